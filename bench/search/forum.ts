/** A forum to search in: one that is given, or invented posts in a database of its own. */
import { grow } from '../../src/cli/demo/grow.ts';
import { PostModel } from '../../src/features/threads/post.model.ts';
import { disconnectDatabase } from '../../src/platform/database/connect.ts';
import { startDatabase } from '../../src/start.ts';
import { onOwnDatabase } from '../own-database.ts';

const SLICE = 50_000;
const DAYS = 548;

/** Adds invented posts until there are so many. */
export async function growTo(posts: number): Promise<void> {
  for (let seed = 1; (await PostModel.estimatedDocumentCount()) < posts; seed++) {
    const missing = Math.min(SLICE, posts - (await PostModel.estimatedDocumentCount()));
    await grow({ threads: Math.ceil(missing / 12), posts: missing, members: 500, seed, days: DAYS });
  }
}

/** Does something while this process is connected to the forum at `given`, or to a new and empty one. */
export async function inForum(
  given: string | undefined,
  use: (forum: { name: string; uri: string }) => Promise<boolean>,
): Promise<boolean> {
  const useAt = async ({ name, uri }: { name: string; uri: string }): Promise<boolean> => {
    await startDatabase(uri);
    return use({ name, uri }).finally(disconnectDatabase);
  };
  return given ? useAt({ name: 'as given', uri: given }) : onOwnDatabase(useAt);
}
