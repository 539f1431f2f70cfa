/** What a role allows, and a suspension forbids. Pure: read by commands and by pages alike. */
import { clock } from '../../platform/clock.ts';
import type { RefusalCode } from '../../platform/errors.ts';
import type { Member } from './member.model.ts';

/** True for those who moderate: moderators and admins. */
export const isModerator = (member: Pick<Member, 'role'> | null): boolean =>
  member?.role === 'moderator' || member?.role === 'admin';

/** Whoever is suspended reads, and writes nothing: no post, vote, report or flag. */
export const isSuspended = ({ suspendedUntil }: Pick<Member, 'suspendedUntil'>): boolean =>
  suspendedUntil !== null && suspendedUntil !== undefined && suspendedUntil > clock.now();

/** Only members in good standing take part: the first question of each rule about writing. */
export const whyNotTakePart = (member: Pick<Member, 'suspendedUntil'>): RefusalCode | null =>
  isSuspended(member) ? 'member.suspended' : null;

/** Until when somebody is suspended for good: the last day that every engine keeps. */
export const FOR_GOOD = new Date('9999-12-31T00:00:00Z');

/** Only moderators in good standing moderate. */
export const whyNotModerate = (member: Pick<Member, 'role' | 'suspendedUntil'>): RefusalCode | null =>
  isModerator(member) ? whyNotTakePart(member) : 'member.not-allowed';
