/**
 * What each trust level lets a member do: one table, read by commands, by forms and by the page that explains it. Pure.
 * Levels are Discourse's: 0 new, 1 basic, 2 member, 3 regular, 4 leader; moderators have the rights of the highest.
 */
import { HOUR } from '../../platform/clock.ts';
import type { Member } from './member.model.ts';
import { isModerator } from './member.rules.ts';

export const TRUST_LEVELS = [0, 1, 2, 3, 4] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** How long somebody is on their first day: from the hour in which they joined. */
export const FIRST_DAY = 24 * HOUR;

export interface Rights {
  /** Links that a post holds, in its text and as sources together. Discourse: 2 for newcomers. */
  links: number;
  /** What may be written on the first day. Discourse: 3 topics, 10 replies. */
  firstDay: { threads: number; replies: number };
  /** Whether phone numbers, UPI ids and ways to WhatsApp or Telegram are shown only after a warning. */
  hidesContacts: boolean;
}

const NEW: Rights = { links: 2, firstDay: { threads: 3, replies: 10 }, hidesContacts: true };
const KNOWN: Rights = {
  links: Infinity,
  firstDay: { threads: Infinity, replies: Infinity },
  hidesContacts: false,
};

const RIGHTS: Readonly<Record<TrustLevel, Rights>> = { 0: NEW, 1: KNOWN, 2: KNOWN, 3: KNOWN, 4: KNOWN };

const levelOf = (member: Pick<Member, 'trustLevel' | 'role'>): TrustLevel =>
  isModerator(member) ? 4 : (TRUST_LEVELS.find((level) => level === member.trustLevel) ?? 0);

/** The rights of a member. */
export const rightsOf = (member: Pick<Member, 'trustLevel' | 'role'>): Rights => RIGHTS[levelOf(member)];
