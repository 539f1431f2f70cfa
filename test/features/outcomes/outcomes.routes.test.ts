import { expect } from 'chai';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { findOutcome } from '../../../src/features/outcomes/outcomes.ts';
import { monthOf } from '../../../src/features/outcomes/outcome.rules.ts';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import type { Post } from '../../../src/features/threads/posts.ts';
import { type Thread, setLocked } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { followFacts } from '../../../src/kept-pages.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { crowd } from '../../support/crowd.ts';
import { eventually } from '../../support/eventually.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people } from '../../support/people.ts';

const FORM = 'form[action$="/outcome"]';

describe('telling what came of an answer', () => {
  let asha: Person, ravi: Person, mod: Person;
  let reader: Browser;
  let thread: Thread, answer: Post;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    reader = await browse(asha);
    thread = await mod.asks('Which invoice app do you use?');
    answer = await ravi.answers(thread);
  });

  const path = (post = answer) => `/posts/${String(post._id)}/outcome`;
  const line = async (browser = reader) =>
    (await browser.get(threadPath(thread))).$('#p2 .tried').text().replace(/\s+/g, ' ').trim();

  it('the answer asks, the form tells, and the answer shows it with one’s own word', async () => {
    const page = await reader.get(threadPath(thread));
    expect(page.$('#p2 .tried').text().trim()).to.equal('Tried it?');
    expect(page.$('#p1 .tried').length).to.equal(0);
    const form = await reader.get(page.$('#p2 .tried a').attr('href') ?? '');
    expect(form.$(`${FORM} :checked`).not('option').length).to.equal(0);
    const sent = await reader.submit(form, FORM, {
      result: 'did-not-work',
      note: 'Twenty days,\nand nobody answered.',
      triedAt: monthOf(new Date(), 2),
    });
    expect([sent.status, sent.location]).to.deep.equal([303, `${threadPath(thread)}#p2`]);
    expect(await line()).to.equal('1 tried it: 0 worked, 1 did not You said: it did not work. Change');
    expect(await line(await browse())).to.equal('1 tried it: 0 worked, 1 did not Tried it?');
    expect(await line(await browse(ravi))).to.equal('1 tried it: 0 worked, 1 did not');
  });

  it('the form comes back filled in with what was told before, and changes it', async () => {
    await reader.get(path());
    const told = { result: 'worked', note: 'Nine days', triedAt: '2019-03' };
    await reader.post(path(), told);
    const form = await reader.get(path());
    expect(form.$('[name=result]:checked').attr('value')).to.equal('worked');
    expect(form.$('[name=triedAt] :selected').attr('value')).to.equal('2019-03');
    expect(form.$('[name=note]').text().trim()).to.equal('Nine days');
    await reader.submit(form, FORM, { result: 'lost-money' });
    expect(await line()).to.include('1 tried it: 0 worked, 1 lost money');
    expect(await findOutcome(asha.member, answer)).to.include({ ...told, result: 'lost-money' });
  });

  it('is told in Hindi, too', async () => {
    await chooseLanguage(asha.member, 'hi');
    const form = await reader.get(path());
    expect(form.$('h1').text()).to.equal('आपने आज़माया: क्या हुआ?');
    await reader.submit(form, FORM, { result: 'worked', note: 'नौ दिन में काम मिल गया।' });
    expect(await line()).to.equal('1 ने आज़माया: 1 का काम बना आपने बताया: काम बन गया। बदलें');
    const notes = await reader.get(`${path()}s`);
    expect(notes.$('.tried-note__words').attr('lang')).to.equal('hi');
    expect(notes.$('.tried-note .result').text().trim()).to.equal('काम बन गया');
  });

  it('the result and the note are enough; the result alone is, too', async () => {
    await reader.get(path());
    expect((await reader.post(path(), { result: 'worked', note: 'Nine days' })).status).to.equal(303);
    expect((await reader.post(path(), { result: 'lost-money' })).status).to.equal(303);
    expect(await findOutcome(asha.member, answer)).to.include({
      result: 'lost-money',
      note: '',
      triedAt: null,
    });
  });

  it('a form with a mistake comes back with its words and the mistake', async () => {
    await reader.get(path());
    const words = { result: 'worked', note: 'Nine days', triedAt: '2026-05' };
    const mistakes: [string, string | string[]][] = [
      ['result', ''],
      ['result', 'maybe'],
      ['result', '__proto__'],
      ['triedAt', '2999-01'],
      ['triedAt', 'yesterday'],
      ['note', 'x'.repeat(1001)],
      ['note', ['a', 'b']],
    ];
    for (const [field, value] of mistakes) {
      const page = await reader.post(path(), { ...words, [field]: value });
      expect(page.status, field).to.equal(422);
      expect(page.$('[role=alert] a').attr('href')).to.equal(`#${field}`);
      if (field !== 'note') expect(page.$('[name=note]').text().trim()).to.equal('Nine days');
    }
    expect(await findOutcome(asha.member, answer)).to.equal(null);
  });

  it('is refused on one’s own answer, on a question and on what is taken back; not under a lock', async () => {
    const author = await browse(ravi);
    const opening = await openingOf(thread);
    const talk = await asha.asks('Which phone do you use?', { kind: 'discussion' });
    const reply = await ravi.answers(talk);
    for (const [browser, post] of [
      [author, answer],
      [reader, opening],
      [reader, reply],
    ] as const) {
      expect((await browser.get(path(post))).status).to.equal(403);
      expect((await browser.post(path(post), { result: 'worked' })).status).to.equal(403);
    }
    await setLocked(mod.member, thread, true);
    expect((await reader.post(path(), { result: 'worked' })).status).to.equal(303);
    await withdrawPost(ravi.member, answer);
    expect((await reader.get(path())).status).to.equal(409);
    expect((await reader.post(path(), { result: 'lost-money' })).status).to.equal(409);
    expect((await reader.get(`${path()}s`)).status).to.equal(404);
    expect((await reader.get(`${path(reply)}s`)).status).to.equal(404);
  });

  it('a guest is asked to sign in, and loses no word', async () => {
    const guest = await browse();
    const asked = await guest.get(path());
    expect([asked.status, asked.location]).to.deep.equal([303, `/login?to=${encodeURIComponent(path())}`]);
    const page = await guest.post(path(), { result: 'worked', note: 'Nine days' });
    expect(page.status).to.equal(401);
    expect(page.$('[name="kept.note"]').attr('value')).to.equal('Nine days');
  });

  it('members see it at once, and guests soon, on the pages that are kept for them', async () => {
    const stop = followFacts();
    const guest = await browse();
    const told = async (browser: Browser, words: string) => {
      const [onThread, onOwn] = [await browser.get(threadPath(thread)), await browser.get(`${path()}s`)];
      return [onThread.$('#p2 .tried'), onOwn.$('.tried-total')].every((line) => line.text().includes(words));
    };
    for (const [result, words] of [
      ['worked', '1 tried it: 1 worked'],
      ['lost-money', '1 tried it: 0 worked, 1 lost money'],
    ] as const) {
      expect(await told(guest, words)).to.equal(false);
      await mod.tries(answer, result);
      expect(await told(reader, words)).to.equal(true);
      await eventually(() => told(guest, words));
    }
    await stop();
  });

  it('the page of reports tells them all, the newest first, and goes on by twenties', async () => {
    const empty = await reader.get(`${path()}s`);
    expect([empty.status, empty.$('.empty').length]).to.deep.equal([200, 1]);
    for (const one of await crowd(21)) await one.tries(answer, 'worked');
    await asha.tries(answer, 'lost-money', '<b>Rs 500</b> are gone');
    const guest = await browse();
    const first = await guest.get(`${path()}s`);
    expect(first.$('.tried-total').text().trim()).to.equal('22 tried it: 21 worked, 1 lost money');
    expect(first.$('.tried-note').length).to.equal(20);
    expect(first.$('.tried-note__words').first().text()).to.equal('<b>Rs 500</b> are gone');
    const second = await guest.get(first.$('.pager [rel=next]').attr('href') ?? '');
    expect(second.$('.tried-note').length).to.equal(2);
    expect(second.$('.pager a').attr('href')).to.equal(`${path()}s`);
    for (const odd of ['x', '0', '1', '-1', '1e3', '99999999999999999999'])
      expect((await guest.get(`${path()}s?before=${odd}`)).$('.tried-note').length, odd).to.equal(20);
  });
});
