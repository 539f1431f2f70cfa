import { expect } from 'chai';
import { listRelated, relateNext } from '../../../src/features/search/related.ts';
import { WalkModel } from '../../../src/features/search/related.model.ts';
import { findSimilar } from '../../../src/features/search/similar.ts';
import { suggest } from '../../../src/features/search/suggestions.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';
import { indexed } from '../../support/searching.ts';

const titlesOf = (threads: { title: string }[]): string[] => threads.map(({ title }) => title);

describe('threads that are like a title', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  const asks = (title: string) => asha.asks(title, { board: board()._id });
  before(async () => {
    ({ asha, ravi, mod } = await people());
  });

  it('share half of its words, in any script; answered ones come first', async () => {
    await asks('गल्लमार्ट पर सामान कैसे बेचें?');
    const answered = await asks('Gullmart par saman bechna hai');
    await ravi.answers(answered, 'Open a shop there, it takes ten minutes.');
    await asks('Gullmart fees');
    await indexed();
    expect(titlesOf(await findSimilar('gullmart par saamaan kese beche'))).to.deep.equal([
      'Gullmart par saman bechna hai',
      'गल्लमार्ट पर सामान कैसे बेचें?',
    ]);
  });

  it('are none for a title without words, and none that nobody may see', async () => {
    const thread = await asks('Where is the ternmart office?');
    await indexed();
    expect(titlesOf(await findSimilar('Ternmart office where?'))).to.deep.equal([
      'Where is the ternmart office?',
    ]);
    await mod.decides(await openingOf(thread), 'remove');
    expect(await findSimilar('Ternmart office where?')).to.deep.equal([]);
    for (const title of ['', '???', 'kya hai', '"', '-', 'author:asha'])
      expect(await findSimilar(title), title).to.be.an('array');
  });
});

describe('threads that go with a thread', () => {
  const board = ownBoard();
  let asha: Person, mod: Person;
  before(async () => {
    ({ asha, mod } = await people());
  });
  const relateAll = async (): Promise<void> => {
    while (await relateNext());
  };

  it('are found for new threads at once, and for all of them once a day', async () => {
    const old = await asha.asks('Loonmart par refund kaise milega?', { board: board()._id });
    await indexed();
    await relateAll();
    expect(await listRelated(old)).to.deep.equal([]);
    const newer = await asha.asks('लूनमार्ट रिफंड कब मिलेगा?', { board: board()._id });
    await indexed();
    await relateAll();
    expect(titlesOf(await listRelated(newer))).to.deep.equal([old.title]);
    expect(await listRelated(old)).to.deep.equal([]);
    passTime(DAY);
    await relateAll();
    expect(titlesOf(await listRelated(old))).to.deep.equal([newer.title]);
    await mod.decides(await openingOf(newer), 'remove');
    expect(await listRelated(old)).to.deep.equal([]);
  });

  it('are looked for by one host each', async () => {
    for (let i = 0; i < 5; i++) await asha.asks(`Is grebemart number ${i} open?`, { board: board()._id });
    await indexed();
    const { top } = await WalkModel.findOne().orFail().lean();
    const done = await Promise.all([relateNext(), relateNext(), relateNext()]);
    expect(done.filter(Boolean)).to.have.length(1);
    expect((await WalkModel.findOne().orFail().lean()).top).to.be.greaterThan(top);
  });
});

describe('what is suggested', () => {
  const board = ownBoard();
  it('has the words so far in its title or tags; those that spell it so come first', async () => {
    const { asha, mod } = await people();
    await asha.asks('क्विलशॉप में दुकान', { board: board()._id });
    await asha.asks('Quillshop ki dukaan', { board: board()._id });
    const hidden = await asha.asks('Quillshop ka dukaandaar', { board: board()._id });
    await indexed();
    await mod.decides(await openingOf(hidden), 'remove');
    expect(titlesOf(await suggest('quillsh'))).to.deep.equal(['Quillshop ki dukaan', 'क्विलशॉप में दुकान']);
    expect(titlesOf(await suggest('क्विलशॉप दु'))).to.deep.equal(['क्विलशॉप में दुकान', 'Quillshop ki dukaan']);
    for (const typed of ['', 'q', '"', '*', 'NEAR(', '\u0000', 'क'.repeat(5000), '🙂'])
      expect(await suggest(typed), typed).to.be.an('array');
  });
});
