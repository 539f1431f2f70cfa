import { expect } from 'chai';
import { listGuides, syncGuides } from '../../../src/features/guides/guides.ts';
import { type DemoIndex, hasPart, indexDemo, listedQueries, placesOf } from '../../support/query-list.ts';

const LEAST = 0.95;
const SCRIPTS = { devanagari: /\p{Script=Devanagari}/u, latin: /\p{Script=Latin}/u };

describe('the list of searches', () => {
  const list = listedQueries();
  let index: DemoIndex;
  before(async () => {
    await syncGuides();
    index = await indexDemo();
  });
  after(() => index.close());

  it('names threads and guides that there are', async () => {
    const guides = (await listGuides()).flatMap(({ hi, en }) => [hi.title, en.title]);
    const titles = [...index.titles, ...guides];
    const parts = list.flatMap(({ titles: named }) => named);
    expect(parts.filter((part) => !titles.some((title) => hasPart(title, part)))).to.deep.equal([]);
  });

  it('goes from Devanagari to Latin letters and back by a third each, and has hard ones', () => {
    const { devanagari, latin } = SCRIPTS;
    const crosses = (from: RegExp, to: RegExp): number =>
      list.filter(({ query, titles }) => from.test(query) && titles.some((title) => to.test(title))).length;
    expect(list.length).to.be.at.least(200);
    expect(new Set(list.map(({ query }) => query)).size).to.equal(list.length);
    expect(crosses(devanagari, latin)).to.be.at.least(list.length / 3);
    expect(crosses(latin, devanagari)).to.be.at.least(list.length / 3);
    expect(list.filter(({ note }) => note.startsWith('hard: ')).length).to.be.at.least(30);
  });

  it('is answered on the first page, but for one in twenty', async function () {
    const places = await placesOf(list, index);
    const missed = list.filter((_, i) => places[i] === Infinity);
    const share = 1 - missed.length / list.length;
    this.test!.title += ` (${list.length - missed.length} of ${list.length} are)`;
    const told = missed.map(({ query, titles }) => `${query} → ${titles.join(' | ')}`);
    expect(share, `not found:\n${told.join('\n')}\n`).to.be.at.least(LEAST);
  });
});
