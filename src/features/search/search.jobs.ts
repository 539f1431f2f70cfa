import { Types } from 'mongoose';
import type { Facts } from '../../facts.ts';
import { listPostIds } from '../threads/all-posts.ts';
import { findPost } from '../threads/posts.ts';
import { findThread, getOpening } from '../threads/threads.ts';
import { standingOf } from './searchable.rules.ts';
import { noteChanged, noteStanding } from './searchables.ts';

/** A new thread is found by its opening post. */
export async function noteOpened({ thread: number }: Facts['thread.opened']): Promise<void> {
  const thread = await findThread(number);
  if (thread) await noteChanged([(await getOpening(thread))._id]);
}

/** What is shown of a thread is found by its opening post; on another board, all its posts are found there. */
export async function noteThread({ thread: number, boards }: Facts['thread.changed']): Promise<void> {
  const thread = await findThread(number);
  if (!thread) return;
  await noteChanged(boards.length > 1 ? await listPostIds(thread) : [(await getOpening(thread))._id]);
}

/** A new post, or one of which something else was decided. */
export const notePost = ({ post }: { post: string }): Promise<void> =>
  noteChanged([new Types.ObjectId(post)]);

/** With an opening post its thread may have come into sight or gone from it, and all posts with it. */
export async function noteEdited({ post: id }: Facts['post.changed']): Promise<void> {
  const post = await findPost(id);
  if (post) await noteChanged(post.no === 1 ? await listPostIds({ _id: post.thread }) : [post._id]);
}

/** Most votes change next to nothing. */
export async function noteVoted({ post: id }: Facts['post.voted']): Promise<void> {
  const post = await findPost(id);
  if (post) await noteStanding(post._id, standingOf(post));
}
