import { expect } from 'chai';
import type { ParsedMail } from 'mailparser';
import type { Unwanted } from '../../../src/features/accounts/unsubscribe.ts';
import { type MailText, messageOf } from '../../../src/features/mails/mail.message.ts';
import { config } from '../../../src/platform/config.ts';
import { sendMail } from '../../../src/platform/mail/mailer.ts';
import { MailServer, mailText } from '../../support/mail-server.ts';
import { type Person, person } from '../../support/people.ts';

describe('a mail as it arrives', () => {
  const server = new MailServer();
  let asha: Person;
  let sent = 0;

  before(async () => {
    await server.open();
    asha = await person('asha');
  });
  after(() => server.close());

  const arriving = async (more: Partial<MailText> = {}, kind: 'verify' | 'notification' = 'notification') => {
    await sendMail(messageOf({ _id: `a key ${sent++}`, kind }, asha.member, mailText(more)));
    return server.mails.at(-1) as ParsedMail;
  };

  const long = `क्या यह सच है? ${'घर बैठे कमाई के नाम पर पैसे माँगना धोखा है। '.repeat(40)}`;

  it('has Devanagari intact in subject, text and HTML, however long', async () => {
    const mail = await arriving({ subject: long.slice(0, 200), paragraphs: [long] });
    expect(mail.subject).to.equal(long.slice(0, 200).trim());
    expect(mail.text).to.include(long.trim());
    expect(mail.html).to.include(long.trim());
  });

  it('comes from and goes to whom it should, and is no answer to anybody', async () => {
    const mail = await arriving();
    expect(mail.from?.text).to.include('no-reply@example.org');
    expect([mail.to].flat().map((one) => one?.text)).to.deep.equal([asha.member.email]);
    expect(mail.headers.get('auto-submitted')).to.equal('auto-generated');
    expect(mail.headers.get('content-language')).to.equal('hi');
  });

  it('is the same mail under the same key, and another under another', () => {
    const id = (_id: string) => messageOf({ _id, kind: 'digest' }, asha.member, mailText()).id;
    expect(id('one')).to.equal(id('one')).and.not.equal(id('two'));
  });

  it('says each thing in text and in HTML: heading, words, list, button, small print', async () => {
    const mail = await arriving({
      rows: [{ title: 'इनवॉइस कैसे बनाएँ?', path: '/t/7/invoice', note: '3 नए जवाब' }],
      button: { words: 'पढ़ें', path: '/notifications' },
      small: ['बस इतना ही।'],
    });
    const { PUBLIC_URL } = config;
    const said = ['नमस्ते', 'इनवॉइस कैसे बनाएँ?', '3 नए जवाब', 'पढ़ें', 'बस इतना ही।'];
    for (const words of [...said, `${PUBLIC_URL}/t/7/invoice`, `${PUBLIC_URL}/notifications`]) {
      expect(mail.text, words).to.include(words);
      expect(mail.html, words).to.include(words);
    }
    expect(mail.html).to.include('lang="hi"');
  });

  it('shows what members wrote as they wrote it: no markup, no lines of their own, no headers', async () => {
    const evil = '<img src=x onerror=alert(1)>"\'&\r\nBcc: all@example.org\n\n-- \nChaupal';
    const mail = await arriving({
      subject: evil,
      heading: evil,
      paragraphs: [evil],
      rows: [{ title: evil, path: '/t/7', note: evil }],
      button: { words: evil, path: '/' },
      small: [evil],
    });
    expect(mail.html).to.not.include('<img');
    expect(mail.headers.has('bcc')).to.equal(false);
    expect(String(mail.text).match(/^-- $/gm)?.length).to.equal(1);
    expect(mail.text).to.include('<img src=x onerror=alert(1)>"\'& Bcc: all@example.org');
  });

  it('writes addresses whole, and encoded', async () => {
    const mail = await arriving({ button: { words: 'x', path: '/a b"c' } });
    expect(mail.text).to.include(`${config.PUBLIC_URL}/a%20b%22c`);
  });

  for (const unsubscribe of ['answer', 'digest', 'all'] satisfies Unwanted[])
    it(`can be had no more of by one click: ${unsubscribe}`, async () => {
      const mail = await arriving({ unsubscribe });
      const list = mail.headers.get('list') as unknown as { unsubscribe: { url: string } };
      const start = `${config.PUBLIC_URL}/unsubscribe/${String(asha.member._id)}/${unsubscribe}/`;
      expect(list.unsubscribe.url.startsWith(start)).to.equal(true);
      const raw = new Map(mail.headerLines.map(({ key, line }) => [key, line]));
      expect(raw.get('list-unsubscribe-post')).to.equal('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      expect(mail.text).to.include(list.unsubscribe.url);
      expect(mail.html).to.include(list.unsubscribe.url);
    });

  it('that was asked for has nothing to be had no more of', async () => {
    const mail = await arriving({ unsubscribe: null }, 'verify');
    const keys = mail.headerLines.map(({ key }) => key);
    expect(keys).to.not.include('list-unsubscribe').and.not.include('list-unsubscribe-post');
    expect(mail.text).to.not.include('/unsubscribe/');
  });
});
