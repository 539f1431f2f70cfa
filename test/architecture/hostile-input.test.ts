import { expect } from 'chai';
import fc from 'fast-check';
import { makeToken } from '../../src/features/accounts/tokens.ts';
import { unsubscribePath } from '../../src/features/accounts/unsubscribe.ts';
import { appeal, findAppeal } from '../../src/features/appeals/appeals.ts';
import { syncGuides } from '../../src/features/guides/guides.ts';
import { listDecisionsAbout } from '../../src/features/moderation/decisions.ts';
import { BODY, forms, pages } from '../support/all-forms.ts';
import { Browser, type Page, browse } from '../support/browser.ts';
import { oddAddress, oddFields, oddHeaders } from '../support/hostile-input.ts';
import { people } from '../support/people.ts';

const RUNS = 60;

describe('hostile input', () => {
  let browsers: Browser[];
  let places: Record<'N' | 'P' | 'S' | 'A' | 'D' | 'Q' | 'R' | 'V' | 'U', string>;

  beforeEach(async () => {
    const { asha, ravi, mod } = await people();
    await syncGuides();
    const thread = await asha.asks('How do I price a first gig on Fiverr?', {
      tags: ['hostile', 'friendly'],
    });
    const answer = await ravi.answers(thread);
    const decision = await mod.decides(answer, 'keep', { measure: 'warn' });
    const [warning] = (await listDecisionsAbout(ravi.member, null)).decisions;
    await appeal(ravi.member, warning!, BODY);
    places = {
      N: String(thread.number),
      P: String(answer._id),
      S: thread.slug,
      A: asha.name,
      D: String(decision.no),
      Q: String((await findAppeal(warning!))?._id),
      R: await makeToken('reset', ravi.member),
      V: await makeToken('verify', ravi.member),
      U: unsubscribePath(String(ravi.member._id), 'answer').replace('/unsubscribe/', ''),
    };
    browsers = [new Browser(), await browse(asha), await browse(ravi), await browse(mod)];
    await browsers[0]?.get('/login');
  });

  const someone = (who: number): Browser => browsers[who % browsers.length] as Browser;

  const addressOf = (path: string): string =>
    path.replace(/\/([NPSADQRVU])(?=\/|$)/g, (_, place: keyof typeof places) => `/${places[place]}`);

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
