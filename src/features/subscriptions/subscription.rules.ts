/** What one can follow, and how closely. Pure: read by commands and by pages alike. */

export const SUBJECTS = ['thread', 'board', 'tag', 'member'] as const;
export type SubjectKind = (typeof SUBJECTS)[number];

/** What can be followed: a thread or a member by their id, a board by its slug, a tag by itself. */
export interface Subject {
  of: SubjectKind;
  subject: string;
}

/**
 * `watching`: told of everything new in it. `tracking`: told when one is addressed, and shown what is new. `normal`: told
 * when one is addressed. `muted`: told of nothing.
 */
export const LEVELS = ['watching', 'tracking', 'normal', 'muted'] as const;
export type Level = (typeof LEVELS)[number];

/** How closely all but threads can be followed: what is tracked has a place to read on from, and only a thread has one. */
export const FEED_LEVELS = ['watching', 'normal', 'muted'] as const satisfies readonly Level[];

/** How closely a subject can be followed. */
export const levelsFor = (of: SubjectKind): readonly Level[] => (of === 'thread' ? LEVELS : FEED_LEVELS);

/** Own threads are watched, and threads that one has written in tracked, until one says otherwise. */
export const LEVEL_OF_WRITERS = { opened: 'watching', replied: 'tracking' } as const;

/** How closely somebody follows a thread by what they wrote in it; null where they wrote nothing. */
export const levelOfWriter = ({
  isOpener,
  isWriter,
}: {
  isOpener: boolean;
  isWriter: boolean;
}): Level | null => {
  if (isOpener) return LEVEL_OF_WRITERS.opened;
  return isWriter ? LEVEL_OF_WRITERS.replied : null;
};
