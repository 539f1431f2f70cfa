import { expect } from 'chai';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { config } from '../../../src/platform/config.ts';
import { Browser, browse } from '../../support/browser.ts';
import { type Person, people } from '../../support/people.ts';

const WORDS = 'I did this last month; it took me nine days.';
const EVIL = { Origin: 'https://evil.example' };

describe('a form without the token of its session', () => {
  let ravi: Person;
  let thread: Thread;
  beforeEach(async () => {
    const cast = await people();
    ravi = cast.ravi;
    thread = await cast.asha.asks('How do I price a first gig on Fiverr?');
  });

  const replies = async (): Promise<number> => (await getThread(thread._id)).replyCount;

  const tokens: readonly (readonly [string, string | string[]])[] = [
    ['none', ''],
    ['a forged one', 'f'.repeat(64)],
    ['several', ['a', 'b']],
  ];
  for (const [what, _csrf] of tokens)
    it(`is refused: ${what}`, async () => {
      const page = await (await browse(ravi)).post(`/t/${thread.number}/posts`, { body: WORDS, _csrf });
      expect(page.status).to.equal(403);
      expect(await replies()).to.equal(0);
    });

  it('is refused with the token of another session', async () => {
    const [browser, other] = [await browse(ravi), await browse(ravi)];
    const page = await browser.post(`/t/${thread.number}/posts`, { body: WORDS, _csrf: other.token });
    expect(page.status).to.equal(403);
    expect(await replies()).to.equal(0);
  });

  it('comes back with its words and can be sent again', async () => {
    const browser = await browse(ravi);
    const late = await browser.post(`/t/${thread.number}/posts`, { body: WORDS, _csrf: 'stale' });
    expect(late.$('[role=alert]').text()).to.include('open too long');
    expect(late.$('textarea[name=body]').text().trim()).to.equal(WORDS);

    const posted = await browser.submit(late, 'form[data-kept]');
    expect(posted.status).to.equal(303);
    expect((await browser.follow(posted)).$('#p2 .prose').text()).to.include(WORDS);
  });

  it('comes back whole: title, words, tags and kind of a new thread', async () => {
    const browser = await browse(ravi);
    const fields = {
      kind: 'showcase',
      title: 'My first shop, please look',
      body: WORDS,
      tags: 'shop, first',
    };
    const late = await browser.post('/b/ecommerce/threads', { ...fields, _csrf: 'stale' });
    const opened = await browser.submit(late, 'form[data-kept]', { title: 'My first own shop, please look' });
    const page = await browser.follow(opened);
    expect(page.$('h1').text()).to.equal('My first own shop, please look');
    expect(page.$('.kind').first().text()).to.include('Showcase');
    expect(page.$('.tag-list').text()).to.include('shop').and.include('first');
  });

  it('is taken with the token in the header that scripts send', async () => {
    const browser = await browse(ravi);
    const headers = { 'X-CSRF-Token': browser.token };
    const page = await browser.send(
      `/t/${thread.number}/posts`,
      new URLSearchParams({ body: WORDS }).toString(),
      headers,
    );
    expect(page.status).to.equal(303);
  });
});

describe('a form from elsewhere', () => {
  let ravi: Person;
  let thread: Thread;
  beforeEach(async () => {
    const cast = await people();
    ravi = cast.ravi;
    thread = await cast.asha.asks('How do I price a first gig on Fiverr?');
  });

  const elsewhere: readonly (readonly [string, Record<string, string>])[] = [
    ['another site', EVIL],
    ['another site of a like name', { Origin: `${config.PUBLIC_URL}.evil.example` }],
    ['a page without an origin', { Origin: 'null' }],
    ['what is no origin', { Origin: 'chaupal' }],
    ['another site, by what the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
  ];
  for (const [what, headers] of elsewhere)
    it(`is refused, even with the token, and keeps nothing: ${what}`, async () => {
      const browser = await browse(ravi);
      const page = await browser.post(`/t/${thread.number}/posts`, { body: WORDS }, headers);
      expect(page.status).to.equal(403);
      expect(page.$('main').text()).to.include('another website');
      expect(page.text).to.not.include(WORDS);
      expect((await getThread(thread._id)).replyCount).to.equal(0);
    });

  it('is none when this site’s own address sent it', async () => {
    const browser = await browse(ravi);
    for (const headers of [
      { Origin: config.PUBLIC_URL },
      { Origin: 'http://127.0.0.1:9', Host: '127.0.0.1:9' },
    ])
      expect((await browser.post(`/t/${thread.number}/posts`, { body: WORDS }, headers)).status).to.equal(
        303,
      );
  });

  it('says no to guests, too, and to what they may send without a token', async () => {
    await syncGuides();
    const guest = new Browser();
    expect((await guest.post('/guides/start-here/useful', { value: '1' }, EVIL)).status).to.equal(403);
    expect((await guest.post('/guides/start-here/useful', { value: '1' })).status).to.equal(303);
  });
});
