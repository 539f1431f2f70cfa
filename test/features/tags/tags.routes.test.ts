import { load } from 'cheerio';
import { expect } from 'chai';
import { randomInt } from 'node:crypto';
import { countTags } from '../../../src/features/threads/thread-tags.jobs.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { range } from '../../support/answers.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';

const rowsOf = ({ $ }: Page) =>
  $('.thread-row__title a')
    .toArray()
    .map(({ attribs }) => Number(/^\/t\/(\d+)\//.exec(attribs['href'] ?? '')?.[1]));

const pathOf = (tag: string): string => `/tags/${encodeURIComponent(tag)}`;

describe('the page of all tags', () => {
  const board = ownBoard();

  it('names each with its threads, and leads to it; the home page and every foot lead there', async () => {
    const tag = `tag-${randomInt(1e9)}`;
    const { asha } = await people();
    for (let i = 0; i < 3; i++) await asha.asks('Which invoice app do you use?', { tags: [tag] });
    await countTags();
    const guest = await browse();
    const pages = Number((await guest.get('/tags')).$('.pager__link').last().prev().text() || 1);
    const rows: string[] = [];
    for (const page of range(1, Math.max(pages, 1)))
      rows.push(
        ...(await guest.get(page === 1 ? '/tags' : `/tags?page=${page}`))
          .$('.tag-index__row')
          .toArray()
          .map((row) => load(row).text().replace(/\s+/g, ' ').trim()),
      );
    expect(rows).to.include(`${tag} 3 threads`);
    const home = await guest.get('/');
    expect(home.$('.home-tags .tag').length).to.be.at.least(1);
    expect(home.$('.home-tags a[href="/tags"]').length).to.equal(1);
    expect(home.$('.site-footer a[href="/tags"]').length).to.equal(1);
    expect((await guest.get('/tags?page=9999')).status).to.equal(404);
  });

  it('of a board are shown to who writes there', async () => {
    const { asha } = await people();
    const tag = `tag-${randomInt(1e9)}`;
    await asha.asks('Which invoice app do you use?', { tags: [tag], board: board()._id });
    await countTags();
    const page = await (await browse(asha)).get(`/b/${board()._id}/new`);
    expect(page.$('.field__after').text()).to.include(tag);
  });
});

describe('the page of a tag', () => {
  // Nobody else in the run has tags with this number.
  const n = randomInt(1e9);
  let asha: Person, reader: Browser;
  const threads: Thread[] = [];
  before(async () => {
    const { asha: one, ravi } = await people();
    asha = one;
    reader = await browse(ravi);
    for (const i of range(1, 22))
      threads.unshift(
        await asha.asks(`Question number ${i} of the day?`, {
          tags: [i % 2 ? `youtube-${n}` : `यूट्यूब-${n}`],
        }),
      );
  });

  it('lists its threads, however they spell it', async () => {
    const first = await reader.get(pathOf(`youtube-${n}`));
    expect(first.$('h1').text()).to.include(`youtube-${n}`);
    expect(first.$('link[rel=canonical]').attr('href')).to.match(new RegExp(`/tags/youtube-${n}$`));
    const second = await reader.get(first.$('.pager [rel=next]').attr('href') ?? '');
    expect([...rowsOf(first), ...rowsOf(second)]).to.deep.equal(threads.map(({ number }) => number));
    expect(first.$('.tag-list a').first().text()).to.equal(`youtube-${n}`);
  });

  it('names the other spellings', async () => {
    const { $ } = await reader.get(pathOf(`youtube-${n}`));
    expect($('.page-head__note').text()).to.include(`यूट्यूब-${n}`);
  });

  it('is where every spelling leads, also one that nobody has used', async () => {
    for (const typed of [`यूट्यूब-${n}`, `YouTube-${n}`, `#youtube ${n}`, `you_tube-${n}`, `यू-ट्यूब-${n}`]) {
      const page = await reader.get(`${pathOf(typed)}?lang=hi`);
      expect(page.status, typed).to.equal(301);
      expect(page.location, typed).to.equal(`/tags/youtube-${n}?lang=hi`);
      expect(page.headers['cache-control'], typed).to.equal('no-cache');
    }
  });

  it('is there, and empty, for a tag of nobody; what can be no tag has none', async () => {
    expect((await reader.get(`/tags/of-nobody-${n}`)).$('.empty').length).to.equal(1);
    for (const address of ['/tags/%20', '/tags/!!!', '/tags/%23'])
      expect((await reader.get(address)).status).to.equal(404);
  });

  it('is followed by any spelling', async () => {
    const page = await reader.get(pathOf(`youtube-${n}`));
    const done = await reader.submit(page, `form[action="/tags/youtube-${n}/subscribe"]`, {
      level: 'watching',
    });
    expect(done.location).to.equal(`/tags/youtube-${n}`);
    await reader.post(`${pathOf(`यूट्यूब-${n}`)}/subscribe`, { level: 'muted' });
    const { $ } = await reader.get('/account/subscriptions');
    expect($('main').text()).to.include(`#youtube-${n}`).and.not.include(`यूट्यूब-${n}`);
  });
});
