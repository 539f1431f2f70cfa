import { expect } from 'chai';
import { presentPager } from '../../../src/features/threads/pager.present.ts';

const pathOf = (page: number) => `?page=${page}`;
const shown = (page: number, count: number) =>
  presentPager(page, count, pathOf)?.links.map((link) => link?.number ?? '…');

describe('the pager', () => {
  it('is not there for one page', () => {
    expect(presentPager(1, 1, pathOf)).to.equal(null);
  });

  it('shows the first page, the last, and those around the one that is open', () => {
    expect(shown(1, 2)).to.deep.equal([1, 2]);
    expect(shown(1, 9)).to.deep.equal([1, 2, '…', 9]);
    expect(shown(5, 9)).to.deep.equal([1, '…', 4, 5, 6, '…', 9]);
    expect(shown(3, 9)).to.deep.equal([1, 2, 3, 4, '…', 9]);
    expect(shown(9, 9)).to.deep.equal([1, '…', 8, 9]);
  });

  it('leads one page on and one back, and beyond neither end', () => {
    expect(presentPager(1, 3, pathOf)).to.include({ previous: null, next: '?page=2' });
    expect(presentPager(2, 3, pathOf)).to.include({ previous: '?page=1', next: '?page=3' });
    expect(presentPager(3, 3, pathOf)).to.include({ previous: '?page=2', next: null });
  });
});
