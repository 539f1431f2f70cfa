/** Who may flag what, what a flag weighs, and what follows from it. Pure: read by commands and by pages alike. */
import type { RefusalCode } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { isModerator, whyNotTakePart } from '../accounts/member.rules.ts';
import { whyNotVisible } from '../threads/post.rules.ts';
import type { Post } from '../threads/posts.ts';
import type { StandingEvent } from '../threads/standing.rules.ts';

export const REASONS = ['fake-advice', 'scam', 'spam', 'abuse', 'off-topic', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** A member, or the site itself: because several lost money, or because of the words. */
export const RAISED_BY = ['member', 'outcomes', 'signals'] as const;
export type RaisedBy = (typeof RAISED_BY)[number];

/** `upheld` and `rejected` are a moderator's word. */
export const FLAG_STATES = ['open', 'upheld', 'rejected'] as const;

/** Reasons that say nothing without words of one's own; those against advice are shown beside the post. */
export const NEEDS_NOTE: ReadonlySet<Reason> = new Set(['fake-advice', 'other']);

/** Reasons to keep a post from readers until a moderator has looked: they harm who reads it first. */
const HARMS: ReadonlySet<Reason> = new Set(['scam', 'spam', 'abuse']);

/** A few people of some standing, or one more of none: a quarrel of two can't mark a post. */
export const DISPUTE = { weight: 6, members: 3 } as const;
/** Discourse's bar for hiding a post (base 12.5 × 6/9: three of level 2, five of level 1), and never by two alone. */
export const HOLD = { weight: 8.33, members: 3 } as const;
/** From this level on one flag for scam or spam is enough against somebody new (as on Discourse). */
export const ALONE = { flagger: 3, author: 0 } as const;

/**
 * So many members of some trust who lost money with an answer bring it before a moderator, and so many more again after
 * one has decided. It weighs what as many flags of members of that level do.
 */
export const LOSSES = { members: 3, trust: 1, weight: 6 } as const;

const STAFF_TRUST = 5;
const TRIED_AFTER = 5;
const RIGHT_SHARE = 0.7;

/** What counts as a member's trust when they flag: their level, or a moderator's word (as Discourse weighs its staff). */
export const trustOf = (member: Pick<Member, 'trustLevel' | 'role'>): number =>
  isModerator(member) ? STAFF_TRUST : member.trustLevel;

/** How a member's flags were decided. */
export interface FlagRecord {
  upheld: number;
  rejected: number;
}

/**
 * What a member's record adds to or takes from their flags: nothing up to 5 decided ones, then more the more often they
 * were right, seven in ten being the middle. Discourse's formula (`reviewable_score.rb`): with p the share upheld
 * and t all decided, p ≥ 0.7 gives ((p − 0.7) / 0.3) · log₄ t · 5, less gives −((0.7 − p) / 0.7) · log₄ t · 5.
 */
export function accuracyBonus({ upheld, rejected }: FlagRecord): number {
  const decided = upheld + rejected;
  if (decided <= TRIED_AFTER) return 0;
  const share = upheld / decided;
  const most = (Math.log(decided) / Math.log(4)) * 5;
  return share >= RIGHT_SHARE
    ? ((share - RIGHT_SHARE) / (1 - RIGHT_SHARE)) * most
    : -((RIGHT_SHARE - share) / RIGHT_SHARE) * most;
}

/** What a flag weighs, to two places: 1, the flagger's trust and their record; never below 0. */
export const weightOf = (trust: number, record: FlagRecord): number =>
  Math.max(0, Math.round((1 + trust + accuracyBonus(record)) * 100) / 100);

/** Any member flags what another wrote, while it is there to be read. */
export function whyNotFlag(member: Member, post: Pick<Post, 'author' | 'visibility'>): RefusalCode | null {
  return post.author.equals(member._id) ? 'flag.own' : (whyNotTakePart(member) ?? whyNotVisible(post));
}

interface Weighed {
  raisedBy: RaisedBy;
  reason: Reason;
  weight: number;
}

interface Raised extends Weighed {
  trust: number;
}

const reaches = (flags: readonly Weighed[], bar: { weight: number; members: number }): boolean =>
  flags.length >= bar.members && flags.reduce((sum, { weight }) => sum + weight, 0) >= bar.weight;

// What words alone suggest brings a post before a moderator, and has no voice in what members think of it.
const voicesOf = <F extends Weighed>(open: readonly F[]): F[] =>
  open.filter(({ raisedBy }) => raisedBy !== 'signals');
const harmsOf = <F extends Weighed>(open: readonly F[]): F[] =>
  voicesOf(open).filter(({ reason }) => HARMS.has(reason));

/** Whether the open flags of a post, each another member's or the site's, dispute its advice. */
export const isEnoughToDispute = (open: readonly Weighed[]): boolean =>
  reaches(
    voicesOf(open).filter(({ reason }) => reason === 'fake-advice'),
    DISPUTE,
  );

/** Whether they hold the post back. */
export const isEnoughToHold = (open: readonly Weighed[]): boolean => reaches(harmsOf(open), HOLD);

const isEnoughAlone = ({ reason, trust }: Raised, authorTrust: number): boolean =>
  (reason === 'scam' || reason === 'spam') && trust >= ALONE.flagger && authorTrust <= ALONE.author;

/** What follows for a post from its open flags. */
export function whatFollows(
  post: Pick<Post, 'advice' | 'visibility'>,
  open: readonly Raised[],
  authorTrust: number,
): StandingEvent[] {
  const isHeld = isEnoughToHold(open) || harmsOf(open).some((flag) => isEnoughAlone(flag, authorTrust));
  const events: StandingEvent[] = [];
  if (post.advice === 'ok' && isEnoughToDispute(open)) events.push('disputed');
  if (post.visibility === 'visible' && isHeld) events.push('held');
  return events;
}
