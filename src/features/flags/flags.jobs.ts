/** Flags that the site raises itself, from what was announced. Each looks at how its post stands now, and raises once. */
import { transaction } from '../../platform/database/transaction.ts';
import { listMembersById } from '../accounts/accounts.ts';
import { listLosers } from '../outcomes/outcomes.ts';
import { outcomeCountsOf } from '../threads/outcome-counts.ts';
import { type Post, getPost } from '../threads/posts.ts';
import { LOSSES, trustOf } from './flag.rules.ts';
import { listSettledBy, raiseFlag } from './flags.ts';

/** Looks at a post in a transaction of its own, in which no moderator can decide on it meanwhile. */
const lookAt = async (id: string, look: (post: Post) => Promise<void>): Promise<void> => {
  const { thread } = await getPost(id);
  await transaction(String(thread), async () => look(await getPost(id)));
};

/** Brings a post under suspicion before a moderator, with the signals that none has decided about on it. */
export const flagSuspected = ({ post: id }: { post: string }): Promise<void> =>
  lookAt(id, async (post) => {
    const { suspicion, visibility } = post;
    if (!suspicion?.isOpen || visibility === 'withdrawn') return;
    const settled = await listSettledBy('signals', post);
    const decided = new Set(settled.flatMap(({ signals }) => signals ?? []));
    const signals = suspicion.signals.filter((signal) => !decided.has(signal));
    const weight = suspicion.score ?? 0;
    await raiseFlag(post, { raisedBy: 'signals', reason: 'scam', weight, grounds: { signals } });
  });

/** How many members of some trust lost money with an answer. */
const countLosses = async (post: Post): Promise<number> => {
  const members = await listMembersById(await listLosers(post));
  return members.filter((member) => trustOf(member) >= LOSSES.trust).length;
};

/** Brings an answer before a moderator that several lost money with, unless one knows of as many already. */
export const flagLosses = ({ post: id }: { post: string }): Promise<void> =>
  lookAt(id, async (post) => {
    if (post.visibility === 'withdrawn' || post.visibility === 'removed' || post.advice === 'bad-advice')
      return;
    const [last] = await listSettledBy('outcomes', post);
    const needed = (last?.losses ?? 0) + LOSSES.members;
    if (outcomeCountsOf(post).lostMoney < needed) return;
    const losses = await countLosses(post);
    if (losses < needed) return;
    const { weight } = LOSSES;
    await raiseFlag(post, { raisedBy: 'outcomes', reason: 'fake-advice', weight, grounds: { losses } });
  });
