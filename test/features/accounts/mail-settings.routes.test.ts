import { expect } from 'chai';
import { MailModel } from '../../../src/features/mails/mail.model.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { Browser, browse } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { type Person, person, withAddress } from '../../support/people.ts';

const FORM = 'form[action="/account/mail"]';

describe('mail settings', () => {
  let asha: Person;
  let browser: Browser;
  beforeEach(async () => {
    asha = await person('asha');
    browser = await browse(asha);
  });

  const mailsAsked = () => MailModel.countDocuments({ member: asha.member._id, kind: 'verify' });

  it('ask a guest to sign in', async () => {
    expect((await new Browser().get('/account/mail')).location).to.equal('/login?to=%2Faccount%2Fmail');
  });

  it('show what is chosen at first: what waits for an answer, and no digest', async () => {
    const page = await browser.get('/account/mail');
    const ticked = page.$('input[name=kinds][checked]').map((_, { attribs }) => attribs['value']);
    expect(ticked.get()).to.deep.equal(['answer', 'quote', 'mention', 'decision', 'appeal']);
    expect(page.$('input[name=digest][checked]').val()).to.equal('none');
    expect(page.$('select[name=hour] option[selected]').text()).to.equal('8 am');
  });

  it('are kept, and the next digest is due by them', async () => {
    const fields = { kinds: ['votes', 'guide'], digest: 'weekly', hour: '20', weekday: '3', minutes: '5' };
    const saved = await browser.submit(await browser.get('/account/mail'), FORM, fields);
    expect([saved.status, saved.location]).to.deep.equal([303, '/account/mail?saved=1']);
    const { mail } = await asha.now();
    expect(mail).to.deep.include({ digest: 'weekly', hour: 20, weekday: 3, minutes: 5 });
    expect(mail.kinds).to.deep.equal(['votes', 'guide']);
    // 8 in the evening in India is half past two in London.
    expect(mail.nextDigestAt?.toISOString()).to.match(/T14:30:00/);
    expect(mail.nextDigestAt?.getUTCDay()).to.equal(3);
    const shown = await browser.follow(saved);
    expect(shown.$('[role=status]').text()).to.include('saved');
    expect(shown.$('select[name=hour] option[selected]').text()).to.equal('8 pm');
  });

  it('can be none at all', async () => {
    const saved = await browser.post('/account/mail', {
      digest: 'none',
      hour: '8',
      weekday: '0',
      minutes: '10',
    });
    expect(saved.status).to.equal(303);
    expect((await asha.now()).mail).to.deep.include({ kinds: [], nextDigestAt: null });
  });

  const good = { kinds: 'answer', digest: 'daily', hour: '8', weekday: '0', minutes: '10' };
  for (const [field, value] of [
    ['kinds', 'anything'],
    ['digest', 'hourly'],
    ['hour', '24'],
    ['hour', '8.5'],
    ['weekday', '-1'],
    ['minutes', '7'],
  ] as const)
    it(`that are no choice come back: ${field}=${value}`, async () => {
      const page = await browser.post('/account/mail', { ...good, [field]: value });
      expect(page.status).to.equal(422);
      expect(page.$('[role=alert]').length).to.equal(1);
      expect((await asha.now()).mail.digest).to.equal('none');
    });

  it('say whether the address is confirmed', async () => {
    expect((await browser.get('/account/mail')).$('main').text()).to.include('Not confirmed yet');
    await withAddress(asha);
    const page = await browser.get('/account/mail');
    expect(page.$('main').text()).to.include('Confirmed');
    expect(page.$('form[action="/account/mail/verify"]').length).to.equal(0);
  });

  it('send the mail with the link again, as long as it is needed', async () => {
    const again = async () =>
      browser.submit(await browser.get('/account/mail'), 'form[action="/account/mail/verify"]');
    const before = await mailsAsked();
    const sent = await again();
    expect([sent.status, sent.location]).to.deep.equal([303, '/account/mail?sent=1']);
    expect((await browser.follow(sent)).$('[role=status]').text()).to.include(asha.member.email);
    expect(await mailsAsked()).to.equal(before + 1);
    await withAddress(asha);
    passTime(MINUTE);
    expect((await browser.post('/account/mail/verify')).status).to.equal(303);
    expect(await mailsAsked()).to.equal(before + 1);
  });

  it('send it five times in an hour', async () => {
    for (let i = 0; i < 5; i++) expect((await browser.post('/account/mail/verify')).status).to.equal(303);
    const page = await browser.post('/account/mail/verify');
    expect(page.status).to.equal(429);
    expect(page.$('[role=alert]').text()).to.include('try again');
  });
});
