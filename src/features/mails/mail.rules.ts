/** What mails there are, and whom they may reach. Pure. */
import type { Member } from '../accounts/accounts.ts';
import { takesMails } from '../accounts/mail-settings.rules.ts';

export const MAIL_KINDS = ['verify', 'reset', 'notification', 'digest'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Mails that somebody has just asked for, to an address that they named. */
const ASKED_FOR: ReadonlySet<MailKind> = new Set(['verify', 'reset']);

/** No mail that was not asked for goes to an address before its owner has said that it is theirs. */
export const mayReach = (
  member: Pick<Member, 'emailVerifiedAt' | 'suspendedUntil'>,
  kind: MailKind,
): boolean => ASKED_FOR.has(kind) || takesMails(member);
