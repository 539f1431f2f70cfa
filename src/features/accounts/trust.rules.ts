/**
 * What each trust level lets a member do: one table, read by commands, by forms and by the page that explains it. Pure.
 * Levels are Discourse's: 0 new, 1 basic, 2 member, 3 regular, 4 leader; moderators have the rights of the highest.
 */
import { DAY } from '../../platform/clock.ts';
import { type Config, config } from '../../platform/config.ts';
import type { Member } from './member.model.ts';
import { isModerator } from './member.rules.ts';

export const TRUST_LEVELS = [0, 1, 2, 3, 4] as const;
export type TrustLevel = (typeof TRUST_LEVELS)[number];

/** How long somebody is on their first day: from the hour in which they joined. */
const FIRST_DAY = DAY;

export interface Rights {
  /** Links that a post holds, in its text and as sources together. Discourse: 2 for newcomers. */
  links: number;
  /** What may be written on the first day. Discourse: 3 topics, 10 replies. */
  firstDay: { threads: number; replies: number };
  /** Whether phone numbers, UPI ids and ways to WhatsApp or Telegram are shown only after a warning. */
  hidesContacts: boolean;
  /** Whether they have a say in whether a question was asked before. Stack Overflow: from a reputation of 3,000 on. */
  findsDuplicates: boolean;
}

/** The rights of each level, by what the settings allow on a first day. */
export function rightsTable({
  LIMIT_FIRST_DAY_THREADS: threads,
  LIMIT_FIRST_DAY_REPLIES: replies,
}: Pick<Config, 'LIMIT_FIRST_DAY_THREADS' | 'LIMIT_FIRST_DAY_REPLIES'>): Readonly<
  Record<TrustLevel, Rights>
> {
  const newcomer = {
    links: 2,
    firstDay: { threads, replies },
    hidesContacts: true,
    findsDuplicates: false,
  };
  const known = {
    links: Infinity,
    firstDay: { threads: Infinity, replies: Infinity },
    hidesContacts: false,
    findsDuplicates: false,
  };
  const regular = { ...known, findsDuplicates: true };
  return { 0: newcomer, 1: known, 2: known, 3: regular, 4: regular };
}

export const RIGHTS = rightsTable(config);

/** The level that a member has reached, whatever their role. */
export const trustLevelOf = ({ trustLevel }: Pick<Member, 'trustLevel'>): TrustLevel =>
  TRUST_LEVELS.find((level) => level === trustLevel) ?? 0;

/** The rights of a member. */
export const rightsOf = (member: Pick<Member, 'trustLevel' | 'role'>): Rights =>
  RIGHTS[isModerator(member) ? 4 : trustLevelOf(member)];

/** When a member's first day is over. */
export const firstDayEnds = ({ joinedAt }: Pick<Member, 'joinedAt'>): Date =>
  new Date(joinedAt.getTime() + FIRST_DAY);
