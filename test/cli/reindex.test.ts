import { expect } from 'chai';
import { UsageError } from '../../src/cli/command.ts';
import { reindex } from '../../src/cli/reindex.ts';
import { buildAnew } from '../../src/features/search/indexing.ts';
import { ownBoard } from '../support/own-board.ts';
import { people } from '../support/people.ts';
import { titles } from '../support/searching.ts';

describe('reindex', () => {
  const board = ownBoard();

  it('makes an index of everything that is there, and says how it goes on', async () => {
    const { asha } = await people();
    await asha.asks('Who has seen the marshheron?', { board: board()._id });
    const left: number[] = [];
    expect(await buildAnew((threads) => left.push(threads))).to.match(/search-v\d+-\d+\.\d+\.sqlite$/);
    expect(left.at(-1)).to.equal(0);
    expect(await titles('marshheron', { board: board()._id })).to.have.length(1);
  });

  it('takes no words', () => {
    expect(() => reindex.read(['now'])).to.throw(UsageError);
  });
});
