/** Searching in tests: the index is brought up to date when a test says so. */
import { searchEngine } from '../../src/features/search/engine.ts';
import { Indexer } from '../../src/features/search/indexer.ts';
import { readQuery } from '../../src/features/search/query.ts';
import { type Result, type Wanted, search } from '../../src/features/search/search.ts';
import { settle } from './told.ts';

const indexer = new Indexer(searchEngine);

/** Lets workers note what has changed, and the index read it. */
export async function indexed(): Promise<void> {
  await settle();
  await indexer.catchUp();
}

/** What the first page of a search finds. */
export const found = async (text: string, narrowed: Partial<Wanted> = {}): Promise<Result[]> =>
  (await search({ query: readQuery(text), board: null, kind: null, page: 1, ...narrowed })).results;

/** The titles of the threads that a search finds, best first. */
export const titles = async (text: string, narrowed: Partial<Wanted> = {}): Promise<string[]> =>
  (await found(text, narrowed)).map(({ thread }) => thread.title);
