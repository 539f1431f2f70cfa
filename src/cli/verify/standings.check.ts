/**
 * Looks whether posts stand as what was decided of them, and the flags that are open, say. Always true here: only posts
 * with a state, a flag or a decision are looked at, few as they are. Nothing is mended: which of the two is right, the
 * state or what should have led to it, a moderator sees in the queue.
 */
import type { Types } from 'mongoose';
import { type Flag, FlagModel } from '../../features/flags/flag.model.ts';
import { isEnoughToDispute, isEnoughToHold } from '../../features/flags/flag.rules.ts';
import { type Decision, DecisionModel } from '../../features/moderation/decision.model.ts';
import { decisionInForce } from '../../features/moderation/decision.rules.ts';
import { type Post, PostModel } from '../../features/threads/post.model.ts';
import type { Advice, Visibility } from '../../features/threads/standing.rules.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { type Difference, faultsIn } from './difference.ts';

type Judged = Pick<Post, '_id' | 'thread' | 'no' | 'advice' | 'visibility' | 'suspicion' | 'warning'>;

const OF_POST = { thread: 1, no: 1, advice: 1, visibility: 1, suspicion: 1, warning: 1 } as const;

const adviceOf = (decided: Decision | null, open: readonly Flag[]): Advice => {
  if (decided?.kind === 'bad-advice') return 'bad-advice';
  return isEnoughToDispute(open) ? 'disputed' : 'ok';
};

/** A single flag can hold a post back, or its own words: what is pending may be so, if anything is open about it. */
const visibilityOf = (post: Judged, decided: Decision | null, open: readonly Flag[]): Visibility => {
  if (post.visibility === 'withdrawn') return 'withdrawn';
  if (decided?.kind === 'remove') return 'removed';
  const mayWait = open.length > 0 || (post.suspicion?.isOpen ?? false);
  if (post.visibility === 'pending' && mayWait) return 'pending';
  return isEnoughToHold(open) ? 'pending' : 'visible';
};

const check = (_id: Types.ObjectId, thread: Types.ObjectId): Promise<Difference[]> =>
  transaction(String(thread), async () => {
    const post = await PostModel.findById(_id, OF_POST).lean<Judged>();
    if (!post) return [];
    const decisions = await DecisionModel.find({ post: _id }).sort({ at: -1, no: -1 }).lean<Decision[]>();
    const open = await FlagModel.find({ post: _id, state: 'open' }).lean<Flag[]>();
    const decided = decisionInForce(decisions);
    const faults = faultsIn(post, {
      advice: adviceOf(decided, open),
      visibility: visibilityOf(post, decided, open),
    });
    if ((post.warning !== null) !== (post.advice === 'bad-advice'))
      faults.push('warning does not fit its advice');
    return faults.map((what) => ({ of: `post ${String(_id)}`, what, isMended: false }));
  });

/** Posts against what was decided of them and the flags that are open: advice and visibility. */
export async function* checkStandings(): AsyncGenerator<Difference> {
  const flagged = await FlagModel.find({ state: 'open' }, { post: 1 }).lean();
  const decided = await DecisionModel.find({}, { post: 1 }).lean();
  const ids = new Map([...flagged, ...decided].map(({ post }) => [String(post), post]));
  const posts = PostModel.find(
    {
      $or: [
        { advice: { $ne: 'ok' } },
        { visibility: { $in: ['pending', 'removed'] } },
        { _id: { $in: [...ids.values()] } },
      ],
    },
    { thread: 1 },
  )
    .lean()
    .cursor();
  for await (const { _id, thread } of posts) yield* await check(_id, thread);
}
