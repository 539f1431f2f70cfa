/** Saved posts: what a member keeps for later. Only they see it. */
import { clock } from '../../platform/clock.ts';
import type { Member } from '../accounts/accounts.ts';
import { type Post, listPostsById } from '../threads/posts.ts';
import { type Thread, listThreadsById } from '../threads/threads.ts';
import { type Save, SaveModel } from './save.model.ts';

const PAGE_SIZE = 20;

/** Saves a post, or lets it go. Doing so twice changes nothing. */
export async function setSaved(member: Member, post: Post, isSaved: boolean): Promise<void> {
  const mine = { member: member._id, post: post._id };
  if (!isSaved) await SaveModel.deleteOne(mine);
  else
    await SaveModel.updateOne(
      mine,
      { $setOnInsert: { thread: post.thread, at: clock.now() } },
      { upsert: true },
    );
}

/** Ids of the posts of a thread that a member saved. */
export async function savedIn(member: Member | null, thread: Pick<Thread, '_id'>): Promise<Set<string>> {
  if (!member) return new Set();
  const saves = await SaveModel.find({ member: member._id, thread: thread._id }, { post: 1 }).lean();
  return new Set(saves.map(({ post }) => String(post)));
}

export interface SavedPost {
  save: Save;
  post: Post;
  thread: Thread;
}

/** A page of what a member saved, newest first, from before a moment; `next` is the moment the next page goes on from. */
export async function listSaved(
  member: Member,
  before: Date | null,
): Promise<{ saved: SavedPost[]; next: Date | null }> {
  const saves = await SaveModel.find({ member: member._id, ...(before ? { at: { $lt: before } } : {}) })
    .sort({ at: -1 })
    .limit(PAGE_SIZE + 1)
    .lean<Save[]>();
  const shown = saves.slice(0, PAGE_SIZE);
  const [posts, threads] = await Promise.all([
    listPostsById(shown.map(({ post }) => post)),
    listThreadsById(shown.map(({ thread }) => thread)),
  ]);
  const saved = shown.flatMap((save) => {
    const post = posts.find(({ _id }) => _id.equals(save.post));
    const thread = threads.find(({ _id }) => _id.equals(save.thread));
    return post?.visibility === 'visible' && thread?.visibility === 'visible' ? [{ save, post, thread }] : [];
  });
  return { saved, next: saves.length > PAGE_SIZE ? (shown.at(-1)?.at ?? null) : null };
}
