/**
 * The list of searches with what they must find (`test/features/search/queries.tsv`), and an index of the demo's threads to
 * ask them of, without a database: the test holds the share that succeeds, the bench prints more.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memberDocument, threadDocuments } from '../../src/cli/demo/documents.ts';
import { invent } from '../../src/cli/demo/invent.ts';
import { readQuery } from '../../src/features/search/query.ts';
import { findGuides } from '../../src/features/search/found-guides.ts';
import { documentOf } from '../../src/features/search/searchable.rules.ts';
import { openSearchEngine } from '../../src/platform/search/fts-engine.ts';
import { asking } from './asking.ts';

/** What a search must find: one of these on the first page. */
export interface Listed {
  query: string;
  /** Parts of titles, as the list has them. */
  titles: string[];
  /** What makes it hard; empty for the others. */
  note: string;
}

const FIRST_PAGE = 15;
const UNTIL = new Date('2026-11-15T12:00:00Z');
const DEMO = { seed: 7, threads: 600, posts: 3600, members: 150, until: UNTIL, days: 548, namesTaken: 0 };

const rowsOf = (file: string): string[][] =>
  readFileSync(`test/features/search/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** The list, in its order. */
export const listedQueries = (): Listed[] =>
  rowsOf('queries.tsv').map(([query = '', titles = '', note = '']) => ({
    query,
    titles: titles.split(' | '),
    note,
  }));

/** Words of the listed searches, and of the titles that are wanted, which should meet. */
export const listedWords = (): { searched: string; written: string }[] =>
  rowsOf('query-words.tsv').map(([searched = '', written = '']) => ({ searched, written }));

/** True when a title has this part, in which … is anything. */
export function hasPart(title: string, part: string): boolean {
  let end = 0;
  for (const piece of part.split('…').map((text) => text.trim())) {
    const start = title.indexOf(piece, end);
    if (start < 0) return false;
    end = start + piece.length;
  }
  return true;
}

/** The demo's threads, with their posts as the database would keep them. */
function* demoThreads() {
  const { members, threads } = invent(DEMO);
  const author = memberDocument(members[0]!, { passwordHash: '', guides: [] });
  let number = 0;
  for (const thread of threads) yield threadDocuments(thread, ++number, () => author);
}

export interface DemoIndex {
  titles: readonly string[];
  /** Titles of the guides and of the threads on the first page of a search. The guides are those of the database. */
  firstPage: (query: string) => Promise<{ guides: string[]; threads: string[] }>;
  close: () => Promise<void>;
}

/** An index of the demo's threads, in a folder of its own, which `close` removes. */
export async function indexDemo(): Promise<DemoIndex> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chaupal-queries-'));
  const engine = openSearchEngine(() => path.join(folder, 'index.sqlite'));
  const titleOf = new Map<string, string>();
  const documents = [...demoThreads()].flatMap(({ thread, posts }) => {
    titleOf.set(String(thread._id), thread.title);
    return posts.map((post) => documentOf(post, thread));
  });
  await engine.write({ documents, removed: [], mark: 'all', after: null });
  const threadsOf = async (text: string): Promise<string[]> => {
    const { words, phrases, without } = readQuery(text);
    const found = await engine.search(asking(words, { phrases, without, now: UNTIL.getTime() }));
    return (found?.hits ?? []).slice(0, FIRST_PAGE).map(({ group }) => titleOf.get(group) ?? '');
  };
  return {
    titles: [...titleOf.values()],
    firstPage: async (text) => ({
      guides: (await findGuides(readQuery(text), null)).flatMap(({ hi, en }) => [hi.title, en.title]),
      threads: await threadsOf(text),
    }),
    close: async () => {
      await engine.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * For each entry the place of the right thread among those found, from 1; a right guide, which stands above them, has 1;
 * Infinity for none. One at a time: an engine refuses too many at once.
 */
export async function placesOf(list: readonly Listed[], index: DemoIndex): Promise<number[]> {
  const places: number[] = [];
  for (const { query, titles } of list) {
    const { guides, threads } = await index.firstPage(query);
    const isRight = (title: string): boolean => titles.some((part) => hasPart(title, part));
    const place = guides.some(isRight) ? 0 : threads.findIndex(isRight);
    places.push(place < 0 ? Infinity : place + 1);
  }
  return places;
}
