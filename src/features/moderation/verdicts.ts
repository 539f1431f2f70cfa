/**
 * Verdicts: a moderator decides on a post, and what follows. Always true here, whoever calls:
 * - everything that a verdict does is done together with the line of the log that tells it, or not at all;
 * - it settles all open flags of its post, and rests on all that was decided before: of two moderators who decide at
 *   once, one does, and the other is told.
 */
import { Types } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { nextNumber } from '../../platform/database/numbers.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Member, changeReputation, getMemberById, setSuspended } from '../accounts/accounts.ts';
import { listOpenFlags, settleFlags } from '../flags/flags.ts';
import { editThread } from '../threads/edits.ts';
import { type Post, type Warning, getPost } from '../threads/posts.ts';
import { clearFlags } from '../threads/flag-counts.ts';
import { happenTo } from '../threads/standing.ts';
import type { StandingEvent } from '../threads/standing.rules.ts';
import { type Thread, getThread, moveThread, setLocked } from '../threads/threads.ts';
import { earnedBy } from '../votes/vote.rules.ts';
import { refuseOthersClaim, releaseClaim } from './claims.ts';
import {
  EVENT_OF,
  type Measure,
  type PostKind,
  agreesWithFlags,
  kindsFor,
  measureOf,
  stampOf,
  whyNotAgain,
  whyNotDecide,
  whyNotMeasure,
} from './decision.rules.ts';
import { type Decision, listDecisionsOn, record } from './decisions.ts';
import { orderSweep } from './sweeps.ts';

/** What a moderator decides, and why. */
export interface Verdict {
  kind: PostKind;
  canned: string;
  reason: string;
  /** Where it is said right, of bad advice. */
  source: string;
  /** The new title, of `retitle`. */
  title: string;
  /** The other board, of `move`. */
  board: string;
  /** What is done about the author, beside. */
  measure: Measure;
  /** Whether everything else by the author is removed, too; of `remove`. */
  sweep: boolean;
}

type Settled = Pick<Verdict, 'kind' | 'canned' | 'reason' | 'source'> & Pick<Decision, 'no' | 'change'>;

type Subject = Pick<Post, '_id' | 'thread'>;

/** Lets an event happen to a post, with what that is worth to its author, as part of the running transaction. */
export async function judge(
  post: Post,
  event: StandingEvent,
  said: { warning?: Warning } = {},
): Promise<void> {
  const after = await happenTo(post, event, said);
  await changeReputation(post.author, earnedBy(after) - earnedBy(post));
}

/** Does to the thread what was decided; answers what was there before and after, where that can be undone. */
const changeThread = async (
  moderator: Member,
  thread: Thread,
  { kind, title, board }: Verdict,
): Promise<{ before: string; after: string } | null> => {
  if (kind === 'lock') {
    await setLocked(moderator, thread, true);
    return { before: thread.locked ? 'locked' : 'open', after: 'locked' };
  }
  if (kind === 'retitle') {
    await editThread(moderator, thread, { title, tags: thread.spellings });
    return { before: thread.title, after: title };
  }
  if (kind === 'move') {
    await moveThread(moderator, thread, board);
    return { before: thread.board, after: board };
  }
  return null;
};

/** What every decision on a post does: to the post, its flags, the log and the claim. */
const settle = async (moderator: Member, post: Post, decision: Settled): Promise<void> => {
  const { kind, canned, reason, source } = decision;
  const _id = new Types.ObjectId();
  await judge(post, EVENT_OF[kind], { warning: { canned, words: reason, source } });
  await clearFlags(post);
  await settleFlags(post, { isUpheld: agreesWithFlags(kind), decision: _id });
  await record(moderator, post, { ...decision, _id });
  await releaseClaim(post);
};

/** A shorter suspension ends no longer one. */
const laterOf = (one: Date | null | undefined, other: Date | null): Date | null =>
  one && (!other || one > other) ? one : other;

const takeMeasure = async (
  moderator: Member,
  post: Post,
  { no, measure, canned, reason }: Verdict & { no: number },
): Promise<void> => {
  const taken = measureOf(measure, clock.now());
  if (!taken) return;
  const author = await getMemberById(post.author);
  refuse(whyNotMeasure(moderator, author));
  if (taken.kind === 'suspend') await setSuspended(author._id, laterOf(author.suspendedUntil, taken.until));
  await record(moderator, post, { no, ...taken, canned, reason });
  await publish('member.measured', { member: author.name, decision: no, kind: taken.kind });
};

/** Everything by one author is removed together with a post of theirs, and of nobody against whom no measure is taken. */
const refuseSweep = async (moderator: Member, post: Post, kind: PostKind): Promise<void> => {
  if (kind !== 'remove') throw new Refusal('decision.sweep');
  refuse(whyNotMeasure(moderator, await getMemberById(post.author)));
};

/**
 * Decides on a post, and answers the number of the decision; `seen` is the stamp of what the moderator has seen of it. Throws what `whyNotDecide` and
 * `whyNotMeasure` say, `decision.already-used` when there is more to be seen by now, `claim.already-used` while another moderator
 * has it in hand, `decision.of-opening` for what can be decided of opening posts only.
 */
export async function decide(
  moderator: Member,
  { _id, thread: threadId }: Subject,
  verdict: Verdict & { seen: string },
): Promise<{ no: number }> {
  // Numbers are taken outside of the transaction, gaps allowed.
  const no = await nextNumber('decisions');
  const noOfMeasure = verdict.measure === 'none' ? null : await nextNumber('decisions');
  const { kind, canned, reason, source } = verdict;
  await transaction(String(threadId), async () => {
    const post = await getPost(_id);
    refuse(whyNotDecide(moderator, post));
    if (!kindsFor(post).includes(kind)) throw new Refusal('decision.of-opening');
    const decisions = await listDecisionsOn(post);
    const flags = await listOpenFlags([post]);
    if (stampOf({ post, decisions, flags }) !== verdict.seen) throw new Refusal('decision.already-used');
    refuse(whyNotAgain(kind, moderator, { decisions, editedAt: post.editedAt }));
    if (verdict.sweep) await refuseSweep(moderator, post, kind);
    await refuseOthersClaim(moderator, post);

    const thread = await getThread(threadId);
    const change = await changeThread(moderator, thread, verdict);
    await settle(moderator, post, { no, kind, canned, reason, source, change });
    if (noOfMeasure) await takeMeasure(moderator, post, { ...verdict, no: noOfMeasure });
    if (verdict.sweep) await orderSweep(moderator, post, verdict);
  });
  return { no };
}

/** Removes one post of a sweep, unless it is gone already, or somebody decided on it since the sweep was ordered. */
export async function removeInSweep(
  moderator: Member,
  { _id, thread }: Subject,
  { canned, reason, at }: Pick<Verdict, 'canned' | 'reason'> & { at: Date },
): Promise<void> {
  const no = await nextNumber('decisions');
  await transaction(String(thread), async () => {
    const post = await getPost(_id);
    if (post.visibility !== 'visible' && post.visibility !== 'pending') return;
    if ((await listDecisionsOn(post)).some((decision) => decision.at > at)) return;
    await settle(moderator, post, { no, kind: 'remove', canned, reason, source: '', change: null });
  });
}
