/**
 * The activity of a thread: when somebody last wrote what is to be seen, and who. A post that waits for a moderator, or
 * that one removed, moves no thread up and puts no name under it.
 */
import { PostModel } from './post.model.ts';
import { MOVES_UP } from './standing.rules.ts';
import type { Thread } from './thread.model.ts';

/** A thread's activity by its posts as they stand in the running transaction; that of its opening post where none counts. */
export async function activityOf({
  _id,
}: Pick<Thread, '_id'>): Promise<Partial<Pick<Thread, 'activeAt' | 'lastAuthorName'>>> {
  const newest =
    (await PostModel.findOne({ thread: _id, no: { $gt: 1 }, visibility: { $in: MOVES_UP } })
      .sort({ no: -1 })
      .lean()) ?? (await PostModel.findOne({ thread: _id, no: 1 }).lean());
  return newest ? { activeAt: newest.createdAt, lastAuthorName: newest.authorName } : {};
}
