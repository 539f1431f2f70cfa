/** Helpers for the routes that search. */
import type { Request } from 'express';
import { networkOf } from '../../platform/http/rate-limit.ts';
import { isAheadOfReading } from '../../platform/http/request.ts';
import { type Search, noteSearch } from './searchlog.ts';

/** Tells those who run the site how a search went. To be called when it is answered: nobody waits for it. */
export function tellOfSearch(req: Request, search: Search): void {
  if (!isAheadOfReading(req)) void noteSearch(search, networkOf(req.ip ?? ''));
}
