/** Searching in tests: the index is brought up to date when a test says so. */
import { follow, openWriter } from '../../src/features/search/indexing.ts';
import { Indexer } from '../../src/features/search/indexer.ts';
import { readQuery } from '../../src/features/search/query.ts';
import { type Result, type Wanted, search } from '../../src/features/search/search.ts';
import { settle } from './told.ts';

const indexer = new Indexer(openWriter());

/** A search that is narrowed to nothing. */
export const ANY: Omit<Wanted, 'query'> = {
  board: null,
  kind: null,
  answers: null,
  since: null,
  order: 'relevance',
  page: 1,
};

/** Lets workers note what has changed, and the index read it. */
export async function indexed(): Promise<void> {
  await settle();
  await follow(indexer);
}

/** What the first page of a search finds. */
export const found = async (text: string, narrowed: Partial<Wanted> = {}): Promise<Result[]> =>
  (await search({ query: readQuery(text), ...ANY, ...narrowed })).results;

/** The titles of the threads that a search finds, best first. */
export const titles = async (text: string, narrowed: Partial<Wanted> = {}): Promise<string[]> =>
  (await found(text, narrowed)).map(({ thread }) => thread.title);
