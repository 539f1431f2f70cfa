import { expect } from 'chai';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { type Person, people, withTrust } from '../../support/people.ts';

const BODY = 'I have tried for two weeks and do not know how to go on.';

describe('forms where contacts have no place', () => {
  let asha: Person, ravi: Person;
  let newcomer: Browser, known: Browser;
  let thread: Thread;
  before(async () => {
    ({ asha, ravi } = await people());
    await withTrust(asha, 1);
    thread = await asha.asks('Koi kaam hai ghar baithe?');
    [newcomer, known] = [await browse(ravi), await browse(asha)];
  });

  const refuses = (page: Page, field: string, sentence: RegExp): void => {
    expect(page.status).to.equal(422);
    expect(page.$('[role=alert] a').attr('href')).to.equal(`#${field}`);
    expect(page.$('[role=alert]').text()).to.match(sentence);
  };
  const NO_CONTACTS = /No phone number, UPI id or link to WhatsApp or Telegram here/;
  const question = { kind: 'question', title: 'Ghar baithe kaam chahiye kya?', body: BODY, tags: '' };
  const open = (browser: Browser, fields: Record<string, string>) =>
    browser.post('/b/freelancing/threads', { ...question, ...fields });

  it('refuse a newcomer’s title with a number in it, and keep the words', async () => {
    for (const title of [
      'Kaam ke liye call 98765 43210',
      'काम के लिए ९८७६५ ४३२१०',
      'Join now: t.me/kamai_ghar',
    ]) {
      const page = await open(newcomer, { title });
      refuses(page, 'title', NO_CONTACTS);
      expect(page.$('#title').attr('value')).to.equal(title);
      expect(page.$('#body').text()).to.include(BODY);
      expect((await open(known, { title })).$('[role=alert] a[href="#title"]').length).to.equal(0);
    }
  });

  it('refuse a newcomer’s tags with a number in them', async () => {
    refuses(await open(newcomer, { tags: 'kaam, 9876543210' }), 'tags', NO_CONTACTS);
    expect((await open(newcomer, { tags: 'kaam, 2026' })).status).to.equal(303);
  });

  it('refuse a new title with a number in it, of an old thread', async () => {
    const own = await ravi.asks('Koi kaam hai ghar baithe?');
    const fields = { title: 'Kaam ke liye call 98765 43210', tags: '' };
    refuses(await newcomer.post(`/t/${own.number}/edit`, fields), 'title', NO_CONTACTS);
    const taken = await known.post(`/t/${thread.number}/edit`, fields);
    expect(taken.$('[role=alert] a[href="#title"]').length).to.equal(0);
  });

  it('refuse a newcomer’s source with a number in its title or address', async () => {
    for (const source of [
      { sourceUrl: 'https://example.org/', sourceTitle: 'Call 98765 43210' },
      { sourceUrl: 'https://example.org/9876543210', sourceTitle: '' },
    ]) {
      const page = await newcomer.post(`/t/${thread.number}/posts`, { body: BODY, ...source });
      refuses(page, 'sources', NO_CONTACTS);
      expect(page.$('#sources-0-url').attr('value')).to.equal(source.sourceUrl);
      expect((await known.post(`/t/${thread.number}/posts`, { body: BODY, ...source })).status).to.equal(303);
    }
  });

  it('refuse everybody’s source that leads into a chat, beside its row', async () => {
    for (const browser of [newcomer, known]) {
      const page = await browser.post(`/t/${thread.number}/posts`, {
        body: BODY,
        sourceUrl: ['https://www.gst.gov.in/', 'https://t.me/kamai_ghar'],
        sourceTitle: ['', ''],
      });
      refuses(page, 'sources-1-url', /is no source/);
      expect(page.$('#sources-1-url').attr('value')).to.equal('https://t.me/kamai_ghar');
      expect(page.$('#body').text()).to.include(BODY);
    }
    const page = await known.post('/b/freelancing/threads', {
      ...question,
      sourceUrl: 'wa.me/91',
      sourceTitle: '',
    });
    refuses(page, 'sources-0-url', /is no source/);
  });

  it('refuse a newcomer’s contacts in what came of an answer', async () => {
    const answer = await asha.answers(thread);
    const tried = { result: 'worked', note: 'It worked! Call me on 98765 43210.' };
    refuses(await newcomer.post(`/posts/${String(answer._id)}/outcome`, tried), 'note', NO_CONTACTS);
  });

  it('say so in Hindi', async () => {
    await chooseLanguage(ravi.member, 'hi');
    const page = await open(newcomer, { title: 'Kaam ke liye call 98765 43210' });
    expect(page.$('[role=alert]').text()).to.include('यहाँ फ़ोन नंबर, UPI या WhatsApp-Telegram का लिंक न लिखें');
    await chooseLanguage(ravi.member, 'en');
  });

  it('take a newcomer’s contacts in the text, and everything else everywhere', async () => {
    expect(
      (await open(newcomer, { body: `${BODY} 98765 43210`, title: 'Salary 75000-80000?' })).status,
    ).to.equal(303);
  });
});
