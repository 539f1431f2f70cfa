import { expect } from 'chai';
import { composeVerification } from '../../src/features/accounts/account-mails.ts';
import { chooseLanguage } from '../../src/features/accounts/accounts.ts';
import { makeToken } from '../../src/features/accounts/tokens.ts';
import { unsubscribePath } from '../../src/features/accounts/unsubscribe.ts';
import { messageOf } from '../../src/features/mails/mail.message.ts';
import { LANGUAGES } from '../../src/platform/i18n/languages.ts';
import { Browser, type Page, browse } from '../support/browser.ts';
import { expectValid, htmlFaultsOf } from '../support/html.ts';
import { mailText } from '../support/mail-server.ts';
import { type Person, person, withAddress } from '../support/people.ts';

for (const lang of LANGUAGES)
  describe(`every page about mails, and every mail, is valid HTML: ${lang}`, () => {
    let asha: Person;
    before(async () => {
      asha = await person('asha');
      await chooseLanguage(asha.member, lang);
      await asha.now();
    });

    const guest = (): Browser => new Browser({ 'Accept-Language': lang });
    const secret = (purpose: 'verify' | 'reset') => makeToken(purpose, asha.member);
    const unsubscribe = (kind: 'answer' | 'all') => unsubscribePath(String(asha.member._id), kind);
    const holds = (what: string, open: () => Promise<Page>, status = 200) =>
      it(what, async () => expectValid(await open(), { lang, status }));

    holds('mail settings', async () => (await browse(asha)).get('/account/mail?sent=1'));
    holds('mail settings, refused', async () => (await browse(asha)).post('/account/mail', {}), 422);
    holds('mail settings of a known address', async () =>
      (await browse(await withAddress(asha))).get('/account/mail?saved=1'),
    );
    holds('an address refused', async () => (await browse(asha)).post('/account/email'), 422);
    holds('a new address', async () => (await browse(asha)).get('/account?changed=email'));
    holds('the form for who forgot the password', () => guest().get('/account/reset'));
    holds('the same when it was sent', () => guest().get('/account/reset?sent=1'));
    holds(
      'the same, refused',
      async () => {
        const browser = guest();
        await browser.get('/account/reset');
        return browser.post('/account/reset', { email: '<b>"' });
      },
      422,
    );
    holds('the form for a new password', async () => guest().get(`/account/reset/${await secret('reset')}`));
    holds(
      'the same, refused',
      async () => guest().post(`/account/reset/${await secret('reset')}`, { password: 'x' }),
      422,
    );
    holds('signing in afterwards', () => guest().get('/login?changed=password'));
    holds('an address to verify', async () => guest().get(`/account/verify/${await secret('verify')}`));
    holds('one that is verified', async () =>
      guest().get(`/account/verify/${await secret('verify')}?done=1`),
    );
    holds('a link that is too old', () => guest().get(`/account/verify/${'s'.repeat(43)}`), 404);
    holds('no more mails?', () => guest().get(unsubscribe('answer')));
    holds('no more mails', () => guest().post(unsubscribe('answer')));
    holds('no mails at all?', async () => (await browse(asha)).get(unsubscribe('all')));
    holds('no mails at all', () => guest().post(unsubscribe('all')));

    it('mails', async () => {
      const rows = [{ title: '<b>"x"', path: '/t/7?a=1&b=2', note: '&' }];
      const texts = [
        await composeVerification(null, { ...asha.member, emailVerifiedAt: null }),
        mailText({ lang, rows, button: { words: '<', path: '/' }, small: ['>'] }),
      ];
      for (const text of texts) {
        const { html } = messageOf({ _id: 'a key', kind: 'digest' }, asha.member, text!);
        // Many mail programs read no other style than that of the element.
        const faults = (await htmlFaultsOf({ text: html })).filter(
          (fault) => !/^no-inline-style/.test(fault),
        );
        expect(faults).to.deep.equal([]);
      }
    });
  });
