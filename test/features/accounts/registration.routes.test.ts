import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { createApp } from '../../../src/app.ts';
import { getMember } from '../../../src/features/accounts/accounts.ts';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { config } from '../../../src/platform/config.ts';
import { Browser } from '../../support/browser.ts';
import { people } from '../../support/people.ts';

const FORM = 'form[action="/register"]';
const unique = (name: string): string => `${name}-${randomBytes(4).toString('hex')}`;

const about = (name: string) => ({
  name,
  email: `${name}@example.org`,
  password: 'nine blue umbrellas',
  agree: 'yes',
});

describe('joining on the page', () => {
  before(people);

  it('makes a member and signs them in, and leads where they came from', async () => {
    const [browser, name] = [new Browser(), unique('zara')];
    const joined = await browser.submit(await browser.get('/register?to=/guides'), FORM, about(name));
    expect([joined.status, joined.location]).to.deep.equal([303, '/guides']);

    const account = await browser.get('/account');
    expect(account.$('main').text()).to.include(name);
  });

  it('keeps the language that the newcomer reads', async () => {
    const [browser, name] = [new Browser({ 'Accept-Language': 'hi' }), unique('zara')];
    await browser.submit(await browser.get('/register'), FORM, about(name));
    expect((await getMember(name)).lang).to.equal('hi');
  });

  it('needs consent: without it the words come back and nobody is made', async () => {
    const [browser, name] = [new Browser(), unique('zara')];
    const { name: asked, email, password } = about(name);
    const page = await browser.submit(await browser.get('/register'), FORM, { name: asked, email, password });
    expect(page.status).to.equal(422);
    expect(page.$('[role=alert] a').attr('href')).to.equal('#agree');
    expect(page.$('#agree').attr('aria-describedby')).to.equal('agree-error');
    expect(page.$('input[name=name]').val()).to.equal(name);
    expect(await MemberModel.exists({ name })).to.equal(null);
  });

  it('gives the words of a refused form back, but never the password', async () => {
    const [browser, name] = [new Browser(), unique('zara')];
    const fields = { ...about(name), email: 'no address', to: '/guides' };
    const page = await browser.submit(await browser.get('/register'), FORM, fields);
    expect(page.status).to.equal(422);
    expect(page.$('input[name=name]').val()).to.equal(name);
    expect(page.$('input[name=email]').val()).to.equal('no address');
    expect(page.$('input[name=to]').val()).to.equal('/guides');
    expect(page.$('input[name=agree]').attr('checked')).to.equal('checked');
    expect(page.text).to.not.include('nine blue umbrellas');
  });

  it('says each mistake in the reader’s language, once above and once beside its field', async () => {
    const browser = new Browser({ 'Accept-Language': 'hi' });
    const page = await browser.submit(await browser.get('/register'), FORM, {
      name: 'ab',
      password: 'short',
    });
    expect(page.$('html').attr('lang')).to.equal('hi');
    expect(page.$('[role=alert] a').length).to.equal(4);
    expect(page.$('#name-error').text()).to.include('कम से कम 3 अक्षर');
    expect(page.$('#name').attr('aria-invalid')).to.equal('true');
  });

  it('makes one member of the same form sent 20 times at once', async () => {
    const [browser, name] = [new Browser(), unique('zara')];
    const form = await browser.get('/register');
    const sent = await Promise.all(Array.from({ length: 20 }, () => browser.submit(form, FORM, about(name))));
    expect(new Set(sent.map(({ status }) => status))).to.deep.equal(new Set([303]));
    expect(await MemberModel.countDocuments({ name })).to.equal(1);
    expect((await browser.get('/account')).status).to.equal(200);
  });

  it('gives a name to one of two who send it in the same moment, and the other their words back', async () => {
    const name = unique('zara');
    const sent = await Promise.all(
      ['one', 'two'].map(async (who) => {
        const browser = new Browser();
        const fields = { ...about(name), email: `${name}.${who}@example.org` };
        return browser.submit(await browser.get('/register'), FORM, fields);
      }),
    );
    expect(sent.map(({ status }) => status).sort()).to.deep.equal([303, 422]);
    const refused = sent.find(({ status }) => status === 422);
    expect(refused?.$('#name-error').text()).to.include('This name is taken');
    expect(refused?.$('input[name=email]').val()).to.match(/@example\.org$/);
  });

  it('says that an address has an account already', async () => {
    const { asha } = await people();
    const browser = new Browser();
    const fields = { ...about(unique('zara')), email: asha.member.email.toUpperCase() };
    const page = await browser.submit(await browser.get('/register'), FORM, fields);
    expect(page.status).to.equal(422);
    expect(page.$('#email-error').text()).to.include('already has an account');
  });

  it('leads nowhere but to this site', async () => {
    const [browser, name] = [new Browser(), unique('zara')];
    const form = await browser.get('/register?to=//evil.example');
    const joined = await browser.submit(form, FORM, { ...about(name), to: 'https://evil.example' });
    expect(form.$('input[name=to]').val()).to.equal('/');
    expect(joined.location).to.equal('/');
  });

  it('gives a form that was open too long back with its words and a token that works', async () => {
    const [browser, name] = [new Browser(), unique('zara')];
    const late = await browser.post('/register', { ...about(name), _csrf: 'of a session that has ended' });
    expect(late.status).to.equal(403);
    expect(late.$('[role=alert]').text()).to.include('open too long');
    expect(late.$('input[name=name]').val()).to.equal(name);
    expect(late.text).to.not.include('nine blue umbrellas');

    const joined = await browser.submit(late, FORM, { password: 'nine blue umbrellas' });
    expect(joined.status).to.equal(303);
    expect((await getMember(name)).name).to.equal(name);
  });

  it('keeps nothing of what another site sends', async () => {
    const [browser, name] = [new Browser(), unique('zara')];
    await browser.get('/register');
    const page = await browser.post('/register', about(name), { Origin: 'https://evil.example' });
    expect(page.status).to.equal(403);
    expect(page.text).to.not.include(name);
    expect(await MemberModel.exists({ name })).to.equal(null);
  });

  it('is limited for each network: then the words come back with the wait', async () => {
    const app = createApp({ ...config, LIMIT_REGISTRATIONS_PER_10_MINUTES: 1 });
    const [browser, name] = [new Browser(undefined, app), unique('zara')];
    const form = await browser.get('/register');
    const first = await browser.submit(form, FORM, { ...about(name), agree: 'no' });
    const second = await browser.submit(first, FORM, about(name));
    expect([first.status, second.status]).to.deep.equal([422, 429]);
    expect(Number(second.headers['retry-after'])).to.be.within(1, 600);
    expect(second.$('[role=alert]').text()).to.match(/try again in \d+ seconds/);
    expect(second.$('input[name=name]').val()).to.equal(name);
  });
});
