/**
 * How much each may write into what all write into. Always true here: who asks the same again on one day counts once; none
 * has more than a share of it, and all together are bounded; who it was stays in memory, and is forgotten within a day.
 */
import { LRUCache } from 'lru-cache';
import { DAY, HOUR, MINUTE, clock } from '../../platform/clock.ts';

/** Different things that one visitor is heard about in an hour: many people may share an address. */
const EACH = 20;
/** And all together in a minute, in this process. */
const ALL = 30;
/** About 2 MB each. */
const REMEMBERED = 10_000;

const byOurClock = { perf: { now: () => clock.now().getTime() }, ttlResolution: 0 };

export class Shares {
  readonly #heard = new LRUCache<string, true>({ max: REMEMBERED, ttl: DAY, ...byOurClock });
  readonly #spent = new LRUCache<string, number>({
    max: REMEMBERED,
    ttl: HOUR,
    noUpdateTTL: true,
    ...byOurClock,
  });
  readonly #all = new LRUCache<'all', number>({ max: 1, ttl: MINUTE, noUpdateTTL: true, ...byOurClock });

  /** Takes what writing `what` costs off the share of a visitor; false where that is used up, or was written for them. */
  take(visitor: string, what: string): boolean {
    const once = `${visitor} ${what}`;
    const [spent, all] = [this.#spent.get(visitor) ?? 0, this.#all.get('all') ?? 0];
    if (this.#heard.has(once) || spent >= EACH || all >= ALL) return false;
    this.#heard.set(once, true);
    this.#spent.set(visitor, spent + 1);
    this.#all.set('all', all + 1);
    return true;
  }
}
