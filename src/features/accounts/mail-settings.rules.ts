/** Which mails reach a member, and when. Pure. */
import { DAY, HOUR, INDIA } from '../../platform/clock.ts';
import type { MailSettings, Notice } from './mail-settings.model.ts';
import type { Member } from './member.model.ts';
import { FOR_GOOD } from './member.rules.ts';

/** When the next digest after a moment is due; null for none. */
export function nextDigestAt(
  { digest, hour, weekday }: Pick<MailSettings, 'digest' | 'hour' | 'weekday'>,
  now: Date,
): Date | null {
  if (digest === 'none') return null;
  // India has no summer time: its days begin at the same distance from those of UTC all year.
  const here = now.getTime() + INDIA;
  const today = here - (here % DAY);
  const isDaily = digest === 'daily';
  const daysUntil = isDaily ? 0 : (weekday - new Date(today).getUTCDay() + 7) % 7;
  const first = today + daysUntil * DAY + hour * HOUR;
  return new Date((first > here ? first : first + (isDaily ? 1 : 7) * DAY) - INDIA);
}

/** Whether mails may go to a member: they have shown that the address is theirs, and are not suspended for good. */
export const takesMails = ({
  emailVerifiedAt,
  suspendedUntil,
}: Pick<Member, 'emailVerifiedAt' | 'suspendedUntil'>): boolean =>
  emailVerifiedAt instanceof Date && suspendedUntil?.getTime() !== FOR_GOOD.getTime();

/** Whether a member wants a mail as soon as this happens. */
export const wantsMail = (
  member: Pick<Member, 'emailVerifiedAt' | 'suspendedUntil' | 'mail'>,
  kind: Notice,
): boolean => takesMails(member) && member.mail.kinds.includes(kind);
