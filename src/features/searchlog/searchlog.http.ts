/** Helpers for the routes that search. */
import type { Request } from 'express';
import { networkOf } from '../../platform/http/rate-limit.ts';
import { isAheadOfReading } from '../../platform/http/request.ts';
import { SECOND } from '../../platform/clock.ts';
import { durations } from '../../platform/metrics/metrics.ts';
import { type Search, noteSearch } from './searchlog.ts';

const seconds = durations({
  name: 'chaupal_search_seconds',
  help: 'How long searches took, by what came of them',
  labelNames: ['outcome'],
});

const outcomeOf = ({ found, isGivenUp }: Search): 'found' | 'nothing' | 'given-up' => {
  if (isGivenUp) return 'given-up';
  return found > 0 ? 'found' : 'nothing';
};

/** Tells those who run the site how a search went. To be called when it is answered: nobody waits for it. */
export function tellOfSearch(req: Request, search: Search): void {
  seconds.observe({ outcome: outcomeOf(search) }, search.took / SECOND);
  if (!isAheadOfReading(req)) void noteSearch(search, networkOf(req.ip ?? ''));
}
