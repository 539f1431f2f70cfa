import { expect } from 'chai';
import fc from 'fast-check';
import { syncGuides } from '../../src/features/guides/guides.ts';
import { Browser, type Page, browse } from '../support/browser.ts';
import { oddAddress, oddFields, oddHeaders } from '../support/hostile-input.ts';
import { people } from '../support/people.ts';

const RUNS = 60;

const BODY = 'I have tried for two weeks and do not know how to go on.';
const GROUNDS = { sourceUrl: 'https://example.com/', sourceTitle: 'A page', claim: 'heard' };
const THREAD = {
  kind: 'question',
  title: 'How do I begin a blog?',
  body: BODY,
  tags: 'blog, first',
  ...GROUNDS,
  _key: 'a-key-of-it',
};
const SWITCH = { value: '1' };

/** Each form with fields that would be taken. N, P, S, A stand for a thread's number, a post, a slug, a name. */
const forms: Record<string, Record<string, string>> = {
  '/register': {
    name: 'zara',
    email: 'zara@example.org',
    password: 'nine blue umbrellas',
    agree: 'yes',
    to: '/guides',
    _key: 'a-key-of-joining',
  },
  '/login': {
    login: 'zara',
    password: 'nine blue umbrellas',
    to: '/',
    keptPath: '/t/1/posts',
    'kept.body': BODY,
  },
  '/b/freelancing/threads': THREAD,
  '/b/nowhere/threads': THREAD,
  '/t/N/posts': { body: BODY, ...GROUNDS, _key: 'a-key-of-a-reply' },
  '/t/N/edit': { title: 'How do I begin a shop?', tags: 'shop' },
  '/t/N/lock': SWITCH,
  '/t/N/pin': SWITCH,
  '/t/N/move': { board: 'blogging' },
  '/posts/P/edit': { body: BODY, ...GROUNDS },
  '/posts/P/vote': SWITCH,
  '/posts/P/accept': SWITCH,
  '/posts/P/save': SWITCH,
  '/posts/P/outcome': { result: 'lost-money', triedAt: '2026-11', note: BODY },
  '/posts/P/flag': { reason: 'scam', note: BODY },
  '/mod/posts/P': { kind: 'restore', reason: BODY, source: 'https://example.org/' },
  '/check': { offer: BODY },
  '/posts/P/withdraw': SWITCH,
  '/preview': { body: BODY },
  '/guides/start-here/read': SWITCH,
  '/guides/start-here/useful': SWITCH,
  '/u/A/block': { value: '1', to: '/account/blocks' },
  '/account/language': { lang: 'en', to: '/account' },
  '/account/password': { current: 'three calm green parrots', password: 'short' },
};

/** Each page with a query that it knows. */
const pages: Record<string, Record<string, string>> = {
  '/': { lang: 'hi', page: '1' },
  '/b/freelancing': { sort: 'top', period: 'all', kind: 'question', before: '20', after: '1-1' },
  '/b/freelancing/new': { kind: 'showcase', guide: 'start-here' },
  '/t/N/S': { page: '1', quote: '2', lang: 'hi' },
  '/t/N/edit': { lang: 'hi' },
  '/posts/P/history': { lang: 'hi' },
  '/posts/P/contacts': { lang: 'hi' },
  '/posts/P/outcome': { lang: 'hi' },
  '/posts/P/outcomes': { before: '20' },
  '/posts/P/flag': { lang: 'hi' },
  '/account/flags': { thanks: '1' },
  '/mod': { lang: 'hi' },
  '/mod/log': { before: '20' },
  '/check': { lang: 'hi' },
  '/u/A': { show: 'posts', before: '1-1' },
  '/tags/fiverr': { before: '1-1', after: '1-1' },
  '/saved': { before: '1' },
  '/guides/start-here': { lang: 'hi', thanks: '1' },
  '/login': { to: '/guides' },
  '/register': { to: '/guides' },
  '/account': { changed: 'password' },
  '/account/blocks': { lang: 'hi' },
};

describe('hostile input', () => {
  let browsers: Browser[];
  let places: Record<'N' | 'P' | 'S' | 'A', string>;

  beforeEach(async () => {
    const { asha, ravi, mod } = await people();
    await syncGuides();
    const thread = await asha.asks('How do I price a first gig on Fiverr?');
    const answer = await ravi.answers(thread);
    places = { N: String(thread.number), P: String(answer._id), S: thread.slug, A: asha.name };
    browsers = [new Browser(), await browse(asha), await browse(ravi), await browse(mod)];
    await browsers[0]?.get('/login');
  });

  const someone = (who: number): Browser => browsers[who % browsers.length] as Browser;

  const addressOf = (path: string): string =>
    path.replace(/\/([NPSA])(?=\/|$)/g, (_, place: 'N' | 'P' | 'S' | 'A') => `/${places[place]}`);

  const holds = (page: Page, what: string): void => {
    expect(page.status, `${what}: ${page.text.slice(0, 300)}`).to.be.within(200, 499);
    if (page.status >= 400 && page.status !== 404)
      expect(page.$('main').text().trim(), what).to.not.equal('');
  };

  for (const [form, good] of Object.entries(forms))
    it(`in ${form} is never our failure`, async () => {
      await fc.assert(
        fc.asyncProperty(oddFields(good), fc.nat(), async (fields, who) => {
          const browser = someone(who);
          const body = new URLSearchParams([['_csrf', browser.token], ...fields]).toString();
          holds(await browser.send(addressOf(form), body), body.slice(0, 500));
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    });

  it('in bytes that are no form is never our failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(), async (bytes, who) => {
        const browser = browsers[who % browsers.length] as Browser;
        const body = Buffer.concat([Buffer.from(`_csrf=${browser.token}&body=`), bytes]);
        holds(await browser.send(addressOf('/t/N/posts'), body), body.toString('hex'));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  for (const [page, good] of Object.entries(pages))
    it(`in the query of ${page} is never our failure`, async () => {
      await fc.assert(
        fc.asyncProperty(oddFields(good), fc.nat(), async (parameters, who) => {
          const query = new URLSearchParams(
            parameters.map(([name, value]): [string, string] => [name, value.slice(0, 500)]),
          );
          const address = `${addressOf(page)}?${query.toString()}`;
          holds(await someone(who).get(address), address);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    });

  it('in an address is never our failure', async () => {
    await fc.assert(
      fc.asyncProperty(oddAddress, fc.nat(), async (address, who) => {
        holds(await someone(who).get(address), address);
      }),
      { numRuns: 3 * RUNS, endOnFailure: true },
    );
  });

  it('in headers is never our failure', async () => {
    await fc.assert(
      fc.asyncProperty(
        oddHeaders,
        fc.constantFrom('/', '/login', '/nowhere', '/account'),
        async (headers, path) => {
          const { status } = await new Browser({}).get(path, headers);
          expect(status, JSON.stringify(headers)).to.be.within(200, 499);
        },
      ),
      { numRuns: 2 * RUNS, endOnFailure: true },
    );
  });
});
