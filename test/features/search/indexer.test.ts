import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Indexer } from '../../../src/features/search/indexer.ts';
import { SearchableModel } from '../../../src/features/search/searchable.model.ts';
import { facets } from '../../../src/features/search/searchable.rules.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { getOpening } from '../../../src/features/threads/threads.ts';
import { searchKeys } from '../../../src/language/search-keys.ts';
import { SECOND, clock } from '../../../src/platform/clock.ts';
import { openSearchEngine } from '../../../src/platform/search/fts-engine.ts';
import { currentFile, draftFile } from '../../../src/platform/search/index-files.ts';
import type { Batch, SearchEngine } from '../../../src/platform/search/search-engine.ts';
import { asking } from '../../support/asking.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';
import { settle } from '../../support/told.ts';

describe('the indexer', () => {
  const board = ownBoard();
  let folder: string;
  let engine: SearchEngine;
  let asha: Person;
  before(async () => {
    ({ asha } = await people());
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chaupal-index-'));
    engine = openSearchEngine(() => currentFile(folder) ?? path.join(folder, 'first.sqlite'));
  });
  afterEach(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  const count = async (word: string): Promise<number> => {
    const found = await engine.search(asking([searchKeys(word)], { facets: [[facets.board(board()._id)]] }));
    return found?.hits.length ?? 0;
  };

  /** The engine, which fails at so many writes, as a process that is killed does. */
  const dying = (after: number): SearchEngine => {
    let left = after;
    const write = (batch: Batch) => (left-- > 0 ? engine.write(batch) : Promise.reject(new Error('killed')));
    return { ...engine, write };
  };

  it('reads what an older version wrote, which nobody has noted', async () => {
    const thread = await asha.asks('Who sells on rivermart already?', { board: board()._id });
    await settle();
    await SearchableModel.deleteOne({ _id: (await getOpening(thread))._id });
    await new Indexer(engine).catchUp();
    expect(await count('rivermart')).to.equal(1);
  });

  it('leaves an index even where there is nothing to read', async () => {
    await new Indexer(engine).catchUp(() => true);
    expect(await engine.mark()).to.be.a('string');
    expect(await count('rivermart')).to.equal(0);
  });

  it('misses nothing when it is killed after any batch', async () => {
    for (let i = 0; i < 4; i++) await asha.asks(`Who buys on meadowmart, part ${i}?`, { board: board()._id });
    await settle();
    for (let writes = 1; ; writes++) {
      const end = await new Indexer(dying(writes)).catchUp().then(
        () => 'read',
        () => 'killed',
      );
      if (end === 'read') break;
      await asha.asks(`Who pays on meadowmart, part ${writes}?`, { board: board()._id });
      await settle();
      expect(writes).to.be.below(200);
    }
    await new Indexer(engine).catchUp();
    const asked = await ThreadModel.countDocuments({ board: board()._id, title: /meadowmart/ });
    expect(asked).to.be.above(4);
    expect(await count('meadowmart')).to.equal(asked);
  });

  it('reads a change noted under an earlier moment than those it has read, once', async () => {
    const thread = await asha.asks('Who writes on lakemart already?', { board: board()._id });
    const { _id } = await getOpening(thread);
    await settle();
    let written = 0;
    const counting = {
      ...engine,
      write: (batch: Batch) => ((written += batch.documents.length), engine.write(batch)),
    };
    const indexer = new Indexer(counting);
    await indexer.catchUp();
    await SearchableModel.updateOne(
      { _id },
      { $set: { at: new Date(clock.now().getTime() - 90 * SECOND) }, $inc: { revision: 1 } },
    );
    written = 0;
    await indexer.catchUp();
    await indexer.catchUp();
    expect(written).to.equal(1);
  });

  it('leaves a file alone that came in the place of its own while it read, and goes on there at the next look', async () => {
    const { file, publish } = draftFile(folder);
    const other = openSearchEngine(() => file);
    await new Indexer(other).catchUp();
    await other.close();
    await asha.asks('Who packs for brookmart already?', { board: board()._id });
    await settle();
    let writes = 0;
    const switching = {
      ...engine,
      write: (batch: Batch) => {
        if (writes++ === 1) publish();
        return engine.write(batch);
      },
    };
    const indexer = new Indexer(switching);
    const failure = await indexer.catchUp().catch((error: unknown) => String(error));
    expect(failure).to.include('has gone on without its reader');
    await indexer.catchUp();
    expect(await count('brookmart')).to.equal(1);
  });

  it('goes on in a file that was made anew beside its own', async () => {
    const indexer = new Indexer(engine);
    await indexer.catchUp();
    const { file, publish } = draftFile(folder);
    const other = openSearchEngine(() => file);
    await new Indexer(other).catchUp();
    await other.close();
    await asha.asks('Who ships with pondmart already?', { board: board()._id });
    await settle();
    await indexer.catchUp();
    publish();
    expect(await count('pondmart')).to.equal(0);
    await indexer.catchUp();
    expect(await count('pondmart')).to.equal(1);
  });
});
