import { expect } from 'chai';
import { SaveModel } from '../../../src/features/saved/save.model.ts';
import { listSaved, savedIn, setSaved } from '../../../src/features/saved/saved.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { answersTo, range } from '../../support/answers.ts';
import { passTime } from '../../support/clock.ts';
import { type Person, people } from '../../support/people.ts';

const TITLE = 'Which invoice app do you use?';

describe('saved posts', () => {
  let asha: Person, ravi: Person;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
  });

  const saved = async () => (await listSaved(asha.member, null)).saved.map(({ post }) => post._id);

  it('are listed with their threads, saved last first, for who saved them alone', async () => {
    const thread = await asha.asks(TITLE);
    const [first, second] = [await ravi.answers(thread), await ravi.answers(thread)];
    await setSaved(asha.member, second, true);
    passTime(MINUTE);
    await setSaved(asha.member, first, true);

    expect(await saved()).to.deep.equal([first._id, second._id]);
    expect((await listSaved(asha.member, null)).saved[0]?.thread.number).to.equal(thread.number);
    expect((await listSaved(ravi.member, null)).saved).to.deep.equal([]);
    expect(await savedIn(asha.member, thread)).to.deep.equal(
      new Set([String(first._id), String(second._id)]),
    );
    for (const other of [ravi.member, null]) expect((await savedIn(other, thread)).size).to.equal(0);
  });

  it('saved twice, or ten times at once, are saved once; let go twice is let go', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    await Promise.all(range(1, 10).map(() => setSaved(asha.member, answer, true)));
    await setSaved(asha.member, answer, true);
    expect(await SaveModel.countDocuments({ member: asha.member._id })).to.equal(1);

    await setSaved(asha.member, answer, false);
    await setSaved(asha.member, answer, false);
    expect(await saved()).to.deep.equal([]);
  });

  it('keep the moment they were first saved at', async () => {
    const thread = await asha.asks(TITLE);
    const [first, second] = [await ravi.answers(thread), await ravi.answers(thread)];
    await setSaved(asha.member, first, true);
    passTime(MINUTE);
    await setSaved(asha.member, second, true);
    passTime(MINUTE);
    await setSaved(asha.member, first, true);
    expect(await saved()).to.deep.equal([second._id, first._id]);
  });

  it('come twenty at a time, also where some were taken back since', async () => {
    const answers = await answersTo(await asha.asks(TITLE), ravi, 45);
    for (const answer of answers) {
      passTime(MINUTE);
      await setSaved(asha.member, answer, true);
    }
    for (const answer of answers.slice(5, 25)) await withdrawPost(ravi.member, answer);

    const pages: number[][] = [];
    let before: Date | null = null;
    do {
      const page: Awaited<ReturnType<typeof listSaved>> = await listSaved(asha.member, before);
      pages.push(page.saved.map(({ post }) => post.no));
      before = page.next;
    } while (before);
    expect(pages.map(({ length }) => length)).to.deep.equal([20, 0, 5]);
    expect(pages.flat()).to.deep.equal([...range(27, 46).reverse(), ...range(2, 6).reverse()]);
  });
});
