import type { Types } from 'mongoose';
import { type Thread, listThreadsById } from '../threads/threads.ts';

/** The threads of these ids that everybody may see and that begin with no bad advice, in the order of the ids. */
export async function listShownThreads(ids: readonly (Types.ObjectId | string)[]): Promise<Thread[]> {
  const threads = ids.length > 0 ? await listThreadsById(ids) : [];
  const threadOf = new Map(threads.map((thread) => [String(thread._id), thread]));
  return ids.flatMap((id) => {
    const thread = threadOf.get(String(id));
    return thread?.visibility === 'visible' && thread.advice !== 'bad-advice' ? [thread] : [];
  });
}
