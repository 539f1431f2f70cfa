/** A database for one bench: started for it, gone with it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Embedded, startEmbedded } from '../src/platform/database/embedded.ts';

/** Does something with a new, empty database. */
export async function onOwnDatabase<T>(use: (database: Embedded) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chaupal-bench-'));
  const database = await startEmbedded({ dataDir, toolsDir: '.data', say: console.log });
  try {
    return await use(database);
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
