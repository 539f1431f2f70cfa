import { expect } from 'chai';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { type Person, people, person } from '../../support/people.ts';

describe('the control of a subscription', () => {
  let asha: Person, ravi: Person;
  let thread: Thread;
  let reader: Browser;
  before(async () => {
    ({ asha, ravi } = await people());
    thread = await asha.asks('Which invoice app do you use?', { tags: ['fiverr'] });
  });
  beforeEach(async () => {
    reader = await browse(await person());
  });

  const places = (): [string, string, string][] => [
    [`/t/${thread.number}/${thread.slug}`, `/t/${thread.number}`, 'Tracking'],
    ['/b/blogging', '/b/blogging', 'Watching'],
    ['/tags/fiverr', '/tags/fiverr', 'Muted'],
    [`/u/${asha.name}`, `/u/${asha.name}`, 'Watching'],
  ];

  it('stands on threads, boards, tags and profiles, and leads back there', async () => {
    for (const [page, path, name] of places()) {
      const before = await reader.get(page);
      expect(before.$('.follow summary').text(), page).to.include('Follow');
      const level = name.toLowerCase();
      const sent = await reader.submit(before, `form[action="${path}/subscribe"]`, { level });
      expect([sent.status, sent.location]).to.deep.equal([303, page]);
      const after = await reader.get(page);
      expect(after.$('.follow summary').text(), page).to.include(name);
      expect(after.$('.follow [aria-current]').attr('value'), page).to.equal(level);
    }
  });

  it('is listed with all that one follows, in the reader’s language', async () => {
    for (const [page, path] of places())
      await reader.submit(await reader.get(page), `form[action="${path}/subscribe"]`, { level: 'muted' });
    const { $ } = await reader.get('/account/subscriptions');
    const rows = $('.follows__row a')
      .map((_, link) => $(link).text())
      .get();
    expect(rows).to.deep.equal([thread.title, 'Blogging', '#fiverr', asha.name]);
    await chooseLanguage(asha.member, 'hi');
    expect((await (await browse(asha)).get('/account/subscriptions')).$('h1').text()).to.equal(
      'फ़ॉलो की हुई चीज़ें',
    );
  });

  it('says right after writing what follows from it', async () => {
    const own = await ravi.asks('Who has tried Upwork?');
    const page = await (await browse(ravi)).get(`/t/${own.number}/${own.slug}`);
    expect(page.$('.follow summary').text()).to.include('Watching');
  });

  it('is not there for guests, nor on one’s own profile', async () => {
    const guest = await browse();
    for (const [page] of places()) expect((await guest.get(page)).$('.follow').length, page).to.equal(0);
    expect((await (await browse(ravi)).get(`/u/${ravi.name}`)).$('.follow').length).to.equal(0);
  });

  it('takes nothing but its own levels', async () => {
    await reader.get('/b/blogging');
    for (const level of ['tracking', '', 'WATCHING', 'x'])
      expect((await reader.post('/b/blogging/subscribe', { level })).status, level).to.equal(400);
    expect((await reader.post('/b/nowhere/subscribe', { level: 'muted' })).status).to.equal(404);
    expect((await reader.post('/t/999999999/subscribe', { level: 'muted' })).status).to.equal(404);
    expect((await reader.post('/tags/!!/subscribe', { level: 'muted' })).status).to.equal(404);
  });

  it('opened by its address leads to its subject', async () => {
    for (const [, path] of places()) {
      const { status, location } = await reader.get(`${path}/subscribe`);
      expect([status, location]).to.deep.equal([303, path]);
    }
  });
});
