/** How long reading takes. Pure. */

/** Words a minute that people read on a phone. */
const READING_SPEED = 180;

/** Whole minutes to read a text, at least one. Words are what stands between spaces, in every script. */
export const minutesToRead = (text: string): number =>
  Math.max(1, Math.round(text.trim().split(/\s+/).length / READING_SPEED));
