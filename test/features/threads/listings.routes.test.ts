import { expect } from 'chai';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { type Thread, setLocked, setPinned } from '../../../src/features/threads/threads.ts';
import { rankTopLists } from '../../../src/features/threads/toplists.ts';
import { range } from '../../support/answers.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';

const rowsOf = ({ $ }: Page) =>
  $('.thread-row__title a')
    .toArray()
    .map(({ attribs }) => Number(/^\/t\/(\d+)\//.exec(attribs['href'] ?? '')?.[1]));

describe('listings’ routes', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  let reader: Browser;
  const threads: Thread[] = [];
  before(async () => {
    ({ asha, ravi, mod } = await people());
    await syncGuides();
    reader = await browse(ravi);
    for (const i of range(1, 45)) {
      const kind = i % 10 === 0 ? 'discussion' : 'question';
      threads.unshift(await asha.asks(`Question number ${i} of the day?`, { board: board()._id, kind }));
    }
  });

  /** The newest but so many. */
  const threadAt = (i: number): Thread => {
    const thread = threads[i];
    if (!thread) throw new Error(`there are ${threads.length} threads`);
    return thread;
  };
  const path = (query = '') => `/b/${board()._id}${query}`;
  /** The rows of every page, following a link from page to page. */
  const follow = async (start: string, rel: 'next' | 'prev') => {
    const pages: number[][] = [];
    for (let address: string | undefined = start; address;) {
      const page = await reader.get(address);
      expect(page.status).to.equal(200);
      pages.push(rowsOf(page));
      address = page.$(`.pager [rel=${rel}]`).attr('href');
      if (!address && rel === 'next') expect(page.$('.pager a').length).to.be.at.least(1);
    }
    return pages;
  };
  const numbers = () => threads.map(({ number }) => number);

  for (const sort of ['active', 'new', 'unanswered'])
    it(`${sort}: "older" leads through the whole list, and "newer" back`, async () => {
      const expected =
        sort === 'unanswered'
          ? threads.filter(({ kind }) => kind === 'question').map(({ number }) => number)
          : numbers();
      const pages = await follow(path(`?sort=${sort}`), 'next');
      expect(pages.flat()).to.deep.equal(expected);

      const second = (await reader.get(path(`?sort=${sort}`))).$('.pager [rel=next]').attr('href') ?? '';
      const third = (await reader.get(second)).$('.pager [rel=next]').attr('href') ?? '';
      expect((await follow(third, 'prev')).reverse().flat()).to.deep.equal(expected);
    });

  it('top: pages go on by place, there and back', async () => {
    const [liked, answered] = [threadAt(40), threadAt(30)];
    await asha.answers(answered);
    await ravi.votes(await openingOf(liked), 1);
    await rankTopLists();
    const pages = await follow(path('?sort=top&period=week'), 'next');
    expect(pages.map(({ length }) => length)).to.deep.equal([20, 20, 5]);
    expect(pages[0]?.slice(0, 2)).to.deep.equal([liked.number, answered.number]);
    expect(new Set(pages.flat()).size).to.equal(45);

    const third = path('?sort=top&period=week&before=40');
    expect((await follow(third, 'prev')).reverse().flat()).to.deep.equal(pages.flat());
  });

  it('a choice of kind stays in the links', async () => {
    const page = await reader.get(path('?sort=new&kind=discussion'));
    expect(rowsOf(page)).to.deep.equal(
      threads.filter(({ kind }) => kind === 'discussion').map(({ number }) => number),
    );
    expect(page.$('.tabs [aria-current=page]').attr('href')).to.equal(path('?sort=new&kind=discussion'));
    expect(page.$('.list-tools .menu__item[aria-current]').attr('href')).to.equal(
      path('?sort=new&kind=discussion'),
    );
  });

  it('pinned threads stand on top of the first page, and nowhere else', async () => {
    const oldest = threadAt(44);
    await setPinned(mod.member, oldest, true);
    await setLocked(mod.member, oldest, true);
    const page = await reader.get(path());
    const [first] = page.$('.thread-row').toArray();
    expect(rowsOf(page)[0]).to.equal(oldest.number);
    expect(page.$(first).find('.thread-row__pin').length).to.equal(1);
    expect(page.$(first).text()).to.include('Locked');
    expect((await follow(path(), 'next')).flat().sort()).to.deep.equal(numbers().sort());

    expect(rowsOf(await reader.get(path('?sort=new')))[0]).to.not.equal(oldest.number);
    await setPinned(mod.member, oldest, false);
    expect(rowsOf(await reader.get(path()))[0]).to.not.equal(oldest.number);
  });

  it('odd choices mean the usual ones', async () => {
    for (const query of [
      '?sort=constructor',
      '?kind=x&period=y',
      '?before=x',
      '?after=1',
      '?before=-5&sort=top',
      '?sort=new&sort=top',
      '?before=999999999999999-1',
    ])
      expect((await reader.get(path(query))).status, query).to.equal(200);
  });

  it('a board shows its guides, an empty one what to do next', async () => {
    const { $ } = await reader.get('/b/freelancing');
    expect($('.pinned a[href="/guides/start-here"]').length).to.equal(1);
    const empty = await reader.get(path('?kind=showcase'));
    expect(empty.$('.empty a').attr('href')).to.equal(`${path()}/new?kind=question`);
  });

  it('a board that is not there is a 404', async () => {
    for (const address of ['/b/nowhere', '/b/constructor', '/b/%20'])
      expect((await reader.get(address)).status).to.equal(404);
  });
});
