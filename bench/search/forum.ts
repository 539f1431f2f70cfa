/** A forum to search in: one that is given, or invented posts in a database of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { grow } from '../../src/cli/demo/grow.ts';
import { PostModel } from '../../src/features/threads/post.model.ts';
import { connectDatabase, disconnectDatabase } from '../../src/platform/database/connect.ts';
import { startEmbedded } from '../../src/platform/database/embedded.ts';
import { startDatabase } from '../../src/start.ts';

const SLICE = 50_000;
const DAYS = 548;

/** Adds invented posts until there are so many. */
export async function growTo(posts: number): Promise<void> {
  for (let seed = 1; (await PostModel.estimatedDocumentCount()) < posts; seed++) {
    const missing = Math.min(SLICE, posts - (await PostModel.estimatedDocumentCount()));
    await grow({ threads: Math.ceil(missing / 12), posts: missing, members: 500, seed, days: DAYS });
  }
}

/** Connects to `uri`, or to a new and empty database; the answer ends it. */
export async function openForum(
  uri: string | undefined,
): Promise<{ name: string; uri: string; close: () => Promise<void> }> {
  if (uri) {
    await connectDatabase(uri);
    return { name: 'as given', uri, close: disconnectDatabase };
  }
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chaupal-bench-'));
  const database = await startEmbedded({ dataDir, toolsDir: '.data', say: console.log });
  await startDatabase(database.uri);
  const close = async (): Promise<void> => {
    await disconnectDatabase();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { name: database.name, uri: database.uri, close };
}
