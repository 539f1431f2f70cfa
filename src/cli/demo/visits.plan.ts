/** On which days the members of the demo came, and how many guides they have read: active ones came often and read more. */
import type { Member } from '../../features/accounts/member.model.ts';
import { DAY, dayInIndia } from '../../platform/clock.ts';
import { type Random, happens } from './random.ts';

export interface Presence {
  visits: NonNullable<Member['visits']>;
  /** How many of the guides, from the first one on. */
  guides: number;
}

/** Somebody of ordinary activity comes about every sixth day; the most active hardly miss one. */
const COMES = 0.18;
/** Days that the forum knows by name. */
const BY_NAME = 100;
/** Guides that the most curious of ordinary activity have read. */
const GUIDES = 3;

/** What a member did beside writing, from the day they joined on; `activity` is around 1, as the crowd has it. */
export function planPresence(
  random: Random,
  { joinedAt, until, activity }: { joinedAt: Date; until: Date; activity: number },
): Presence {
  const share = 1 - Math.exp(-COMES * activity);
  const known = Math.floor((until.getTime() - joinedAt.getTime()) / DAY);
  const dayAgo = (ago: number): string => dayInIndia(new Date(until.getTime() - ago * DAY));
  const recent: string[] = [];
  for (let ago = Math.min(known, BY_NAME - 1); ago >= 0; ago--)
    if (ago === known || happens(random, share)) recent.push(dayAgo(ago));
  const earlier = known < BY_NAME ? 0 : Math.ceil((known - BY_NAME + 1) * share);
  return {
    visits: { days: recent.length + earlier, recent, last: recent.at(-1) ?? dayInIndia(joinedAt) },
    guides: Math.floor(random() * (GUIDES + 1) * Math.max(1, activity)),
  };
}
