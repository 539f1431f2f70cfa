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

  it('keeps no password in the page that says that a form was open too long', async () => {
    const browser = await browse(zara);
    const fields = { current: zara.password, currentPassword: zara.password, password: NEW, _csrf: 'stale' };
    for (const path of ['/account/password', '/account/email']) {
      const page = await browser.post(path, fields);
      expect(page.status).to.equal(403);
      expect(page.text).to.not.include(zara.password).and.not.include(NEW);
    }
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

describe('changing the address on the account page', () => {
  const ADDRESS = 'form[action="/account/email"]';
  let zara: Person;
  let browser: Browser;
  beforeEach(async () => {
    zara = await person('zara');
    browser = await browse(zara);
  });

  const newAddress = () => zara.member.email.replace('@', '.new@');
  const move = async (email: string, currentPassword = zara.password): Promise<Page> =>
    browser.submit(await browser.get('/account'), ADDRESS, { email, currentPassword });

  it('is done with the present password, and says that a link was sent', async () => {
    const moved = await move(newAddress());
    expect([moved.status, moved.location]).to.deep.equal([303, '/account?changed=email']);
    const page = await browser.follow(moved);
    expect(page.$('[role=status]').text()).to.include(newAddress());
    expect(page.$('main').text()).to.include('is not confirmed yet');
    expect((await zara.now()).emailVerifiedAt).to.equal(null);
  });

  it('needs the present password, and never shows it again', async () => {
    const page = await move(newAddress(), 'not the present one');
    expect(page.status).to.equal(422);
    expect(page.$('[role=alert] a').attr('href')).to.equal('#currentPassword');
    expect(page.$('#email').val()).to.equal(newAddress());
    expect(page.text).to.not.include('not the present one');
  });

  it('says that an address has an account already', async () => {
    const page = await move((await person('ravi')).member.email);
    expect(page.status).to.equal(422);
    expect(page.$('#email-error').text()).to.include('already has an account');
  });

  it('takes addresses as joining does', async () => {
    const page = await move('not an address');
    expect(page.status).to.equal(422);
    expect(page.$('#email-error').text()).to.include('does not look like');
  });

  it('guesses no password: it waits after 5 wrong ones in a minute', async () => {
    for (let i = 0; i < 5; i++) await change(browser, 'wrong');
    expect((await move(newAddress())).status).to.equal(429);
  });
});
