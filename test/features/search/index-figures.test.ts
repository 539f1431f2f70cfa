import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { showIndex } from '../../../src/features/search/index-figures.ts';
import { Indexer } from '../../../src/features/search/indexer.ts';
import { openSearchEngine } from '../../../src/platform/search/fts-engine.ts';
import type { SearchEngine } from '../../../src/platform/search/search-engine.ts';
import { passTime } from '../../support/clock.ts';
import { figureOf } from '../../support/figures.ts';
import { people } from '../../support/people.ts';
import { settle } from '../../support/told.ts';

describe('figures of the index', () => {
  let folder: string;
  let engine: SearchEngine;
  let indexer: Indexer;
  let left: number;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chaupal-figures-'));
    engine = openSearchEngine(() => path.join(folder, 'index.sqlite'));
    indexer = new Indexer(engine);
    left = 0;
    showIndex({ mark: () => indexer.mark, file: () => path.join(folder, 'index.sqlite'), left: () => left });
  });
  afterEach(async () => {
    showIndex(null);
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  const lag = (): Promise<number | undefined> => figureOf('chaupal_search_index_lag_seconds');

  it('say how old the oldest change is that is not read yet, and 0 when all are read', async () => {
    const { asha } = await people();
    await settle();
    await indexer.catchUp();
    expect(await lag()).to.equal(0);
    passTime(1000);
    await asha.asks('Who sells on quartzmart already?');
    await settle();
    passTime(30_000);
    await asha.asks('Who buys on quartzmart already?');
    await settle();
    passTime(60_000);
    expect(await lag()).to.be.within(90, 120);
    await indexer.catchUp();
    expect(await lag()).to.equal(0);
  });

  it('say how large the index is, and how much of a new one is left to be filled', async () => {
    const { asha } = await people();
    await asha.asks('Who sells on quartzmart already?');
    expect(await figureOf('chaupal_search_index_bytes')).to.equal(undefined);
    const said: number[] = [];
    await indexer.catchUp(
      () => said.length > 0,
      (threads) => said.push((left = threads)),
    );
    expect(await figureOf('chaupal_search_index_threads_left')).to.equal(said[0]);
    await indexer.catchUp(undefined, (threads) => (left = threads));
    expect(await figureOf('chaupal_search_index_threads_left')).to.equal(0);
    expect(await figureOf('chaupal_search_index_bytes')).to.be.above(4096);
  });

  it('are told by nobody who does not fill one', async () => {
    showIndex(null);
    for (const name of ['lag_seconds', 'threads_left', 'bytes'])
      expect(await figureOf(`chaupal_search_index_${name}`), name).to.equal(undefined);
  });
});
