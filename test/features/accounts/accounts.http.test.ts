import { expect } from 'chai';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { Browser, type Page, browse } from '../../support/browser.ts';
import { people, person } from '../../support/people.ts';

const HERE = { Referer: 'http://127.0.0.1/guides', Host: '127.0.0.1' };
const langOf = (page: Page): string | undefined => page.$('html').attr('lang');

describe('the language of a page', () => {
  before(async () => {
    await people();
    await syncGuides();
  });

  it('is the one that a guest’s browser asks for, and Hindi when that is unclear', async () => {
    expect(langOf(await new Browser({ 'Accept-Language': 'en-IN' }).get('/rules'))).to.equal('en');
    expect(langOf(await new Browser({ 'Accept-Language': 'ta' }).get('/rules'))).to.equal('hi');
    expect(langOf(await new Browser({}).get('/rules'))).to.equal('hi');
  });

  it('is the one of the switch, and remembered when the switch was clicked here', async () => {
    const browser = new Browser({ 'Accept-Language': 'hi' });
    const switched = await browser.get('/guides?lang=en', HERE);
    expect(langOf(switched)).to.equal('en');
    expect(switched.cookies.join()).to.match(/^lang=en;.*HttpOnly.*SameSite=Lax/);
    expect(langOf(await browser.get('/guides'))).to.equal('en');
  });

  for (const [what, headers] of [
    ['opened from elsewhere', { Referer: 'https://search.example/?q=chaupal' }],
    ['opened from nowhere', {}],
    ['opened from what is no address', { Referer: 'guides' }],
  ] as const)
    it(`is not remembered when the address was ${what}`, async () => {
      const browser = new Browser({ 'Accept-Language': 'hi' });
      const switched = await browser.get('/guides?lang=en', headers);
      expect(langOf(switched)).to.equal('en');
      expect(switched.cookies).to.deep.equal([]);
      expect(langOf(await browser.get('/guides'))).to.equal('hi');
    });

  for (const query of ['lang=ta', 'lang=', 'lang=en&lang=hi', 'lang[]=en'])
    it(`is not changed by ?${query}`, async () => {
      const page = await new Browser({ 'Accept-Language': 'hi' }).get(`/guides?${query}`, HERE);
      expect([page.status, langOf(page)]).to.deep.equal([200, 'hi']);
      expect(page.cookies).to.deep.equal([]);
    });

  it('is the one that the member chose, whatever browser or cookie say', async () => {
    const [zara, browser] = [await person('zara'), new Browser({ 'Accept-Language': 'hi' })];
    await browser.get('/guides?lang=hi', HERE);
    const login = { login: zara.name, password: zara.password };
    await browser.submit(await browser.get('/login'), 'form[action="/login"]', login);
    expect(langOf(await browser.get('/guides'))).to.equal('en');
  });

  it('stays the member’s choice when they read one page in the other language', async () => {
    const browser = await browse(await person('zara'));
    const page = await browser.get('/guides?lang=hi', HERE);
    expect([langOf(page), page.cookies]).to.deep.equal(['hi', []]);
    expect(langOf(await browser.get('/guides'))).to.equal('en');
  });

  it('is told to machines', async () => {
    expect((await new Browser().get('/rules')).headers['content-language']).to.equal('en');
  });
});
