/**
 * Decisions: what moderators did about posts. Always true here, whoever calls:
 * - a decision is written in the transaction of what it does, and never changed or taken out again;
 * - it settles all open flags of its post: of two moderators who decide at once, one does.
 */
import { clock } from '../../platform/clock.ts';
import { nextNumber } from '../../platform/database/numbers.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Member, changeReputation } from '../accounts/accounts.ts';
import { whyNotModerate } from '../accounts/member.rules.ts';
import { settleFlags } from '../flags/flags.ts';
import { type Post, getPost } from '../threads/posts.ts';
import { changeStanding, clearFlags } from '../threads/standing.ts';
import { getThread } from '../threads/threads.ts';
import { earnedBy } from '../votes/vote.rules.ts';
import { type Decision, DecisionModel } from './decision.model.ts';
import { type Kind, agreesWithFlags, standingAfter } from './decision.rules.ts';

export type { Decision };

const LISTED = 30;

/** Bad advice earns its author nothing as long as it is that. */
const moveReputation = async (before: Post, after: Post): Promise<void> => {
  const worth = (post: Post) => (post.advice === 'bad-advice' ? 0 : earnedBy(post));
  await changeReputation(before.author, worth(after) - worth(before));
};

/** Decides what becomes of a flagged post. Throws `member.not-allowed`, and `decision.already-used` when nothing is open. */
export async function decide(
  moderator: Member,
  { _id, thread: threadId }: Pick<Post, '_id' | 'thread'>,
  { kind, reason, source }: { kind: Kind; reason: string; source: string },
): Promise<void> {
  refuse(whyNotModerate(moderator));
  const no = await nextNumber('decisions');
  await transaction(String(threadId), async () => {
    const post = await getPost(_id);
    if (post.flagCount === 0) throw new Refusal('decision.already-used');
    await clearFlags(post);
    await settleFlags(post, agreesWithFlags(kind));
    const after = await changeStanding(post, standingAfter(kind, { reason, source }, post));
    await moveReputation(post, after);
    const { title, lang } = await getThread(threadId);
    const by = { moderator: moderator._id, moderatorName: moderator.name, at: clock.now() };
    await DecisionModel.create([{ no, kind, post: _id, title, lang, reason, source, ...by }]);
    await publish('post.decided', { post: String(_id), kind });
  });
}

/** A page of the log, newest first: what was decided before number `before`. */
export async function listDecisions(
  before: number | null,
): Promise<{ decisions: Decision[]; hasMore: boolean }> {
  const decisions = await DecisionModel.find(before === null ? {} : { no: { $lt: before } })
    .sort({ no: -1 })
    .limit(LISTED + 1)
    .lean<Decision[]>();
  return { decisions: decisions.slice(0, LISTED), hasMore: decisions.length > LISTED };
}

/** What was decided of these posts before, newest first. */
export const listDecisionsOn = (posts: readonly Pick<Post, '_id'>[]): Promise<Decision[]> =>
  DecisionModel.find({ post: { $in: posts.map(({ _id }) => _id) } })
    .sort({ no: -1 })
    .lean<Decision[]>()
    .exec();
