import { expect } from 'chai';
import { NOTICES } from '../../../src/features/accounts/mail-settings.model.ts';
import { saveMailSettings } from '../../../src/features/accounts/mail-settings.ts';
import { type Unwanted, unsubscribePath } from '../../../src/features/accounts/unsubscribe.ts';
import { Browser, browse } from '../../support/browser.ts';
import { type Person, person } from '../../support/people.ts';

const ONE_CLICK = 'List-Unsubscribe=One-Click';

describe('the link for no more mails', () => {
  let asha: Person;
  beforeEach(async () => {
    asha = await person('asha');
    await saveMailSettings(asha.member, {
      kinds: [...NOTICES],
      digest: 'daily',
      hour: 8,
      weekday: 0,
      minutes: 10,
    });
  });

  const path = (kind: Unwanted) => unsubscribePath(String(asha.member._id), kind);

  it('does nothing when a program opens it', async () => {
    const page = await new Browser().get(path('answer'));
    expect(page.status).to.equal(200);
    expect(page.$('main').text()).to.include('Somebody answers your question');
    expect((await asha.now()).mail.kinds).to.include('answer');
  });

  it('ends mails of its kind by its button, signed out, and can be pressed again', async () => {
    const browser = new Browser();
    const page = await browser.get(path('answer'));
    for (let i = 0; i < 2; i++) {
      const done = await browser.submit(page, `form[action="${path('answer')}"]`);
      expect([done.status, done.cookies]).to.deep.equal([200, []]);
      expect(done.$('[role=status]').text()).to.include('No more of these mails');
    }
    const { mail } = await asha.now();
    expect(mail.kinds).to.deep.equal(NOTICES.filter((kind) => kind !== 'answer'));
    expect(mail.digest).to.equal('daily');
  });

  const programs = {
    'a form': { 'Content-Type': 'application/x-www-form-urlencoded' },
    'a form of parts': { 'Content-Type': 'multipart/form-data; boundary=x' },
    'another site’s page': {
      Origin: 'https://mail.example',
      'Sec-Fetch-Site': 'cross-site',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
  };
  for (const [what, headers] of Object.entries(programs))
    it(`takes one POST of a mail program, without cookie or token: ${what}`, async () => {
      const body = what.includes('parts')
        ? '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
        : ONE_CLICK;
      const done = await new Browser({}).send(path('digest'), body, headers);
      expect([done.status, done.cookies]).to.deep.equal([200, []]);
      expect((await asha.now()).mail).to.deep.include({ digest: 'none', nextDigestAt: null });
    });

  it('works in the browser of a member, whoever that is, without the token of their session', async () => {
    const browser = await browse(await person('ravi'));
    expect((await browser.send(path('votes'), ONE_CLICK)).status).to.equal(200);
    const page = await browser.get(path('guide'));
    expect((await browser.submit(page, `form[action="${path('guide')}"]`)).status).to.equal(200);
    expect((await asha.now()).mail.kinds)
      .to.not.include('votes')
      .and.not.include('guide');
  });

  it('ends all mails at once, from the same page', async () => {
    const browser = new Browser();
    const done = await browser.submit(await browser.get(path('answer')), `form[action="${path('all')}"]`);
    expect(done.status).to.equal(200);
    expect((await asha.now()).mail).to.deep.include({ kinds: [], digest: 'none', nextDigestAt: null });
  });

  it('that we did not make leads nowhere: another member, another kind, another end', async () => {
    const ravi = await person('ravi');
    const mine = path('answer');
    const wrong = [
      mine.replace(String(asha.member._id), String(ravi.member._id)),
      mine.replace('answer', 'all'),
      mine.replace('answer', 'anything'),
      `${mine}x`,
      mine.slice(0, -1),
      mine.replace(/[^/]+$/, 'é'.repeat(43)),
    ];
    for (const address of wrong) {
      expect((await new Browser().get(encodeURI(address))).status, address).to.equal(404);
      expect((await new Browser().post(encodeURI(address))).status, address).to.equal(404);
    }
    expect((await ravi.now()).mail.kinds).to.include('answer');
  });

  it('speaks the reader’s language', async () => {
    const page = await new Browser({ 'Accept-Language': 'hi' }).get(path('digest'));
    expect(page.$('main').text()).to.include('डाइजेस्ट');
  });
});
