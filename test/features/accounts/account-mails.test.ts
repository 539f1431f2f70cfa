import { expect } from 'chai';
import { composeReset, composeVerification } from '../../../src/features/accounts/account-mails.ts';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { changeAddress } from '../../../src/features/accounts/addresses.ts';
import { queueReset, queueVerification } from '../../../src/features/mails/asked.ts';
import { verifyNewAddress, verifyNewcomer } from '../../../src/features/mails/mails.jobs.ts';
import { type Composers, sendDueMails } from '../../../src/features/mails/mails.ts';
import { MINUTE, SECOND } from '../../../src/platform/clock.ts';
import { config } from '../../../src/platform/config.ts';
import { LANGUAGES } from '../../../src/platform/i18n/languages.ts';
import { Browser } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { MailServer, linkIn } from '../../support/mail-server.ts';
import { type Person, person, withAddress } from '../../support/people.ts';

const composers: Composers = { verify: composeVerification, reset: composeReset };

describe('mails about an account', () => {
  const server = new MailServer();
  let asha: Person;

  before(() => server.open());
  after(() => server.close());
  beforeEach(async () => {
    asha = await person('asha');
  });

  const arrived = () => server.to(asha.member.email);

  for (const [lang, subject, button] of [
    ['hi', 'क्या यह ईमेल आपका है?', 'हाँ, ईमेल पक्का करें'],
    ['en', 'Is this your address?', 'Confirm my address'],
  ] as const)
    it(`ask a newcomer whether the address is theirs, in their language: ${lang}`, async () => {
      await chooseLanguage(asha.member, lang);
      await verifyNewcomer({ member: asha.name });
      await sendDueMails(composers);
      const [mail] = arrived();
      expect(mail?.subject).to.equal(subject);
      expect(mail?.text).to.include(button).and.include(asha.name);
      expect(mail?.html).to.include(button).and.include(`lang="${lang}"`);
      expect(mail?.headerLines.map(({ key }) => key)).to.not.include('list-unsubscribe');

      const link = linkIn(mail, '/account/verify/');
      const browser = new Browser();
      await browser.submit(await browser.get(link), `form[action="${link}"]`);
      expect((await asha.now()).emailVerifiedAt).to.be.instanceOf(Date);
    });

  it('ask the same at a new address, once for a fact that comes twice', async () => {
    const email = asha.member.email.replace('@', '.new@');
    await changeAddress(asha.member, { email, password: asha.password });
    for (let i = 0; i < 2; i++) await verifyNewAddress({ member: String(asha.member._id) });
    await sendDueMails(composers);
    expect(server.to(email).length).to.equal(1);
    expect(arrived()).to.deep.equal([]);
  });

  it('do not ask who has said so meanwhile, and nobody who is not there', async () => {
    await queueVerification((await withAddress(asha)).member);
    await verifyNewcomer({ member: 'nobody' });
    await verifyNewAddress({ member: 'f'.repeat(24) });
    await sendDueMails(composers);
    expect(arrived()).to.deep.equal([]);
  });

  for (const lang of LANGUAGES)
    it(`bring the link for a new password, also to an address that is not verified: ${lang}`, async () => {
      await chooseLanguage(asha.member, lang);
      await queueReset(asha.member.email.toUpperCase());
      await sendDueMails(composers);
      const [mail] = arrived();
      const link = linkIn(mail, '/account/reset/');
      expect(mail?.html).to.include(`${config.PUBLIC_URL}${link}`);
      expect((await new Browser().get(link)).status).to.equal(200);
    });

  it('bring nothing to an address that is nobody’s', async () => {
    const sent = server.mails.length;
    await queueReset('nobody-at-all@example.org');
    await sendDueMails(composers);
    expect(server.mails.length).to.equal(sent);
  });

  it('bring another secret when they are tried again', async () => {
    server.refuses = () => 450;
    await queueReset(asha.member.email);
    await sendDueMails(composers);
    server.refuses = () => null;
    passTime(3 * SECOND);
    await sendDueMails(composers);
    expect(arrived().length).to.equal(1);
    expect((await new Browser().get(linkIn(arrived()[0], '/account/reset/'))).status).to.equal(200);
  });

  it('are one for who presses twice in a minute, and another later', async () => {
    for (let i = 0; i < 2; i++) await queueVerification(asha.member);
    passTime(MINUTE);
    await queueVerification(asha.member);
    await sendDueMails(composers);
    expect(arrived().length).to.be.within(2, 3); // three where a minute began between the first two
  });
});
