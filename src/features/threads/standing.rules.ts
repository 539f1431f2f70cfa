/** The two states of a post, which know nothing of each other. Pure. */

/** How far its advice can be trusted, as far as members (`disputed`) and moderators (`bad-advice`) have said so. */
export const ADVICE = ['ok', 'disputed', 'bad-advice'] as const;
export type Advice = (typeof ADVICE)[number];

/**
 * Who may see it: `pending` its author and moderators, until one of these has looked; `removed` the same, for good;
 * `withdrawn` nobody: its author took it back.
 */
export const VISIBILITIES = ['visible', 'pending', 'removed', 'withdrawn'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Whose writing is activity of its thread: what readers see, or see the trace of. */
export const MOVES_UP: readonly Visibility[] = ['visible', 'withdrawn'];
