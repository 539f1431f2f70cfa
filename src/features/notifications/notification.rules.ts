/** Why members are told something. Pure. */

/** Of a new post that concerns a member in several ways, the first of these is said. */
export const OF_POSTS = ['answer', 'quote', 'mention', 'reply', 'opened'] as const;

export const REASONS = [
  ...OF_POSTS,
  'accepted',
  'votes',
  'outcome',
  'flag',
  'decision',
  'appeal',
  'guide',
] as const;
export type Reason = (typeof REASONS)[number];
