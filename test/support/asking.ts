/** Queries of the search engine for tests: all that is not said is not asked for. */
import type { SearchQuery, Word } from '../../src/platform/search/search-engine.ts';

/** A query for words, on 26 November 2026. */
export const asking = (words: readonly Word[], more: Partial<SearchQuery> = {}): SearchQuery => ({
  words,
  phrases: [],
  without: [],
  facets: [],
  since: 0,
  order: 'relevance',
  now: Date.UTC(2026, 10, 26),
  ...more,
});
