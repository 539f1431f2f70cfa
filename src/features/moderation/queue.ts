/** The queue: posts with open flags, heaviest first, then oldest. */
import { type Flag, listOpenFlags } from '../flags/flags.ts';
import { type Member, listMembersById } from '../accounts/accounts.ts';
import type { Post } from '../threads/posts.ts';
import { listFlaggedPosts } from '../threads/standing.ts';
import { type Thread, listThreadsById } from '../threads/threads.ts';
import { type Decision, listDecisionsOn } from './decisions.ts';

/** As much as one moderator does in a sitting; the rest moves up. */
const MOST = 100;

export interface QueueItem {
  post: Post;
  thread: Thread;
  author: Member | null;
  flags: { flag: Flag; by: Member | null }[];
  decisions: Decision[];
}

/** What waits for a moderator, a post each. */
export async function readQueue(): Promise<QueueItem[]> {
  const posts = await listFlaggedPosts(MOST);
  const [flags, threads, decisions] = await Promise.all([
    listOpenFlags(posts),
    listThreadsById(posts.map(({ thread }) => thread)),
    listDecisionsOn(posts),
  ]);
  const members = await listMembersById([
    ...flags.flatMap(({ member }) => (member ? [member] : [])),
    ...posts.map(({ author }) => author),
  ]);
  const memberOf = (id: Member['_id']) => members.find(({ _id }) => _id.equals(id)) ?? null;
  return posts.flatMap((post) => {
    const thread = threads.find(({ _id }) => _id.equals(post.thread));
    const its = flags.filter((flag) => flag.post.equals(post._id));
    return thread
      ? [
          {
            post,
            thread,
            author: memberOf(post.author),
            flags: its.map((flag) => ({ flag, by: flag.member ? memberOf(flag.member) : null })),
            decisions: decisions.filter((decision) => decision.post.equals(post._id)),
          },
        ]
      : [];
  });
}
