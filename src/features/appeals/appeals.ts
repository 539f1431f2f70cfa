/**
 * Appeals: whom a decision concerns asks for a second look. Always true here, whoever calls:
 * - there is at most one appeal against a decision, and another moderator than the first decides on it;
 * - what is decided on an appeal is final, stands in the log, and is done in the same transaction.
 */
import { clock } from '../../platform/clock.ts';
import { nextNumber } from '../../platform/database/numbers.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import type { AppealKind } from '../moderation/decision.rules.ts';
import { type Decision, listDecisionsById, record } from '../moderation/decisions.ts';
import { overturn } from '../moderation/overturning.ts';
import { getPost } from '../threads/posts.ts';
import { type Appeal, AppealModel } from './appeal.model.ts';
import { whyNotAppeal, whyNotDecideAppeal } from './appeal.rules.ts';

export type { Appeal };

/** As many as wait are few; the rest moves up. */
const LISTED = 50;

/** The appeal against a decision; null while there is none. */
export const findAppeal = ({ _id }: Pick<Decision, '_id'>): Promise<Appeal | null> =>
  AppealModel.findOne({ decision: _id }).lean<Appeal>().exec();

/** Appeals against these decisions, by the decision's id. */
export async function appealsAgainst(
  decisions: readonly Pick<Decision, '_id'>[],
): Promise<Map<string, Appeal>> {
  const ids = decisions.map(({ _id }) => _id);
  const appeals = await AppealModel.find({ decision: { $in: ids } }).lean<Appeal[]>();
  return new Map(appeals.map((appeal) => [String(appeal.decision), appeal]));
}

/** Appeals against a decision. Throws what `whyNotAppeal` says. */
export async function appeal(member: Member, decision: Decision, words: string): Promise<void> {
  const { thread } = await getPost(decision.post);
  await transaction(String(thread), async () => {
    const at = clock.now();
    refuse(whyNotAppeal(member, decision, { now: at, earlier: await findAppeal(decision) }));
    const { _id, no, moderator = null, post } = decision;
    const against = { decision: _id, decisionNo: no, moderator, post, thread };
    await AppealModel.create([{ ...against, member: member._id, memberName: member.name, words, at }]);
    await publish('appeal.made', { decision: no, member: member.name });
  });
}

/** The appeal of this id. Throws `appeal.missing`. */
export async function getAppeal(id: string): Promise<Appeal> {
  const found = await AppealModel.findById(id).lean<Appeal>();
  if (!found) throw new Refusal('appeal.missing');
  return found;
}

/** The decision that an appeal is against. */
export async function decisionOf({ decision: id }: Appeal): Promise<Decision> {
  const [decision] = await listDecisionsById([id]);
  if (!decision) throw new Refusal('decision.missing');
  return decision;
}

const STATE_AFTER = { uphold: 'upheld', overturn: 'overturned' } as const;

/** Decides on an appeal: the decision stands, or is undone. Throws what `whyNotDecideAppeal` says. */
export async function decideAppeal(
  moderator: Member,
  { _id, thread }: Appeal,
  { kind, reason }: { kind: AppealKind; reason: string },
): Promise<void> {
  const no = await nextNumber('decisions');
  await transaction(String(thread), async () => {
    const open = await getAppeal(String(_id));
    refuse(whyNotDecideAppeal(moderator, open));
    // Matches only an open one, so that of two who decide at once one does.
    await AppealModel.updateOne({ _id, state: 'open' }, { $set: { state: STATE_AFTER[kind] } });
    const decision = await decisionOf(open);
    if (kind === 'overturn') await overturn(moderator, decision);
    await record(moderator, await getPost(open.post), {
      no,
      kind,
      reason,
      appealOf: decision._id,
      appealedKind: decision.kind,
    });
    await publish('appeal.decided', {
      decision: no,
      member: open.memberName,
      isOverturned: kind === 'overturn',
    });
  });
}

/** Appeals that wait, with what they are against: the longest first. */
export async function listOpenAppeals(): Promise<{ appeal: Appeal; decision: Decision }[]> {
  const appeals = await AppealModel.find({ state: 'open' }).sort({ at: 1 }).limit(LISTED).lean<Appeal[]>();
  const decisions = await listDecisionsById(appeals.map(({ decision }) => decision));
  return appeals.flatMap((one) => {
    const decision = decisions.find(({ _id }) => _id.equals(one.decision));
    return decision ? [{ appeal: one, decision }] : [];
  });
}
