import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { searchKeys } from '../../../src/language/search-keys.ts';
import { FtsStore } from '../../../src/platform/search/fts-store.ts';
import type { Found, SearchDocument, SearchQuery } from '../../../src/platform/search/search-engine.ts';
import { asking } from '../../support/asking.ts';

/** More than are looked at of one expression. */
const MANY = 6000;

const written = (i: number): SearchDocument => ({
  id: String(i),
  group: String(i),
  title: i === 7 ? 'kamai' : '',
  tags: '',
  body: `${i % 3 === 0 ? 'paise ' : ''}${i % 10 < 9 ? 'kamai' : ''} nabar ${i % 1000 === 1 ? 'udhaar' : ''}`,
  facets: [i % 2 === 0 ? 'even' : 'odd'],
  isProven: i === 11,
  weight: i === 11 ? 3 : 1,
  votes: i,
  at: i * 1000,
});

describe('an index of very many documents', () => {
  let folder: string;
  let store: FtsStore;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chaupal-store-'));
    store = new FtsStore(path.join(folder, 'index.sqlite'));
    const documents = Array.from({ length: MANY }, (_, i) => written(i));
    store.write({ documents, removed: [], mark: '1', after: null });
  });
  after(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });

  const search = (text: string, more: Partial<SearchQuery> = {}): Found | null => {
    const words = text.split(' ').map((word) => searchKeys(word, { query: true }));
    return store.search(asking(words, { now: MANY * 1000, ...more }), Infinity);
  };
  const groups = (found: Found | null): string[] => (found?.hits ?? []).map(({ group }) => group);

  it('ranks the newest that match, those with the words in their title, and those that have proved good', () => {
    const found = search('kamai');
    expect(found?.isCut).to.equal(true);
    expect(found?.hits).to.have.length(200);
    expect(groups(found)).to.include.members(['7', '11']);
    expect(groups(search('kamai', { order: 'new' }))[0]).to.equal(String(MANY - 2));
  });

  it('leaves out words that stand nearly everywhere, unless nothing remains', () => {
    expect(groups(search('udhaar nabar')).toSorted()).to.deep.equal(groups(search('udhaar')).toSorted());
    expect(search('udhaar nabar')?.hits[0]?.likeness).to.equal('all');
    expect(search('nabar')?.hits).to.have.length(200);
  });

  it('narrows before it ranks', () => {
    expect(groups(search('udhaar', { facets: [['odd']] }))).to.have.length(6);
    expect(groups(search('udhaar', { facets: [['even']] }))).to.deep.equal([]);
    expect(groups(search('kamai', { since: (MANY - 5) * 1000 }))).to.have.length(4);
  });

  it('knows nothing when there was no time', () => {
    expect(store.search(asking([searchKeys('kamai')]), 0)).to.equal(null);
  });
});
