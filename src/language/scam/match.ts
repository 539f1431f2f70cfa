/**
 * Whether a pattern is found in a reading, and where. Always true here: for each place of the pattern's rarest slot a
 * binary search in each other slot, and no more; slots of one match never share a word.
 */
import type { Pattern } from './compile.ts';
import type { Place, Reading } from './reading.ts';

/** Words beside a window in which what is forbidden counts. */
const BESIDE = 4;

/** The first of the places, which are in order, that starts at `from` or later. */
function firstFrom(places: readonly Place[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

const overlaps = (one: Place, other: Place): boolean => one.start <= other.end && other.start <= one.end;

interface Window {
  start: number;
  end: number;
  taken: Place[];
}

/** The window with the slot's place that widens it least; null when none fits. */
function widened(window: Window, places: readonly Place[], size: number): Window | null {
  let best: Window | null = null;
  for (let i = firstFrom(places, window.end - size + 1); i < places.length; i++) {
    const place = places[i];
    if (!place || place.start > window.start + size - 1) break;
    const start = Math.min(window.start, place.start);
    const end = Math.max(window.end, place.end);
    if (end - start >= size || window.taken.some((other) => overlaps(place, other))) continue;
    if (!best || end - start < best.end - best.start) best = { start, end, taken: [...window.taken, place] };
  }
  return best;
}

const isFree = ({ places }: Reading, { absent }: Pattern, { start, end }: Place): boolean =>
  absent.every((slot) => {
    const found = places[slot] ?? [];
    const next = found[firstFrom(found, start - BESIDE)];
    return !next || next.start > end + BESIDE;
  });

/** The place of the first match of a pattern; null when it has none. */
export function findMatch(reading: Reading, pattern: Pattern): Place | null {
  const { places } = reading;
  for (const slot of pattern.needed) if (!places[slot]) return null;
  const near = pattern.near.map((slot) => places[slot] ?? []).sort((a, b) => a.length - b.length);
  const [rarest = [], ...others] = near;
  for (const place of rarest) {
    let window: Window | null = { ...place, taken: [place] };
    for (const other of others) window = window && widened(window, other, pattern.size);
    if (window && isFree(reading, pattern, window)) return { start: window.start, end: window.end };
  }
  return null;
}
