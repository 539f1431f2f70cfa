/** What one can follow, and how closely. Pure: read by commands and by pages alike. */

export const SUBJECTS = ['thread', 'board', 'tag', 'member'] as const;
export type SubjectKind = (typeof SUBJECTS)[number];

/**
 * `watching`: told of everything new in it. `tracking`: told when one is addressed, and shown what is new. `muted`: told of
 * nothing.
 */
export const LEVELS = ['watching', 'tracking', 'muted'] as const;
export type Level = (typeof LEVELS)[number];

/** How closely each can be followed; what is tracked has a place to read on from, and only a thread has one. */
export const levelsFor = (of: SubjectKind): readonly Level[] =>
  of === 'thread' ? LEVELS : LEVELS.filter((level) => level !== 'tracking');
