import { expect } from 'chai';
import { boards as seeds } from '../../../seeds/boards.ts';
import { setBoardCounts } from '../../../src/features/boards/boards.ts';
import { setGuideRead } from '../../../src/features/accounts/accounts.ts';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { type Person, people } from '../../support/people.ts';

describe('the home page', () => {
  let asha: Person;
  let reader: Browser;
  before(async () => {
    ({ asha } = await people());
    await syncGuides();
    reader = await browse(asha);
  });

  it('shows every board with its guides and counts', async () => {
    const activeAt = new Date('2026-01-15T10:00:00Z');
    await setBoardCounts('blogging', { threadCount: 1234, postCount: 1, activeAt });
    const { $ } = await reader.get('/');
    const cards = $('.board-card');
    expect(cards.toArray().map((card) => $(card).find('h2 a').attr('href'))).to.include.members(
      seeds.map(({ slug }) => `/b/${slug}`),
    );
    const blogging = cards.filter((_, card) => $(card).find('h2 a').attr('href') === '/b/blogging');
    expect(blogging.text()).to.include('1,234 threads').and.include('1 post');
    expect(blogging.find('time').attr('datetime')).to.equal('2026-01-15T10:00:00.000Z');
    expect(blogging.find('a[href^="/guides/"]').length).to.be.at.least(1);
  });

  it('shows the threads that were active last', async () => {
    const thread = await asha.asks('What is everybody talking about?');
    const [first] = (await reader.get('/')).$('.home-active .thread-row__title a').toArray();
    expect(first?.attribs['href']).to.equal(`/t/${thread.number}/${thread.slug}`);
  });

  it('ticks what a member has read', async () => {
    const guide = (await reader.get('/')).$('.board-card a[href^="/guides/"]').first().attr('href') ?? '';
    await setGuideRead(asha.member, guide.slice('/guides/'.length), true);
    const { $ } = await reader.get('/');
    expect($(`.board-card a[href="${guide}"]`).closest('li').text()).to.include('Read');
  });

  it('tells a guest in their language what this place is, and how to begin', async () => {
    const guest = await browse();
    const [english, hindi] = [
      await guest.get('/'),
      await guest.get('/', { 'Accept-Language': 'hi-IN,hi;q=0.9,en;q=0.5' }),
    ];
    expect(english.$('h1').text()).to.include('earning online');
    expect(hindi.$('html').attr('lang')).to.equal('hi');
    expect(hindi.$('h1').text()).to.match(/[\u0900-\u097f]/);
    for (const { $ } of [english, hindi]) {
      expect($('.intro a[href="/register"]').length).to.equal(1);
      expect($('link[rel=canonical]').attr('href')).to.equal('http://localhost:3000/');
      expect($('meta[property="og:type"]').attr('content')).to.equal('website');
    }
  });
});
