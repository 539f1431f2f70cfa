/** The queue: posts with open flags, heaviest first, then those that wait longest; and all that helps to decide on one. */
import { type Member, getMemberById, listMembersById } from '../accounts/accounts.ts';
import { type Flag, type FlagRecord, flagRecordOf, listOpenFlags } from '../flags/flags.ts';
import type { Post } from '../threads/posts.ts';
import { listFlaggedPosts } from '../threads/flag-counts.ts';
import { type Thread, getThread, listThreadsById } from '../threads/threads.ts';
import { type Claim, claimsOn } from './claims.ts';
import type { Kind } from './decision.rules.ts';
import { type Decision, countDecisionsAbout, listDecisionsOn } from './decisions.ts';

/** As much as one moderator does in a sitting; the rest moves up. */
const MOST = 50;

/** A post that waits. */
export interface QueueRow {
  post: Post;
  thread: Thread;
  flags: Flag[];
  claim: Claim | null;
}

/** What waits for a moderator, a post each. */
export async function readQueue(): Promise<QueueRow[]> {
  const posts = await listFlaggedPosts(MOST);
  const [flags, threads, claims] = await Promise.all([
    listOpenFlags(posts),
    listThreadsById(posts.map(({ thread }) => thread)),
    claimsOn(posts),
  ]);
  return posts.flatMap((post) => {
    const thread = threads.find(({ _id }) => _id.equals(post.thread));
    const its = flags.filter((flag) => flag.post.equals(post._id));
    return thread ? [{ post, thread, flags: its, claim: claims.get(String(post._id)) ?? null }] : [];
  });
}

/** A flag, with who raised it (null: the site) and how often they were right. */
export interface RaisedFlag {
  flag: Flag;
  by: { member: Member; record: FlagRecord } | null;
}

export interface QueueItem {
  post: Post;
  thread: Thread;
  author: Member;
  /** How often something of each kind was decided about the author. */
  about: Partial<Record<Kind, number>>;
  flags: RaisedFlag[];
  decisions: Decision[];
  claim: Claim | null;
}

const withRecords = async (flags: readonly Flag[]): Promise<RaisedFlag[]> => {
  const members = await listMembersById(flags.flatMap(({ member }) => member ?? []));
  return Promise.all(
    flags.map(async (flag) => {
      const member = members.find(({ _id }) => flag.member && _id.equals(flag.member));
      return { flag, by: member ? { member, record: await flagRecordOf(member) } : null };
    }),
  );
};

/** A post with all that helps to decide on it, whether it waits or not. */
export async function readQueueItem(post: Post): Promise<QueueItem> {
  const [thread, author, flags, decisions, claims, about] = await Promise.all([
    getThread(post.thread),
    getMemberById(post.author),
    listOpenFlags([post]).then(withRecords),
    listDecisionsOn(post),
    claimsOn([post]),
    countDecisionsAbout({ _id: post.author }),
  ]);
  return { post, thread, author, flags, decisions, claim: claims.get(String(post._id)) ?? null, about };
}
