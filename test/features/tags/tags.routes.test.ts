import { expect } from 'chai';
import { randomInt } from 'node:crypto';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { range } from '../../support/answers.ts';
import { type Person, people } from '../../support/people.ts';

const rowsOf = ({ $ }: Page) =>
  $('.thread-row__title a')
    .toArray()
    .map(({ attribs }) => Number(/^\/t\/(\d+)\//.exec(attribs['href'] ?? '')?.[1]));

const pathOf = (tag: string): string => `/tags/${encodeURIComponent(tag)}`;

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
