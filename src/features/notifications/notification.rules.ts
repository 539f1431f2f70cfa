/** Why members are told something, and what of it belongs together. Pure. */
import { DAY, MINUTE } from '../../platform/clock.ts';

/** A post concerns a member in one way: the first of these that fits. */
export const OF_POSTS = ['answer', 'quote', 'mention', 'reply', 'opened'] as const;
/** What came of a post of their own. */
const OF_OWN_POSTS = ['accepted', 'votes', 'outcome'] as const;
/** What was decided, and what else does not wait in a thread. */
const ELSEWHERE = ['flag', 'decision', 'appeal', 'guide'] as const;

export const REASONS = [...OF_POSTS, ...OF_OWN_POSTS, ...ELSEWHERE] as const;
export type Reason = (typeof REASONS)[number];

/** The parts that the list can be narrowed to. */
export const FILTERS = {
  talk: OF_POSTS,
  own: OF_OWN_POSTS,
  decisions: ELSEWHERE,
} as const satisfies Readonly<Record<string, readonly Reason[]>>;
export type Filter = keyof typeof FILTERS;

/** Votes that a member is told of: the first, then fewer and fewer (Discourse and Stack Overflow do alike). */
const MILESTONES = [1, 5, 25, 100] as const;

/** The highest milestone that so many up-votes have reached; null for none. */
export const milestoneOf = (up: number): number | null => MILESTONES.findLast((bar) => up >= bar) ?? null;

/** Kept so long after its last cause, read or not. */
export const KEPT = 90 * DAY;

/** Who has not looked by then has it by mail, if they want that. */
export const MAILED_AFTER = 10 * MINUTE;

/** Causes that one notification names; of more, its sentence would say nothing new. */
export const MOST_ENTRIES = 100;

/** A post that changes later than this tells nobody: what happens to old posts is no news of the day. */
export const NEWS_FOR = 7 * DAY;

/** Names that a text answers word by word: mentioned, with a quotation after. */
export function quotedIn(body: string): Set<string> {
  const quoted = [...body.matchAll(/^@(\S+)[^\S\n]*\n+>/gmu)].map(([, name = '']) => name.normalize('NFC'));
  return new Set(quoted);
}
