import { expect } from 'chai';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { searchKeys } from '../../../src/language/search-keys.ts';
import { openSearchEngine } from '../../../src/platform/search/fts-engine.ts';
import type {
  Hit,
  SearchDocument,
  SearchEngine,
  SearchQuery,
  Word,
} from '../../../src/platform/search/search-engine.ts';
import { termOf } from '../../../src/platform/search/terms.ts';
import { asking } from '../../support/asking.ts';

const NOW = Date.UTC(2026, 10, 26);

const written = (id: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  group: id,
  title: '',
  tags: '',
  body: '',
  facets: ['here'],
  isProven: false,
  weight: 1,
  votes: 0,
  at: NOW,
  ...more,
});

describe('the search engine', () => {
  let folder: string;
  let engine: SearchEngine;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chaupal-index-'));
    engine = openSearchEngine(() => path.join(folder, 'index.sqlite'));
  });
  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  const write = async (documents: SearchDocument[], removed: string[] = [], mark = '1') =>
    engine.write({ documents, removed, mark, after: await engine.mark() });
  const keysOf = (text: string): Word[] => text.split(' ').map((word) => searchKeys(word, { query: true }));
  const hitsOf = async (text: string, more: Partial<SearchQuery> = {}): Promise<Hit[]> =>
    (await engine.search(asking(keysOf(text), more)))?.hits ?? [];
  const find = async (text: string, more: Partial<SearchQuery> = {}): Promise<string[]> =>
    (await hitsOf(text, more)).map(({ group }) => group);

  it('knows nothing where there is no index yet, and makes none', async () => {
    expect(await engine.search(asking(keysOf('kamai')))).to.equal(null);
    expect(readdirSync(folder)).to.deep.equal([]);
  });

  it('finds a word in any script, and what replaced it', async () => {
    await write([written('a', { body: 'घर बैठे कमाई' })]);
    expect(await find('kamai')).to.deep.equal(['a']);
    await write([written('a', { body: 'paise' })]);
    expect(await find('kamai')).to.deep.equal([]);
    expect(await find('पैसे')).to.deep.equal(['a']);
  });

  it('finds nothing of what was removed, removed twice or never there', async () => {
    await write([written('a', { body: 'kamai' }), written('b', { body: 'kamai' })]);
    await write([], ['a', 'a', 'nobody']);
    expect(await find('kamai')).to.deep.equal(['b']);
  });

  it('keeps what was written, and the mark, when it is opened again', async () => {
    expect(await engine.mark()).to.equal(null);
    await write([written('a', { body: 'kamai' })], [], 'so far');
    await engine.close();
    expect(await find('kamai')).to.deep.equal(['a']);
    expect(await engine.mark()).to.equal('so far');
  });

  it('takes a batch only where its reader has left off, and all of it or nothing', async () => {
    await write([written('a', { body: 'kamai' })], [], 'first');
    const stale = {
      documents: [written('b', { body: 'kamai' })],
      removed: ['a'],
      mark: 'second',
      after: null,
    };
    const failure = await engine.write(stale).catch((error: unknown) => String(error));
    expect(failure).to.include('has gone on without its reader');
    expect([await find('kamai'), await engine.mark()]).to.deep.equal([['a'], 'first']);
  });

  it('orders by title, tags and body, by weight and by age', async () => {
    await write([
      written('body', { body: 'kamai and much else' }),
      written('title', { title: 'kamai', body: 'and much else' }),
      written('tags', { tags: 'kamai', body: 'and much else' }),
      ...Array.from({ length: 20 }, (_, i) => written(`other ${i}`, { body: 'nothing of it' })),
    ]);
    expect(await find('kamai')).to.deep.equal(['title', 'tags', 'body']);
    await write([
      written('old', { body: 'udhaar', at: NOW - 1000 * 86_400_000 }),
      written('new', { body: 'udhaar' }),
      written('doubted', { body: 'udhaar', weight: 0.3 }),
    ]);
    expect(await find('udhaar')).to.deep.equal(['new', 'old', 'doubted']);
  });

  it('keeps a group together, and to its facets', async () => {
    await write([
      written('a', { group: 'g', body: 'kamai' }),
      written('b', { group: 'g', body: 'kamai', weight: 2 }),
      written('c', { facets: ['there'], body: 'kamai' }),
    ]);
    expect(await hitsOf('kamai', { facets: [['here']] })).to.deep.equal([
      { group: 'g', ids: ['b', 'a'], likeness: 'all' },
    ]);
    expect(await find('kamai', { facets: [['there', 'nowhere']] })).to.deep.equal(['c']);
    expect(await find('kamai', { facets: [['there'], ['here']] })).to.deep.equal([]);
  });

  it('takes keys for words, whatever they hold', async () => {
    const keys = ['"', 'NEAR(', '*', 'a AND b', '-', ':', '^', '\u0000', 'தமிழ்', 'K', 'k', 'qk', ''];
    expect(new Set(keys.map(termOf)).size).to.equal(keys.length);
    await write([written('a', { body: 'தமிழ் kamai' })]);
    expect(await find('தமிழ்')).to.deep.equal(['a']);
    for (const key of keys)
      expect(await engine.search(asking([[key]], { facets: [[key]] }))).to.have.property('hits');
  });
});
