/** What each trust level takes, and what that makes of a member. Pure: read by the daily count and by the page alike. */
import { DAY, clock } from '../../platform/clock.ts';
import type { Member } from '../accounts/accounts.ts';
import { isSuspended } from '../accounts/member.rules.ts';
import { type TrustLevel, trustLevelOf } from '../accounts/trust.rules.ts';

/** What is counted of a member. */
export interface Evidence {
  /** Days on which they came. */
  days: number;
  /** Guides ticked as read. */
  guides: number;
  /** Threads read, of the last thousand. */
  threads: number;
  /** Posts that stand, and the up-votes on them. */
  posts: number;
  upVotes: number;
  /** Of the last `LOOKING_BACK` days: days on which they came, posts of then that stand, up-votes on these. */
  recentDays: number;
  recentPosts: number;
  recentUpVotes: number;
  /** Flags raised then that a moderator upheld. */
  recentUpheld: number;
  /** Posts of then that a moderator removed or called bad advice. */
  recentFaults: number;
}

/** What a level asks for at least so much of. */
export type Measure = Exclude<keyof Evidence, 'recentFaults'>;
export type Bars = Partial<Record<Measure, number>>;

/** Levels that are earned; the one above them is given. */
export type EarnedLevel = 1 | 2 | 3;

/** How many days level 3 looks back: Discourse's 100. */
export const LOOKING_BACK = 100;

/**
 * Near Discourse's bars (level 2: 15 days; level 3: 50 of 100 days, 20 up-votes), on the scale of a site on which a member
 * finds some new threads a day, not hundreds, and with guides in place of minutes of reading. Threads to have read are
 * as many as Discourse's topics entered, 5 and 20: every board holds so many from its first weeks on, and who reads only
 * the guides does not know the place yet. Level 3 asks for none: nobody shall lose it because marks are younger than it.
 */
export const BARS: Readonly<Record<EarnedLevel, Readonly<Bars>>> = {
  // Came back, read how to begin and what others write, and wrote twice: what a spammer in a hurry does not do.
  1: { days: 2, guides: 1, threads: 5, posts: 2 },
  // Two weeks of part-time, the guides of a board, two threads a day, and others found it useful.
  2: { days: 10, guides: 4, threads: 20, posts: 15, upVotes: 5 },
  // About every third day for three months, and an eye for what is wrong that moderators share.
  3: { recentDays: 30, recentPosts: 40, recentUpVotes: 20, recentUpheld: 3 },
};

/** At level 3 one mistake is human. Discourse allows 5 flagged posts, of ten times as many. */
export const MOST_FAULTS = 1;

/** Level 3 is kept above this share of its bars, so that nobody goes up and down around one (Discourse's low-water mark). */
export const KEPT_ABOVE = 0.9;

/** For so long after it was reached level 3 is kept whatever happens (Discourse: 2 weeks). */
export const GRACE = 14 * DAY;

/** Whether so much is there of each thing that is asked for. */
const meets = (evidence: Partial<Evidence>, bars: Bars): boolean =>
  Object.entries(bars).every(([measure, bar]) => (evidence[measure as Measure] ?? 0) >= bar);

const shareOf = (bars: Bars, share: number): Bars =>
  Object.fromEntries(Object.entries(bars).map(([measure, bar]) => [measure, bar * share]));

const reaches = (evidence: Evidence, level: EarnedLevel): boolean =>
  meets(evidence, BARS[level]) && (level < 3 || evidence.recentFaults <= MOST_FAULTS);

const keepsLevel3 = (evidence: Evidence, { trustedSince }: Pick<Member, 'trustedSince'>): boolean =>
  clock.now().getTime() - (trustedSince?.getTime() ?? 0) < GRACE ||
  (meets(evidence, shareOf(BARS[3], KEPT_ABOVE)) && evidence.recentFaults <= MOST_FAULTS);

/** The level that comes next by what a member does; null where none does. */
export const nextLevel = (level: TrustLevel): EarnedLevel | null =>
  level < 3 ? ((level + 1) as EarnedLevel) : null;

/**
 * The level of a member by what is counted of them: one after another upwards, and from 3 back to 2. Levels 1 and 2 are
 * never lost, 4 is given and taken by an admin alone, and whoever is suspended rises nowhere.
 */
export function levelFor(
  evidence: Evidence,
  member: Pick<Member, 'trustLevel' | 'trustedSince' | 'suspendedUntil'>,
): TrustLevel {
  const level = trustLevelOf(member);
  if (level === 3 && !keepsLevel3(evidence, member)) return 2;
  let reached = level;
  for (let next = nextLevel(level); next && reaches(evidence, next); next = nextLevel(next)) reached = next;
  return isSuspended(member) ? level : reached;
}
