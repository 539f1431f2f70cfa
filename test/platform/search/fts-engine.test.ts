import { expect } from 'chai';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { searchKeys } from '../../../src/language/search-keys.ts';
import { openSearchEngine } from '../../../src/platform/search/fts-engine.ts';
import { draftFile, indexFile, removeOldFiles } from '../../../src/platform/search/index-files.ts';
import { takeIndexLock } from '../../../src/platform/search/index-lock.ts';
import type { SearchDocument, SearchEngine } from '../../../src/platform/search/search-engine.ts';
import { termOf } from '../../../src/platform/search/terms.ts';

const NOW = Date.UTC(2026, 10, 26);

const written = (id: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...{ id, group: id, place: 'here', kind: 'note', title: '', tags: '', body: '', weight: 1, at: NOW },
  ...more,
});

describe('the search engine', () => {
  let folder: string;
  let engine: SearchEngine;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chaupal-index-'));
    engine = openSearchEngine(() => indexFile(folder));
  });
  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  const write = async (documents: SearchDocument[], removed: string[] = [], mark = '1') =>
    engine.write({ documents, removed, mark, after: await engine.mark() });
  const find = async (text: string, place: string | null = null): Promise<string[]> => {
    const words = text.split(' ').map((word) => searchKeys(word, { query: true }));
    return ((await engine.search({ words, place, kind: null, now: NOW })) ?? []).map(({ group }) => group);
  };

  it('finds nothing where there is no index yet, and makes none', async () => {
    expect(await find('kamai')).to.deep.equal([]);
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

  it('keeps a group together, and to its place', async () => {
    await write([
      written('a', { group: 'g', body: 'kamai' }),
      written('b', { group: 'g', body: 'kamai', weight: 2 }),
      written('c', { place: 'there', body: 'kamai' }),
    ]);
    const query = { words: [searchKeys('kamai')], place: 'here', kind: null, now: NOW };
    expect(await engine.search(query)).to.deep.equal([{ group: 'g', ids: ['b', 'a'] }]);
    expect(await find('kamai', 'there')).to.deep.equal(['c']);
  });

  it('goes over to a new file as soon as it stands, and the old ones can go', async () => {
    await write([written('a', { body: 'kamai' })]);
    for (const name of ['search-v0-1.4.sqlite', 'search-v0-1.4.sqlite-wal', 'note.txt'])
      writeFileSync(path.join(folder, name), '');
    const old = indexFile(folder);
    const { file, publish } = draftFile(folder);
    const other = openSearchEngine(() => file);
    await other.write({ documents: [written('b', { body: 'kamai' })], removed: [], mark: '2', after: null });
    expect(await find('kamai')).to.deep.equal(['a']);
    await other.close();
    publish();
    expect(await find('kamai')).to.deep.equal(['b']);
    expect(await engine.mark()).to.equal('2');
    removeOldFiles(folder);
    expect(existsSync(old)).to.equal(false);
    expect(
      readdirSync(folder).filter((name) => !name.startsWith(path.basename(indexFile(folder)))),
    ).to.deep.equal(['note.txt']);
  });

  it('takes keys for words, whatever they hold', async () => {
    const keys = ['"', 'NEAR(', '*', 'a AND b', '-', ':', '^', '\u0000', 'தமிழ்', 'K', 'k', 'qk', ''];
    expect(new Set(keys.map(termOf)).size).to.equal(keys.length);
    await write([written('a', { body: 'தமிழ் kamai' })]);
    expect(await find('தமிழ்')).to.deep.equal(['a']);
    for (const key of keys)
      expect(await engine.search({ words: [[key]], place: null, kind: null, now: NOW })).to.be.an('array');
  });

  it('one at a time writes the index of a folder', () => {
    const unlock = takeIndexLock(folder);
    expect(takeIndexLock(folder)).to.equal(null);
    unlock?.();
    const next = takeIndexLock(folder);
    expect(next).to.be.a('function');
    next?.();
  });
});
