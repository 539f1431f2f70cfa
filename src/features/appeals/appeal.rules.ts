/** Who may appeal against what, and who decides. Pure: read by commands and by pages alike. */
import { DAY } from '../../platform/clock.ts';
import type { RefusalCode } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { whyNotModerate } from '../accounts/member.rules.ts';
import type { Kind } from '../moderation/decision.rules.ts';
import type { Decision } from '../moderation/decisions.ts';
import type { Appeal } from './appeal.model.ts';

/** Long enough to notice and to find words, short enough for others to remember. */
const OPEN_FOR = 30 * DAY;

/** What takes something from somebody. What was decided on an appeal is final. */
const APPEALABLE: ReadonlySet<Kind> = new Set([
  'bad-advice',
  'remove',
  'lock',
  'retitle',
  'move',
  'duplicate',
  'warn',
  'suspend',
]);

/** Whom a decision concerns appeals, within 30 days, once. */
export function whyNotAppeal(
  member: Pick<Member, '_id'>,
  decision: Pick<Decision, 'member' | 'kind' | 'at'>,
  { now, earlier }: { now: Date; earlier: Pick<Appeal, 'state'> | null },
): RefusalCode | null {
  if (!decision.member.equals(member._id)) return 'appeal.not-yours';
  if (!APPEALABLE.has(decision.kind)) return 'appeal.final';
  if (earlier) return 'appeal.already-used';
  return now.getTime() - decision.at.getTime() > OPEN_FOR ? 'appeal.late' : null;
}

/** Another moderator than the first decides, or an admin; never on an appeal of their own. */
export function whyNotDecideAppeal(
  moderator: Pick<Member, '_id' | 'role'>,
  appeal: Pick<Appeal, 'moderator' | 'member' | 'state'>,
): RefusalCode | null {
  const refused = whyNotModerate(moderator);
  if (refused) return refused;
  if (appeal.moderator?.equals(moderator._id)) return 'appeal.same-moderator';
  if (appeal.member.equals(moderator._id)) return 'appeal.own';
  return appeal.state === 'open' ? null : 'appeal.decided';
}
