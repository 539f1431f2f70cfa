import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { Browser, type Page, browse } from '../../support/browser.ts';
import { type Person, person } from '../../support/people.ts';

const FORM = 'form[action="/login"]';

const tries = async (browser: Browser, login: string, password: string): Promise<Page> =>
  browser.submit(await browser.get('/login'), FORM, { login, password });

const fails = async (login: string, times: number): Promise<Page> => {
  const browser = new Browser();
  let page = await tries(browser, login, 'a wrong password');
  for (let i = 1; i < times; i++) page = await tries(browser, login, 'a wrong password');
  return page;
};

const sessionOf = (page: Page): string | undefined =>
  page.cookies.find((cookie) => cookie.startsWith('sid='))?.split(';')[0];

describe('signing in', () => {
  let zara: Person;
  beforeEach(async () => {
    zara = await person('zara');
  });

  it('works by name and by address', async () => {
    for (const login of [zara.name, zara.member.email, zara.name.toUpperCase()]) {
      const browser = new Browser();
      expect((await tries(browser, login, zara.password)).status).to.equal(303);
      expect((await browser.get('/account')).status).to.equal(200);
    }
  });

  it('answers an unknown name and a wrong password with the same status and the same words', async () => {
    const unknown = `nobody-${randomBytes(4).toString('hex')}`;
    const pages = await Promise.all([fails(unknown, 1), fails(zara.name, 1)]);
    const [one, other] = pages.map(({ status, text }, i) => ({
      status,
      text: text.replaceAll(i === 0 ? unknown : zara.name, 'LOGIN').replace(/name="_csrf" value="\w+"/g, ''),
    }));
    expect(one?.status).to.equal(422);
    expect(one).to.deep.equal(other);
    expect(pages[0]?.$('[role=alert]').text()).to.include('Name or password is not right');
  });

  it('gives the name back after a wrong password, but never the password', async () => {
    const page = await fails(zara.name, 1);
    expect(page.$('input[name=login]').val()).to.equal(zara.name);
    expect(page.text).to.not.include('a wrong password');
  });

  it('waits after 5 failures in a minute, says how long, and the right password waits, too', async () => {
    expect((await fails(zara.name, 5)).status).to.equal(422);
    for (const password of ['a wrong password', zara.password]) {
      const page = await tries(new Browser(), zara.name, password);
      expect(page.status).to.equal(429);
      expect(Number(page.headers['retry-after'])).to.be.within(1, 60);
      expect(page.$('[role=alert]').text()).to.match(/try again in (?:\d+ seconds?|1 minute)/);
      expect(page.$('input[name=login]').val()).to.equal(zara.name);
    }
  });

  it('counts failures by name and by address as one, and those of others apart', async () => {
    await fails(zara.name, 3);
    await fails(zara.member.email, 2);
    expect((await tries(new Browser(), zara.member.email, zara.password)).status).to.equal(429);
    const other = await person('zara');
    expect((await tries(new Browser(), other.name, other.password)).status).to.equal(303);
  });

  it('limits failures for a name that does not exist as for one that does', async () => {
    expect((await fails(`nobody-${randomBytes(4).toString('hex')}`, 6)).status).to.equal(429);
  });

  it('forgets failures once the password was right', async () => {
    await fails(zara.name, 4);
    await browse(zara);
    expect((await fails(zara.name, 4)).status).to.equal(422);
  });

  it('begins a session under a new id, so that one known before is worth nothing', async () => {
    const browser = new Browser();
    const form = await browser.get('/login');
    const signedIn = await browser.submit(form, FORM, { login: zara.name, password: zara.password });
    const [before, after] = [sessionOf(form), sessionOf(signedIn)];
    expect(before).to.be.a('string');
    expect(after).to.be.a('string').and.not.equal(before);

    const thief = new Browser();
    expect((await thief.get('/account', { Cookie: before ?? '' })).location).to.equal('/login?to=%2Faccount');
    expect((await thief.get('/account', { Cookie: after ?? '' })).status).to.equal(200);
  });

  it('uses a cookie that no script reads and no other site sends', async () => {
    const page = await tries(new Browser(), zara.name, zara.password);
    const cookie = page.cookies.find((one) => one.startsWith('sid=')) ?? '';
    expect(cookie)
      .to.match(/; HttpOnly/)
      .and.match(/; SameSite=Lax/)
      .and.match(/; Path=\//);
    const days = (new Date(/Expires=([^;]+)/.exec(cookie)?.[1] ?? 0).getTime() - Date.now()) / 86_400_000;
    expect(days).to.be.within(29, 30);
  });

  it('gives a guest a cookie on pages with a form for guests only, for an hour, kept by nobody', async () => {
    const page = await new Browser().get('/login');
    const expires = new Date(/Expires=([^;]+)/.exec(page.cookies[0] ?? '')?.[1] ?? 0).getTime();
    expect(expires - Date.now()).to.be.within(3500_000, 3600_000);
    expect(page.headers['cache-control']).to.equal('no-store');
  });

  const elsewhere = [
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\u0000//evil.example',
    ' //evil.example',
    'https://evil.example',
    'HTTPS:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '',
    '/%0d\nSet-Cookie:x=y',
    '/\u2028//evil.example',
    `/${'x'.repeat(5000)}`,
  ];
  for (const to of elsewhere)
    it(`never leads off the site: to=${JSON.stringify(to.slice(0, 30))}`, async () => {
      const browser = new Browser();
      const form = await browser.get(`/login?to=${encodeURIComponent(to)}`);
      const signedIn = await browser.submit(form, FORM, { login: zara.name, password: zara.password, to });
      expect(form.$('input[name=to]').val()).to.equal('/');
      expect(signedIn.location).to.equal('/');
    });

  const here = ['/', '/b/freelancing?sort=new', '/t/1/x#reply', '/%2f%2fevil.example', '/%5cevil.example'];
  for (const to of here)
    it(`leads back on the site: to=${to}`, async () => {
      const browser = new Browser();
      const form = await browser.get(`/login?to=${encodeURIComponent(to)}`);
      const signedIn = await browser.submit(form, FORM, { login: zara.name, password: zara.password });
      expect(new URL(signedIn.location, 'http://chaupal.example').host).to.equal('chaupal.example');
      expect(signedIn.location).to.equal(to);
    });

  it('gives a form that was open too long back with its name and a token that works', async () => {
    const browser = new Browser();
    const late = await browser.post('/login', { login: zara.name, password: zara.password, _csrf: 'stale' });
    expect(late.status).to.equal(403);
    expect(late.$('input[name=login]').val()).to.equal(zara.name);
    expect((await browser.submit(late, FORM, { password: zara.password })).status).to.equal(303);
  });

  it('is refused from another site, and nothing is kept', async () => {
    const browser = new Browser();
    await browser.get('/login');
    const fields = { login: zara.name, password: zara.password };
    const page = await browser.post('/login', fields, { Origin: 'https://evil.example' });
    expect(page.status).to.equal(403);
    expect(page.text).to.not.include(zara.name);
    expect((await browser.get('/account')).status).to.equal(303);
  });
});
