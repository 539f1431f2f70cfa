/** What members are told when something has happened. Each reads how it stands now, and bears to be run again. */
import type { Types } from 'mongoose';
import type { Facts } from '../../facts.ts';
import { clock } from '../../platform/clock.ts';
import { findMember, listMembersById } from '../accounts/accounts.ts';
import { readersOf } from '../accounts/walks.ts';
import { listSettledIn } from '../flags/flags.ts';
import { getGuide } from '../guides/guides.ts';
import { type Decision, getDecision } from '../moderation/decisions.ts';
import { type Post, findPost } from '../threads/posts.ts';
import { findThread, getOpening, getThread } from '../threads/threads.ts';
import { type Cause, deliver } from './delivery.ts';
import { milestoneOf } from './notification.rules.ts';
import { deliverPassing, retract, silence } from './retraction.ts';
import { takeBack, tellNamed, tellOfPost } from './post-news.ts';

/** A new thread. */
export async function tellOpened({ thread: number }: Facts['thread.opened']): Promise<void> {
  const thread = await findThread(number);
  if (thread) await tellOfPost(await getOpening(thread));
}

/** A new post. */
export async function tellAdded({ post: id }: Facts['post.added']): Promise<void> {
  const post = await findPost(id);
  if (post) await tellOfPost(post);
}

/** A post reads otherwise: who is named in it now is told; of what nobody sees any more, nothing is. */
export async function tellChanged({ post: id }: Facts['post.changed']): Promise<void> {
  const post = await findPost(id);
  if (!post) return;
  await (post.visibility === 'visible' ? tellNamed(post) : takeBack(post));
}

/** What came of somebody's own post: its author is told. */
async function tellAuthor(
  post: Post,
  what: Pick<Cause, 'reason' | 'key' | 'actor'> & { about?: string },
): Promise<void> {
  const { _id: thread, title, lang } = await getThread(post.thread);
  await deliver([post.author], {
    about: '',
    ...what,
    group: `${what.reason} ${String(post._id)}`,
    mutedBy: [{ of: 'thread', subject: String(thread) }],
    post: post._id,
    thread,
    title,
    lang,
    at: clock.now(),
  });
}

/** An answer was accepted; if it no longer is, its author is not left with the news. */
export async function tellAccepted({ post: id, asker }: Facts['post.accepted']): Promise<void> {
  const post = await findPost(id);
  if (!post) return;
  const key = `accepted ${id}`;
  const isSo = async () => (await getThread(post.thread)).acceptedPost?.equals(post._id) ?? false;
  if (!(await isSo())) return retract(key);
  const actor = await findMember(asker);
  await deliverPassing({ key, isSo }, () => tellAuthor(post, { reason: 'accepted', key, actor }));
}

/** So many have voted for a post. */
export async function tellVoted({ post: id, voter }: Facts['post.voted']): Promise<void> {
  const post = await findPost(id);
  const milestone = post && milestoneOf(post.up);
  if (!milestone) return;
  const about = String(milestone);
  await tellAuthor(post, {
    reason: 'votes',
    key: `votes ${id} ${about}`,
    actor: await findMember(voter),
    about,
  });
}

/** Somebody tried an answer. */
export async function tellTried({ post: id, reporter }: Facts['post.tried']): Promise<void> {
  const [post, actor] = [await findPost(id), await findMember(reporter)];
  if (post && actor)
    await tellAuthor(post, { reason: 'outcome', key: `tried ${id} ${String(actor._id)}`, actor });
}

/** What the site itself tells: nobody is behind it who could be blocked, and it waits in no thread. */
const OF_THE_SITE = { actor: null, mutedBy: [], post: null, thread: null } as const;

/** Something was decided: whoever is told finds it in their own list; of many alike they are told in one sentence. */
const tellOfDecision = (
  members: readonly Types.ObjectId[],
  { no, title, lang, at }: Decision,
  what: Pick<Cause, 'reason' | 'about'>,
): Promise<void> =>
  deliver(members, {
    ...OF_THE_SITE,
    ...what,
    key: `${what.reason} ${no}`,
    group: `${what.reason} ${what.about}`,
    title,
    lang,
    at,
  });

/** A question was closed because it was asked before: whoever asked it, and did not close it, is led to the answers. */
async function tellClosed({ no, member, madeBy, change, title, lang, at }: Decision): Promise<void> {
  const original = await findThread(Number(change?.after));
  if (!original || madeBy === 'asker') return;
  await deliver([member], {
    ...OF_THE_SITE,
    reason: 'decision',
    about: 'duplicate',
    key: `decision ${no}`,
    group: `duplicate ${no}`,
    post: (await getOpening(original))._id,
    thread: original._id,
    title,
    lang,
    at,
  });
}

/** A moderator decided on a post: its author is told, and who had flagged it. What an appeal decides is told by itself. */
export async function tellDecided({ post: id, decision: no, kind }: Facts['post.decided']): Promise<void> {
  const decision = await getDecision(no);
  const isOnAppeal = kind === 'uphold' || kind === 'overturn';
  if (kind === 'duplicate') await tellClosed(decision);
  else if (kind !== 'keep' && !isOnAppeal)
    await tellOfDecision([decision.member], decision, { reason: 'decision', about: kind });
  const settled = await listSettledIn(decision._id);
  for (const state of ['upheld', 'rejected'] as const) {
    const flags = settled.filter((flag) => flag.state === state);
    const flaggers = flags.flatMap(({ member }) => (member ? [member] : []));
    await tellOfDecision(flaggers, decision, {
      reason: 'flag',
      about: state === 'upheld' && kind === 'keep' ? 'kept' : state,
    });
  }
  // What had waited for a moderator is news now.
  const post = await findPost(id);
  if (post) await tellOfPost(post);
}

/** What came of an appeal. */
export async function tellAppealed({
  decision: no,
  member,
  isOverturned,
}: Facts['appeal.decided']): Promise<void> {
  const [decision, appellant] = [await getDecision(no), await findMember(member)];
  const about = isOverturned ? 'overturned' : 'upheld';
  if (appellant) await tellOfDecision([appellant._id], decision, { reason: 'appeal', about });
}

/** A guide was looked at again: whoever has read it is told. */
export async function tellGuideUpdated({ guide: slug, verified }: Facts['guide.updated']): Promise<void> {
  const { _id } = await getGuide(slug);
  for await (const readers of readersOf(_id))
    await deliver(readers, {
      ...OF_THE_SITE,
      reason: 'guide',
      key: `guide ${slug} ${verified}`,
      group: `guide ${slug}`,
      title: '',
      lang: '',
      about: slug,
      at: clock.now(),
    });
}

/** Somebody wants to hear nothing of another any more: what they have not read yet of them neither. */
export async function takeOutSilenced({ member, other }: Facts['member.silenced']): Promise<void> {
  const [silenced] = await listMembersById([other]);
  if (silenced) await silence(member, silenced);
}
