/** Who writes and votes: members join over time, and a few of them do most of the writing. */
import { firstAbove } from './calendar.ts';
import { type Random, happens } from './random.ts';

/** How unequal members are: with it, one in ten writes about half of all posts. */
const INEQUALITY = 1.1;
/** Members who were there when the forum opened. */
const FOUNDERS = 0.1;
const FEWEST_FOUNDERS = 10;

/** A number around 1 with many small and a few very large ones: log-normal, as posts per thread and per member are. */
export const uneven = (random: Random, sigma: number): number =>
  Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));

export class Crowd {
  /** The share of the calendar (calendar.ts) at which each member joined, ascending. */
  readonly joined: Float64Array;
  readonly #activity: Float64Array; // added up from the first member on

  constructor(random: Random, size: number) {
    const founders = Math.min(size, Math.max(FEWEST_FOUNDERS, Math.round(size * FOUNDERS)));
    this.joined = Float64Array.from({ length: size }, (_, i) =>
      Math.max(0, (i - founders + random()) / size),
    );
    this.#activity = new Float64Array(size);
    for (let i = 0; i < size; i++)
      this.#activity[i] = (this.#activity[i - 1] ?? 0) + uneven(random, INEQUALITY);
  }

  /** How much a member writes and comes, around 1: see `uneven`. */
  activityOf(member: number): number {
    return (this.#activity[member] ?? 0) - (this.#activity[member - 1] ?? 0);
  }

  /** Somebody who had joined by then; active members come more often. */
  pick(random: Random, share: number): number {
    const there = Math.max(1, firstAbove(this.joined, share));
    return firstAbove(this.#activity, random() * (this.#activity[there - 1] ?? 0));
  }

  /** As `pick`, but not `other`, if there is anybody else. */
  pickOther(random: Random, share: number, other: number): number {
    for (let tries = 0; tries < 20; tries++) {
      const member = this.pick(random, share);
      if (member !== other) return member;
    }
    return other === 0 ? Math.min(1, this.joined.length - 1) : 0;
  }
}

/** The next writer in a thread: its asker again, somebody who has already written there, or somebody new. */
export function nextWriter(
  random: Random,
  crowd: Crowd,
  { writers, share }: { writers: readonly number[]; share: number },
): number {
  const [asker = 0, last = asker] = [writers[0], writers.at(-1)];
  const isTalk = writers.length > 2;
  if (last !== asker && happens(random, 0.22)) return asker;
  const again = writers[Math.floor(random() * writers.length)] ?? asker;
  if (isTalk && again !== last && again !== asker && happens(random, 0.35)) return again;
  return crowd.pickOther(random, share, last);
}
