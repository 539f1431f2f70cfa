import { Types } from 'mongoose';
import type { FactName, Facts } from '../../facts.ts';
import { listPostIds } from '../threads/all-posts.ts';
import { type Post, findPost } from '../threads/posts.ts';
import { findThread, getOpening, getThread } from '../threads/threads.ts';
import { standingOf } from './searchable.rules.ts';
import { noteChanged, noteStanding } from './searchables.ts';

/** The facts after which something else is to be found. */
export const CHANGES: ReadonlySet<FactName> = new Set<FactName>([
  ...(['thread.opened', 'thread.changed', 'post.added', 'post.changed', 'post.suspected'] as const),
  ...(['post.voted', 'post.tried', 'post.accepted', 'post.decided'] as const),
]);

/** A new thread is found by its opening post. */
export async function noteOpened({ thread: number }: Facts['thread.opened']): Promise<void> {
  const thread = await findThread(number);
  if (thread) await noteChanged([(await getOpening(thread))._id]);
}

/** All posts of a thread are found under its board, its tags, and whether it is solved. */
export async function noteThread({ thread: number }: { thread: number }): Promise<void> {
  const thread = await findThread(number);
  if (thread) await noteChanged(await listPostIds(thread));
}

/** With its first answer a question is answered, and without it no longer. */
async function noteWithQuestion(post: Post): Promise<void> {
  const thread = await getThread(post.thread);
  const opening = post.no > 1 && thread.replyCount <= 1 ? [(await getOpening(thread))._id] : [];
  await noteChanged([post._id, ...opening]);
}

/** A new post, or one of which something else was decided. */
export async function notePost({ post: id }: { post: string }): Promise<void> {
  const post = await findPost(id);
  if (post) await noteWithQuestion(post);
  else await noteChanged([new Types.ObjectId(id)]);
}

/** With an opening post its thread may have come into sight or gone from it, and all posts with it. */
export async function noteEdited({ post: id }: Facts['post.changed']): Promise<void> {
  const post = await findPost(id);
  if (!post) return;
  await (post.no === 1 ? noteChanged(await listPostIds({ _id: post.thread })) : noteWithQuestion(post));
}

/** Most votes change next to nothing. */
export async function noteVoted({ post: id }: Facts['post.voted']): Promise<void> {
  const post = await findPost(id);
  if (post) await noteStanding(post._id, standingOf(post));
}
