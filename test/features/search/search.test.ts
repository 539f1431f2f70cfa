import { expect } from 'chai';
import { findGuides } from '../../../src/features/search/found-guides.ts';
import { readQuery } from '../../../src/features/search/query.ts';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';
import { found, indexed, titles } from '../../support/searching.ts';
import { crowd } from '../../support/crowd.ts';

describe('searching', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person;
  const here = () => ({ board: board()._id });
  before(async () => {
    ({ asha, ravi } = await people());
  });

  const PAIRS = [
    ['ghar baithe kamai', 'घर बैठे कमाई कैसे होती है?'],
    ['घर बैठे कमाई', 'Ghar baithe kamai ka asli tarika?'],
    ['paise kese kamaye', 'यूट्यूब से पैसे कैसे कमाएँ?'],
    ['फ्रीलांसिंग', 'Which freelancing site is honest?'],
    ['यूपीआई', 'Client paid by UPI, is that safe?'],
    ['bank account nahi', 'मेरा बैंक अकाउंट नहीं है, क्या करूँ?'],
  ] as const;
  for (const [query, title] of PAIRS)
    it(`“${query}” finds “${title}”`, async () => {
      await asha.asks(title, here());
      await indexed();
      expect(await titles(query, here())).to.include(title);
    });

  it('finds a thread once, by its best post, and counts the others', async () => {
    const thread = await asha.asks('Which printer is cheap to run?', {
      ...here(),
      body: 'I print forty pages a day at most.',
    });
    await ravi.answers(thread, 'Mine has zephyrink tanks; they last for months.');
    const best = await ravi.answers(thread, 'The zephyrink is good: zephyrink ink costs nothing.');
    await indexed();
    const [hit, ...more] = await found('zephyrink', here());
    expect(more).to.deep.equal([]);
    expect(String(hit?.post._id)).to.equal(String(best._id));
    expect(hit?.others).to.equal(1);
  });

  it('a title weighs more than what is said below', async () => {
    const below = await asha.asks('What do you write invoices with?', {
      ...here(),
      body: 'Somebody told me that quillmaster is good.',
    });
    const title = await asha.asks('Quillmaster: who writes with it?', {
      ...here(),
      body: 'Tell me what you know of the thing, please.',
    });
    await indexed();
    expect((await found('quillmaster', here())).map(({ thread }) => thread.number)).to.deep.equal([
      title.number,
      below.number,
    ]);
  });

  it('asks for less where all words find too little', async () => {
    await asha.asks('Does the blueberrymill pay in time?', here());
    await indexed();
    expect(await titles('blueberrymill wolfsbane nightshade', here())).to.deep.equal([
      'Does the blueberrymill pay in time?',
    ]);
  });

  it('is narrowed to a board and a kind', async () => {
    await asha.asks('Where do you sell marblecakes?', { ...here(), kind: 'discussion' });
    await indexed();
    const kinds = async (kind: 'question' | 'discussion') =>
      (await titles('marblecakes', { ...here(), kind })).length;
    expect([await kinds('discussion'), await kinds('question')]).to.deep.equal([1, 0]);
    expect(await titles('marblecakes', { board: 'youtube' })).to.deep.equal([]);
  });

  it('says what was found with some of the words only, or by words that are spelled nearly alike', async () => {
    await asha.asks('Storkmart par khushi mili', here());
    await indexed();
    const likeness = async (text: string) => (await found(text, here()))[0]?.likeness;
    expect(await likeness('storkmart khushi')).to.equal('all');
    expect(await likeness('storkmart kushi')).to.equal('similar');
    expect(await likeness('storkmarl')).to.equal('similar');
    expect(await likeness('storkmart zebra')).to.equal('some');
  });

  it('an answer that was accepted or has proved true stands higher', async () => {
    const words = 'The kitemart pays after nine days.';
    const threads = [];
    for (let i = 0; i < 3; i++) threads.push(await asha.asks(`Does it pay, part ${i}?`, here()));
    const posts = [];
    for (const thread of threads) posts.push(await ravi.answers(thread, words));
    const [, accepted, proved] = posts;
    await asha.accepts(accepted!);
    for (const reader of await crowd(2)) await reader.tries(proved!, 'worked');
    await indexed();
    const order = (await found('kitemart', here())).map(({ post }) => String(post._id));
    expect(order).to.deep.equal([proved, accepted, posts[0]].map((post) => String(post?._id)));
  });

  it('words that stand everywhere count where there are no others', () => {
    expect(readQuery('kya hai').words.length).to.equal(2);
    expect(readQuery('kamai kya hai').words.length).to.equal(1);
  });

  it('finds guides by their titles and summaries, in either language', async () => {
    await syncGuides();
    const slugs = async (text: string) => (await findGuides(readQuery(text), null)).map(({ _id }) => _id);
    expect(await slugs('spotting fake advice')).to.include('fake-advice');
    expect(await slugs('galat salah')).to.include('fake-advice');
    expect(await slugs('qwertzuiop')).to.deep.equal([]);
  });
});
