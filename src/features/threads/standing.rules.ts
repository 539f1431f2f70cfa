/** The two states of a post, which know nothing of each other, and what changes them. Pure. */

/** How far its advice can be trusted, as far as members (`disputed`) and moderators (`bad-advice`) have said so. */
export const ADVICE = ['ok', 'disputed', 'bad-advice'] as const;
export type Advice = (typeof ADVICE)[number];

/**
 * Who may see it: `pending` its author and moderators, until one of these has looked; `removed` the same, for good;
 * `withdrawn` nobody: its author took it back.
 */
export const VISIBILITIES = ['visible', 'pending', 'removed', 'withdrawn'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/**
 * What happens to a post: members' flags dispute it or hold it back; a moderator calls it bad advice, removes it, clears it
 * of all that was held against it, or settles what waits without a word against it; another one absolves it on appeal;
 * its author takes it back.
 */
export const EVENTS = [
  'disputed',
  'held',
  'judged-bad',
  'removed',
  'cleared',
  'settled',
  'absolved',
  'withdrawn',
] as const;
export type StandingEvent = (typeof EVENTS)[number];

interface States {
  advice: Advice;
  visibility: Visibility;
}

type Changes<State extends string> = Readonly<Record<State, Partial<Record<StandingEvent, State>>>>;

// What stands in neither table changes nothing.
const ADVICE_AFTER: Changes<Advice> = {
  ok: { disputed: 'disputed', 'judged-bad': 'bad-advice' },
  disputed: { 'judged-bad': 'bad-advice', removed: 'ok', cleared: 'ok', settled: 'ok' },
  'bad-advice': { removed: 'ok', cleared: 'ok', absolved: 'ok' },
};

// What its author took back stays taken back, whatever a moderator finds.
const VISIBILITY_AFTER: Changes<Visibility> = {
  visible: { held: 'pending', removed: 'removed', withdrawn: 'withdrawn' },
  pending: {
    'judged-bad': 'visible',
    removed: 'removed',
    cleared: 'visible',
    settled: 'visible',
    withdrawn: 'withdrawn',
  },
  removed: { 'judged-bad': 'visible', cleared: 'visible', absolved: 'visible' },
  withdrawn: {},
};

/** The states of a post after an event. */
export const statesAfter = (event: StandingEvent, { advice, visibility }: States): States => ({
  advice: ADVICE_AFTER[advice][event] ?? advice,
  visibility: VISIBILITY_AFTER[visibility][event] ?? visibility,
});

interface OfThread {
  opening: Visibility;
  /** Who may see the thread until then. */
  thread: Visibility;
  replyCount: number;
}

/**
 * Who may see a thread after an event of its opening post: as that post. Once the opening was taken back, what others had
 * replied in a thread that was to be seen stays there, until a moderator removes it.
 */
export function threadVisibility(
  event: StandingEvent,
  { opening, thread, replyCount }: OfThread,
): Visibility {
  if (opening !== 'withdrawn') return opening;
  const left = replyCount > 0 ? 'visible' : 'withdrawn';
  if (event === 'withdrawn') return thread === 'visible' ? left : 'withdrawn';
  if (event === 'removed') return 'removed';
  return event === 'cleared' && thread === 'removed' ? left : thread;
}

/** Whose writing is activity of its thread: what readers see, or see the trace of. */
export const MOVES_UP: readonly Visibility[] = ['visible', 'withdrawn'];
