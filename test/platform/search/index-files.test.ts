import { expect } from 'chai';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FOLD_VERSION, searchKeys } from '../../../src/language/search-keys.ts';
import { openSearchEngine } from '../../../src/platform/search/fts-engine.ts';
import {
  currentFile,
  draftFile,
  fileInUse,
  removeOldFiles,
} from '../../../src/platform/search/index-files.ts';
import { takeIndexLock } from '../../../src/platform/search/index-lock.ts';
import type { SearchDocument, SearchEngine } from '../../../src/platform/search/search-engine.ts';
import { asking } from '../../support/asking.ts';

const written = (id: string): SearchDocument => ({
  id,
  group: id,
  title: '',
  tags: '',
  body: 'kamai',
  facets: [],
  isProven: false,
  weight: 1,
  votes: 0,
  at: 0,
});

describe('the files of the search index', () => {
  let folder: string;
  let engine: SearchEngine;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chaupal-index-'));
    engine = openSearchEngine(() => fileInUse(folder));
  });
  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  /** Makes an index that holds one document, and puts it in use. */
  const publish = async (id: string): Promise<void> => {
    const { file, publish: putInUse } = draftFile(folder);
    const writer = openSearchEngine(() => file);
    await writer.write({ documents: [written(id)], removed: [], mark: id, after: null });
    await writer.close();
    putInUse();
  };
  const find = async (): Promise<string[] | null> => {
    const found = await engine.search(asking([searchKeys('kamai')]));
    return found && found.hits.map(({ group }) => group);
  };

  it('are taken up as soon as a newer one stands, and the old ones can go', async () => {
    await publish('a');
    expect(await find()).to.deep.equal(['a']);
    for (const name of ['search-v0-1.4.sqlite', 'search-v0-1.4.sqlite-wal', 'note.txt'])
      writeFileSync(path.join(folder, name), '');
    await publish('b');
    expect(await find()).to.deep.equal(['b']);
    removeOldFiles(folder);
    const left = readdirSync(folder).map((name) => name.replace(/-(?:wal|shm)$/, ''));
    expect([...new Set(left)].sort()).to.deep.equal(['note.txt', path.basename(fileInUse(folder) ?? '')]);
  });

  it('of other keys serve until there is one of today’s', async () => {
    await publish('old');
    const name = path.basename(fileInUse(folder) ?? '');
    const other = name.replace(`-${FOLD_VERSION}.`, `-${FOLD_VERSION + 1}.`);
    writeFileSync(path.join(folder, other), '');
    rmSync(path.join(folder, name));
    expect([currentFile(folder), path.basename(fileInUse(folder) ?? '')]).to.deep.equal([null, other]);
    removeOldFiles(folder);
    expect(fileInUse(folder)).to.include(other);
    await publish('new');
    expect(await find()).to.deep.equal(['new']);
  });

  it('that cannot be read are taken out of use, and nothing is known until there is another one', async () => {
    for (const spoil of [
      (file: string) => writeFileSync(file, 'no database '.repeat(1000)),
      (file: string) => writeFileSync(file, readFileSync(file).fill(0xff, 4096)),
    ]) {
      await publish('a');
      removeOldFiles(folder);
      spoil(fileInUse(folder) ?? '');
      expect(await find()).to.equal(null);
      expect(fileInUse(folder)).to.equal(null);
      await publish('b');
      expect(await find()).to.deep.equal(['b']);
      removeOldFiles(folder);
      expect(readdirSync(folder).filter((name) => name.includes('broken'))).to.deep.equal([]);
    }
  });

  it('are written by one at a time, and made by another one', () => {
    const unlock = takeIndexLock(folder, 'follow');
    expect(takeIndexLock(folder, 'follow')).to.equal(null);
    const other = takeIndexLock(folder, 'build');
    expect(other).to.be.a('function');
    unlock?.();
    other?.();
    const next = takeIndexLock(folder, 'follow');
    expect(next).to.be.a('function');
    next?.();
  });
});
