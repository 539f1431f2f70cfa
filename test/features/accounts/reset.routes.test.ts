import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { createApp } from '../../../src/app.ts';
import { findByLogin } from '../../../src/features/accounts/accounts.ts';
import { makeToken } from '../../../src/features/accounts/tokens.ts';
import { MailModel } from '../../../src/features/mails/mail.model.ts';
import { config } from '../../../src/platform/config.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { Browser, browse } from '../../support/browser.ts';
import { passTime, stopTime } from '../../support/clock.ts';
import { costOf } from '../../support/commands.ts';
import { type Person, person } from '../../support/people.ts';

const FORM = 'form[action="/account/reset"]';
const NEW = 'nine blue umbrellas';
const nobody = () => `nobody-${randomBytes(4).toString('hex')}@example.org`;

describe('asking for a new password', () => {
  let asha: Person;
  beforeEach(async () => {
    asha = await person('asha');
  });

  const ask = async (email: string, browser = new Browser()) =>
    browser.submit(await browser.get('/account/reset'), FORM, { email });

  it('begins at the sign-in page', async () => {
    const page = await new Browser().get('/login');
    expect(page.$('a[href="/account/reset"]').text()).to.equal('Forgot the password?');
  });

  it('answers the same for an address that nobody has', async () => {
    const [known, unknown] = await Promise.all([asha.member.email, nobody()].map((one) => ask(one)));
    expect([known?.status, known?.location]).to.deep.equal([303, '/account/reset?sent=1']);
    expect([unknown?.status, unknown?.location]).to.deep.equal([303, '/account/reset?sent=1']);
    const page = await new Browser().get('/account/reset?sent=1');
    expect(page.$('[role=status]').text()).to.include('If this address belongs to an account');
  });

  it('sends the same commands to the database for both, so that time does not tell either', async () => {
    const browser = new Browser();
    const form = await browser.get('/account/reset');
    const send = (email: string) => costOf(() => browser.submit(form, FORM, { email }));
    await send(nobody());
    const [known, unknown] = [await send(asha.member.email), await send(nobody())];
    expect(known).to.deep.equal(unknown);
    expect(known.commands.join()).to.include('update mails').and.not.include('members');
  });

  it('asks for one mail in ten minutes, whoever asks', async () => {
    stopTime();
    const key = asha.member.emailKey;
    await MailModel.deleteMany({ emailKey: key });
    for (let i = 0; i < 3; i++) await ask(asha.member.email.toUpperCase());
    expect(await MailModel.countDocuments({ emailKey: key })).to.equal(1);
    passTime(10 * MINUTE);
    await ask(asha.member.email);
    expect(await MailModel.countDocuments({ emailKey: key })).to.equal(2);
  });

  it('keeps no address in the name of a mail', async () => {
    const email = nobody();
    await ask(email);
    const mail = await MailModel.findOne({ emailKey: email }).orFail().lean();
    expect(mail._id).to.not.include('nobody');
  });

  it('is limited for an address, known or not, and keeps the words', async () => {
    for (const email of [asha.member.email, nobody()]) {
      for (let i = 0; i < 5; i++) expect((await ask(email)).status).to.equal(303);
      const page = await ask(email);
      expect(page.status).to.equal(429);
      expect(page.$('#email').val()).to.equal(email);
    }
  });

  it('is limited for a network', async () => {
    const app = createApp({ ...config, LIMIT_RESETS_PER_10_MINUTES: 2 });
    const browser = new Browser({ 'Accept-Language': 'en' }, app);
    for (let i = 0; i < 2; i++) expect((await ask(nobody(), browser)).status).to.equal(303);
    expect((await ask(nobody(), browser)).status).to.equal(429);
  });

  it('with what is no address comes back', async () => {
    const page = await ask('not an address');
    expect(page.status).to.equal(422);
    expect(page.$('#email-error').text()).to.include('does not look like');
  });

  it('works for who is signed in, too', async () => {
    expect((await ask(asha.member.email, await browse(asha))).status).to.equal(303);
  });
});

describe('the link for a new password', () => {
  let asha: Person;
  let path: string;
  beforeEach(async () => {
    asha = await person('asha');
    path = `/account/reset/${await makeToken('reset', asha.member)}`;
  });

  const choose = async (password: string, browser = new Browser()) =>
    browser.submit(await browser.get(path), `form[action="${path}"]`, { password });

  it('sets it, ends all sessions, and leads to the sign-in page, which says that it worked', async () => {
    const [there, here] = [await browse(asha), new Browser()];
    const done = await choose(NEW, here);
    expect([done.status, done.location]).to.deep.equal([303, '/login?changed=password']);
    expect(done.cookies).to.deep.equal([]);
    expect((await here.follow(done)).$('[role=status]').text()).to.include('new password is set');
    expect((await there.get('/account')).location).to.equal('/login?to=%2Faccount');
    expect((await findByLogin(asha.name, NEW))?.name).to.equal(asha.name);
  });

  it('holds the new password to the rules of joining, and works after a mistake', async () => {
    const page = await choose('short');
    expect(page.status).to.equal(422);
    expect(page.$('[role=alert] a').attr('href')).to.equal('#password');
    expect((await choose(NEW)).status).to.equal(303);
  });

  it('is good once', async () => {
    await choose(NEW);
    expect((await new Browser().get(path)).status).to.equal(404);
    expect((await new Browser().post(path, { password: 'three red parrots' })).status).to.equal(404);
    expect((await findByLogin(asha.name, NEW))?.name).to.equal(asha.name);
  });

  it('is good for half an hour', async () => {
    passTime(30 * MINUTE);
    const page = await new Browser().get(path);
    expect(page.status).to.equal(404);
    expect(page.$('[role=alert]').text()).to.include('ask for a new one');
  });

  it('works while somebody is signed in, whose session stays', async () => {
    const browser = await browse(await person('ravi'));
    expect((await choose(NEW, browser)).status).to.equal(303);
    expect((await browser.get('/account')).status).to.equal(200);
  });
});
