/** What a role allows. Pure: read by commands and by pages alike. */
import type { RefusalCode } from '../../platform/errors.ts';
import type { Member } from './member.model.ts';

/** True for those who moderate: moderators and admins. */
export const isModerator = (member: Pick<Member, 'role'> | null): boolean =>
  member?.role === 'moderator' || member?.role === 'admin';

/** Only moderators moderate. */
export const whyNotModerate = (member: Pick<Member, 'role'> | null): RefusalCode | null =>
  isModerator(member) ? null : 'member.not-allowed';
