/** Posts that somebody is led to: by a mail, or a list of what is new. */
import type { Types } from 'mongoose';
import type { Member } from '../accounts/accounts.ts';
import { hasBlocked } from '../accounts/block.rules.ts';
import { type Post, listPostsById } from './posts.ts';
import { listThreadsById } from './threads.ts';

/** Whether nobody doubts a post: one that is doubted is read beside its warning only. */
export const isUndoubted = ({ advice, suspicion }: Pick<Post, 'advice' | 'suspicion'>): boolean =>
  advice === 'ok' && !suspicion?.isOpen;

/** Those of these posts that everybody can read, by whom the reader has not blocked; by their ids as text. */
export async function listReadable(
  reader: Pick<Member, 'blocked'>,
  ids: readonly Types.ObjectId[],
): Promise<Map<string, Post>> {
  const posts = (await listPostsById(ids)).filter(
    ({ visibility, author }) => visibility === 'visible' && !hasBlocked(reader, author),
  );
  const threads = await listThreadsById(posts.map(({ thread }) => thread));
  const shown = new Set(
    threads.filter(({ visibility }) => visibility === 'visible').map(({ _id }) => String(_id)),
  );
  const readable = posts.filter(({ thread }) => shown.has(String(thread)));
  return new Map(readable.map((post) => [String(post._id), post]));
}
