/**
 * `npm run bench -- search`: how fast an index is made of invented posts, how large it is, and how soon it answers. With
 * SIZES=10000,1000000 other sizes than these; with MONGODB_URI on the forum that is there, as large as it is.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { searchStem } from '../../src/language/search-stem.ts';
import { Indexer } from '../../src/features/search/indexer.ts';
import { readQuery } from '../../src/features/search/query.ts';
import { wordsOf } from '../../src/features/search/suggestions.ts';
import { PostModel } from '../../src/features/threads/post.model.ts';
import { closeMarkdown } from '../../src/platform/markdown/markdown.ts';
import { openSearchEngine } from '../../src/platform/search/fts-engine.ts';
import type { SearchEngine, SearchQuery } from '../../src/platform/search/search-engine.ts';
import { type Figure, printFigures, quantile } from '../figures.ts';
import { growTo, inForum } from './forum.ts';
import { measureLag } from './lag.ts';
import { type Queries, queriesFor } from './queries.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const AIM_MS = 100;
const LOOP_AIM_MS = 20;
const FOUND_AIM_MS = 2000;
/** Event loops are looked at so often; their delay is what comes on top. */
const RESOLUTION_MS = 10;

const megabytes = (bytes: number): number => bytes / 1e6;

async function fill(engine: SearchEngine, file: string, posts: number): Promise<Figure[]> {
  const start = performance.now();
  await new Indexer(engine).catchUp();
  const seconds = (performance.now() - start) / 1000;
  const { size } = await stat(file);
  return [
    { what: 'posts indexed a second, the database included', value: posts / seconds, digits: 0 },
    { what: 'MB of the index', value: megabytes(size), digits: 0 },
  ];
}

/** Milliseconds of each call, one after another, once all were made before. */
async function time(calls: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  for (const call of calls) await call();
  const taken: number[] = [];
  for (const call of calls) {
    const start = performance.now();
    await call();
    taken.push(performance.now() - start);
  }
  return taken;
}

const queryOf = (text: string): SearchQuery => {
  const { words, phrases, without } = readQuery(text);
  return { words, phrases, without, facets: [], since: 0, order: 'relevance', now: Date.now() };
};

const kindsOf = (engine: SearchEngine, queries: Queries): [string, (() => Promise<unknown>)[]][] => {
  const search = (text: string) => () => engine.search(queryOf(text));
  const suggest = (text: string) => () => engine.suggest(wordsOf(text).map(searchStem));
  return [
    ['a rare word', queries.rare.map(search)],
    ['a common word', queries.common.map(search)],
    ['three common words', queries.threeCommon.map(search)],
    ['three letters, completed', queries.beginnings.map(suggest)],
  ];
};

async function ask(engine: SearchEngine, queries: Queries): Promise<Figure[]> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const figures: Figure[] = [];
  for (const [kind, calls] of kindsOf(engine, queries)) {
    const taken = await time(calls);
    figures.push(
      { what: `ms for ${kind}, p50`, value: quantile(taken, 0.5), digits: 1 },
      { what: `ms for ${kind}, p95`, value: quantile(taken, 0.95), digits: 1, target: { most: AIM_MS } },
      { what: `ms for ${kind}, p99`, value: quantile(taken, 0.99), digits: 1 },
    );
  }
  delay.disable();
  const loop = delay.percentile(99) / 1e6 - RESOLUTION_MS;
  const resident = megabytes(process.memoryUsage().rss);
  return [
    ...figures,
    { what: 'ms of the event loop’s delay, p99', value: loop, digits: 1, target: { most: LOOP_AIM_MS } },
    { what: 'MB resident, with the engine’s threads', value: resident, digits: 0 },
  ];
}

async function wait(engine: SearchEngine, uri: string): Promise<Figure[]> {
  const taken = await measureLag(engine, uri, queryOf);
  return [
    { what: 'ms until a new thread is found, p50', value: quantile(taken, 0.5), digits: 0 },
    {
      what: 'ms until a new thread is found, p95',
      value: quantile(taken, 0.95),
      digits: 0,
      target: { most: FOUND_AIM_MS },
    },
  ];
}

async function measure(folder: string, uri: string): Promise<boolean> {
  const posts = await PostModel.estimatedDocumentCount();
  const file = path.join(folder, `${posts}.sqlite`);
  const engine = openSearchEngine(() => file);
  try {
    const filled = await fill(engine, file, posts);
    const asked = await ask(engine, await queriesFor());
    const waited = await wait(engine, uri);
    console.log(`\n${posts} posts`);
    return printFigures([...filled, ...asked, ...waited]);
  } finally {
    await engine.close();
  }
}

const sizes = (): number[] => process.env['SIZES']?.split(',').map(Number) ?? SIZES;

/** Prints all figures; true when each target is reached. */
export async function benchSearch(): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chaupal-index-'));
  const given = process.env['MONGODB_URI'];
  try {
    return await inForum(given, async ({ name, uri }) => {
      console.log(`Search. Database: ${name}. Node ${process.version}.`);
      let areReached = true;
      for (const size of given ? [0] : sizes()) {
        await growTo(size);
        areReached = (await measure(folder, uri)) && areReached;
      }
      return areReached;
    });
  } finally {
    await closeMarkdown();
    await rm(folder, { recursive: true, force: true });
  }
}
