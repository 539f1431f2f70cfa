import { expect } from 'chai';
import { Browser, type Page, browse } from '../../support/browser.ts';
import { type Person, person } from '../../support/people.ts';

const FORM = 'form[action="/account/password"]';
const NEW = 'nine blue umbrellas';

const change = async (browser: Browser, current: string, password = NEW): Promise<Page> =>
  browser.submit(await browser.get('/account'), FORM, { current, password });

describe('the account page', () => {
  let zara: Person;
  beforeEach(async () => {
    zara = await person('zara');
  });

  it('asks a guest to sign in and leads back', async () => {
    const page = await new Browser().get('/account');
    expect([page.status, page.location]).to.deep.equal([303, '/login?to=%2Faccount']);
  });

  it('shows its member their name and address', async () => {
    const page = await (await browse(zara)).get('/account');
    expect(page.$('main').text()).to.include(zara.name).and.include(zara.member.email);
  });

  it('changes the password, ends all other sessions, and this one stays', async () => {
    const [here, there] = [await browse(zara), await browse(zara)];
    const changed = await change(here, zara.password);
    expect([changed.status, changed.location]).to.deep.equal([303, '/account?changed=password']);
    expect((await here.follow(changed)).$('[role=status]').text()).to.include('new password is set');
    expect((await there.get('/account')).location).to.equal('/login?to=%2Faccount');
  });

  it('changes the session’s id with the password', async () => {
    const changed = await change(await browse(zara), zara.password);
    expect(changed.cookies.join()).to.match(/^sid=/);
  });

  it('takes only the new password after a change', async () => {
    await change(await browse(zara), zara.password);
    const browser = new Browser();
    const login = (password: string) => browser.post('/login', { login: zara.name, password });
    await browser.get('/login');
    expect((await login(zara.password)).status).to.equal(422);
    expect((await login(NEW)).status).to.equal(303);
  });

  it('needs the present password and says so at its field; nothing typed is shown', async () => {
    const page = await change(await browse(zara), 'not the present one');
    expect(page.status).to.equal(422);
    expect(page.$('[role=alert] a').attr('href')).to.equal('#current');
    expect(page.$('#current-error').text()).to.include('present password is not right');
    expect(page.text).to.not.include(NEW).and.not.include('not the present one');
  });

  it('holds the new password to the rules of joining', async () => {
    const page = await change(await browse(zara), zara.password, 'short');
    expect(page.status).to.equal(422);
    expect(page.$('[role=alert] a').attr('href')).to.equal('#password');
  });

  it('waits after 5 wrong present passwords in a minute', async () => {
    const browser = await browse(zara);
    for (let i = 0; i < 5; i++) expect((await change(browser, 'wrong')).status).to.equal(422);
    const page = await change(browser, zara.password);
    expect(page.status).to.equal(429);
    expect(Number(page.headers['retry-after'])).to.be.within(1, 60);
    expect(page.$('[role=alert]').text()).to.match(/try again in (?:\d+ seconds?|1 minute)/);
  });

  it('lets its member choose the language, and leads back', async () => {
    const browser = await browse(zara);
    const page = await browser.get('/guides');
    const chosen = await browser.submit(page, 'form[action="/account/language"]', { lang: 'hi' });
    expect([chosen.status, chosen.location]).to.deep.equal([303, '/guides']);
    expect((await browser.get('/guides')).$('html').attr('lang')).to.equal('hi');
  });

  for (const lang of ['ta', '', 'HI', '__proto__'])
    it(`knows no language ${JSON.stringify(lang)}`, async () => {
      const browser = await browse(zara);
      expect((await browser.post('/account/language', { lang })).status).to.equal(400);
      expect((await zara.now()).lang).to.equal('en');
    });
});
