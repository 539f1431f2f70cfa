/**
 * A post as news: whom it concerns, and why. Whoever it addresses is told first, so that of several reasons the strongest
 * is said: each member is told of a post once.
 */
import type { Types } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { mentionsIn } from '../../platform/markdown/mentions.ts';
import { type Member, listMembersByName } from '../accounts/accounts.ts';
import { nameKey } from '../../language/names.ts';
import { minutesToRead } from '../../language/reading.ts';
import type { Subject } from '../subscriptions/subscription.rules.ts';
import { watchersOf } from '../subscriptions/subscriptions.ts';
import { listPostIds } from '../threads/all-posts.ts';
import { type Post, findPost } from '../threads/posts.ts';
import { type Thread, getThread } from '../threads/threads.ts';
import { BATCH, type Cause, type Telling, deliver, deliverEach } from './delivery.ts';
import { NEWS_FOR, quotedIn } from './notification.rules.ts';
import { deliverPassing, retract } from './retraction.ts';

/** Names a post among all causes. */
const postKey = (post: Types.ObjectId): string => `post ${String(post)}`;

interface News {
  post: Post;
  thread: Thread;
  author: Pick<Member, '_id' | 'name'>;
}

const ofThread = ({ _id }: Pick<Thread, '_id'>): Subject => ({ of: 'thread', subject: String(_id) });

const causeOf = ({ post, thread, author }: News, reason: Cause['reason']): Cause => ({
  reason,
  key: postKey(post._id),
  group: `${reason} ${String(thread._id)}`,
  actor: author,
  mutedBy: [ofThread(thread)],
  post: post._id,
  thread: thread._id,
  title: thread.title,
  lang: thread.lang,
  about: thread.kind,
  minutes: minutesToRead(post.body),
  // Not when it was written: what had waited for a moderator is news now, and stands on top.
  at: clock.now(),
});

const tellings = (members: readonly Types.ObjectId[], cause: Cause): Telling[] =>
  members.map((member) => ({ member, cause }));

/** Those whom the words of a post name, who are quoted in it first. */
async function namedIn(news: News): Promise<Telling[]> {
  const { body } = news.post;
  const quoted = new Set([...quotedIn(body)].map(nameKey));
  const named = await listMembersByName(mentionsIn(body));
  const idsOf = (isQuoted: boolean) =>
    named.filter((member) => quoted.has(member.nameKey) === isQuoted).map(({ _id }) => _id);
  return [
    ...tellings(idsOf(true), causeOf(news, 'quote')),
    ...tellings(idsOf(false), causeOf(news, 'mention')),
  ];
}

/** Whom a new thread names, then those who follow its board, its tags or its author. */
async function tellOfOpening(news: News): Promise<void> {
  const { thread, author, post } = news;
  await deliverEach(await namedIn(news));
  const feeds: Subject[] = [
    { of: 'member', subject: String(author._id) },
    ...thread.tags.map((tag): Subject => ({ of: 'tag', subject: tag })),
    { of: 'board', subject: thread.board },
  ];
  for (const feed of feeds) {
    const about = feed.of === 'member' ? `member ${author.name}` : `${feed.of} ${feed.subject}`;
    const cause = { ...causeOf(news, 'opened'), group: `opened ${about}`, about, mutedBy: feeds };
    for await (const ids of watchersOf(feed, { since: post.createdAt, batch: BATCH }))
      await deliver(ids, cause);
  }
}

/** Whom a reply addresses, and those who watch its thread: all whom a transaction holds at once. */
async function tellOfReply(news: News): Promise<void> {
  const { thread, post } = news;
  const asker = thread.kind === 'question' ? [thread.author] : [];
  let next = [...tellings(asker, causeOf(news, 'answer')), ...(await namedIn(news))];
  for await (const ids of watchersOf(ofThread(thread), { since: post.createdAt, batch: BATCH })) {
    await deliverEach([...next, ...tellings(ids, causeOf(news, 'reply'))]);
    next = [];
  }
  await deliverEach(next);
}

/** A post with what belongs to it; null while readers do not see it, and when it is no news any more. */
async function newsOf(post: Post): Promise<News | null> {
  const isNews = clock.now().getTime() - post.createdAt.getTime() < NEWS_FOR;
  if (!isNews || post.visibility !== 'visible') return null;
  const thread = await getThread(post.thread);
  const author = { _id: post.author, name: post.authorName };
  return thread.visibility === 'visible' ? { post, thread, author } : null;
}

const passing = ({ _id }: Post) => ({
  key: postKey(_id),
  isSo: async () => {
    const post = await findPost(_id);
    return post !== null && (await newsOf(post)) !== null;
  },
});

/** Tells whom a post concerns, as long as it is news. Doing so twice changes nothing. */
export async function tellOfPost(post: Post): Promise<void> {
  const news = await newsOf(post);
  if (!news) return;
  await deliverPassing(passing(post), () => (post.no === 1 ? tellOfOpening(news) : tellOfReply(news)));
}

/** Tells those alone whom an edited post names: all others were told when it was new. */
export async function tellNamed(post: Post): Promise<void> {
  const news = await newsOf(post);
  if (news) await deliverPassing(passing(post), async () => deliverEach(await namedIn(news)));
}

/** Takes back what was told of a post that nobody sees any more, and of all others in a thread that it takes with it. */
export async function takeBack({ _id, no, thread: id }: Post): Promise<void> {
  await retract(postKey(_id));
  if (no > 1) return;
  const thread = await getThread(id);
  if (thread.visibility === 'visible') return;
  for (const post of await listPostIds(thread)) await retract(postKey(post));
}
