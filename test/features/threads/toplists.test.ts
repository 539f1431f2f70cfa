import { expect } from 'chai';
import { listTop } from '../../../src/features/threads/listings.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { type Period, rankTopLists } from '../../../src/features/threads/toplists.ts';
import { type Kind, type Thread, moveThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { range } from '../../support/answers.ts';
import { passTime } from '../../support/clock.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person } from '../../support/people.ts';

describe('top lists', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person, meena: Person;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    meena = await person('meena');
  });

  const ask = (title: string, kind: Kind = 'question') => asha.asks(title, { board: board()._id, kind });
  const askedAgo = async (days: number, title: string, kind?: Kind) => {
    passTime(-days * DAY);
    const thread = await ask(title, kind);
    passTime(days * DAY);
    return thread;
  };
  const top = async (period: Period, { kind = null, from = 0 }: { kind?: Kind | null; from?: number } = {}) =>
    (await listTop(board(), { period, kind, from })).threads.map(({ number }) => number);
  const numbers = (...threads: Thread[]) => threads.map(({ number }) => number);

  it('are empty until the job has ranked them', async () => {
    await ask('Is anybody here yet, friends?');
    expect(await top('all')).to.deep.equal([]);
  });

  it('rank by votes on the opening post, then by replies, within a week, a month and all time', async () => {
    await ThreadModel.deleteMany({ board: board()._id });
    const old = await askedAgo(40, 'How did you begin, long ago?');
    const month = await askedAgo(20, 'What worked for you last month?', 'discussion');
    const quiet = await askedAgo(2, 'Has nobody an idea about this?');
    const talked = await askedAgo(3, 'What do you think of this one?');
    for (const voter of [ravi, meena]) await voter.votes(await openingOf(old), 1);
    await ravi.votes(await openingOf(month), 1);
    await ravi.answers(talked);
    await rankTopLists();

    expect(await top('week')).to.deep.equal(numbers(talked, quiet));
    expect(await top('month')).to.deep.equal(numbers(month, talked, quiet));
    expect(await top('all')).to.deep.equal(numbers(old, month, talked, quiet));
    expect(await top('all', { kind: 'discussion' })).to.deep.equal(numbers(month));
    expect(await top('week', { kind: 'discussion' })).to.deep.equal([]);
  });

  it('show no thread that was taken back or moved away since', async () => {
    const [gone, moved] = [await ask('Should I have asked this?'), await ask('Is this the right board?')];
    await rankTopLists();
    expect(await top('week')).to.include.members(numbers(gone, moved));
    await withdrawPost(asha.member, await openingOf(gone));
    await moveThread(mod.member, moved, 'youtube');
    expect(await top('week'))
      .to.not.include.members([gone.number])
      .and.not.include(moved.number);
  });

  it('go on after the twentieth, and end', async () => {
    for (const i of range(1, 25)) await ask(`Question number ${i} of many?`);
    await rankTopLists();
    const all = [
      ...(await top('week')),
      ...(await top('week', { from: 20 })),
      ...(await top('week', { from: 40 })),
    ];
    expect(new Set(all).size).to.equal(all.length).and.at.least(25);
    expect((await listTop(board(), { period: 'week', kind: null, from: 20 })).hasMore).to.equal(false);
  });
});
