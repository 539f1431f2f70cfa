/** The order of answers. Pure. */
import type { Advice } from './standing.rules.ts';

/** 80 % confidence, one-sided 90 %: a few votes already tell on a small site. */
const Z = 1.28;
const SCALE = 1_000_000;

/** Above every answer: the opening post is no answer, the accepted answer is the first. */
export const OPENING_RANK = 3 * SCALE;
export const ACCEPTED_RANK = 2 * SCALE;

/** How far doubt lets an answer sink: whatever its votes and whether it was accepted, below all that nobody doubts. */
const SINKS: Readonly<Record<Advice, number>> = { ok: 0, disputed: SCALE, 'bad-advice': 2 * SCALE };

/** Below every answer. */
export const LOWEST_RANK = -2 * SCALE - 1;

/**
 * The lower bound of the Wilson score interval for the share of up-votes, 0 to 1: what an answer surely deserves,
 * so that 1 of 1 does not beat 9 of 10. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209.
 */
export function wilsonBound(up: number, down: number): number {
  const n = up + down;
  if (n === 0) return 0;
  const share = up / n;
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * n)) / n);
  return Math.max(0, (share + (Z * Z) / (2 * n) - spread) / (1 + (Z * Z) / n));
}

interface Standing {
  no: number;
  up: number;
  down: number;
  isAccepted: boolean;
  advice: Advice;
}

/** Where a post stands in its thread, highest first, as a whole number. */
export function rankOf({ no, up, down, isAccepted, advice }: Standing): number {
  if (no === 1) return OPENING_RANK;
  if (isAccepted && advice === 'ok') return ACCEPTED_RANK;
  return Math.round(wilsonBound(up, down) * SCALE) - SINKS[advice];
}
