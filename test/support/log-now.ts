import { cursorText } from '../../src/platform/database/time-window.ts';
import { SECOND, clock } from '../../src/platform/clock.ts';

/** The address of the log as of now: tests of other files decide in days to come. */
export const logNow = (): string =>
  `/mod/log?before=${cursorText(new Date(clock.now().getTime() + SECOND), 0)}`;
