import { expect } from 'chai';
import { cursorsOf } from '../../../src/features/threads/listing.present.ts';
import {
  type Listed,
  listActive,
  listBoard,
  listOpenedBy,
  listPinned,
  listTag,
} from '../../../src/features/threads/listings.ts';
import { type Thread, setPinned } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { DAY, MINUTE, SECOND, clock } from '../../../src/platform/clock.ts';
import { type Cursor, cursorFrom } from '../../../src/platform/database/time-window.ts';
import { range } from '../../support/answers.ts';
import { passTime, stopTime } from '../../support/clock.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';

type Read = (cursor: Cursor | null) => Promise<Listed>;

/** Follows a list's links as a reader does: to its end by "older", and back to its beginning by "newer". */
const walk = async (read: Read, field: 'activeAt' | 'createdAt') => {
  const [there, back]: [number[][], number[][]] = [[], []];
  let cursor: Cursor | null = null;
  for (let goesOn = true; goesOn;) {
    const listed: Listed = await read(cursor);
    there.push(listed.threads.map(({ number }) => number));
    const around = cursorsOf(listed, field, cursor?.direction ?? null);
    if (!around.next) cursor = cursorFrom(undefined, around.previous ?? undefined);
    else cursor = cursorFrom(around.next, undefined);
    goesOn = around.next !== null;
  }
  while (cursor) {
    const listed: Listed = await read(cursor);
    back.unshift(listed.threads.map(({ number }) => number));
    cursor = cursorFrom(undefined, cursorsOf(listed, field, 'after').previous ?? undefined);
  }
  return { there, back };
};

const numbers = ({ threads }: { threads: Thread[] }) => threads.map(({ number }) => number);

describe('listings', () => {
  let asha: Person, ravi: Person, mod: Person;
  before(async () => {
    ({ asha, ravi, mod } = await people());
  });

  describe('of a board with threads of all kinds', () => {
    const board = ownBoard();
    let question: Thread, answered: Thread, discussion: Thread, showcase: Thread;
    before(async () => {
      const on = { board: board()._id };
      question = await asha.asks('Which invoice app do you use?', on);
      answered = await asha.asks('How do I price a first gig?', on);
      discussion = await asha.asks('What changed for you this year?', { ...on, kind: 'discussion' });
      showcase = await asha.asks('My first shop page: what would you change?', { ...on, kind: 'showcase' });
      await ravi.answers(answered);
    });
    const sorted = async (sort: 'active' | 'new' | 'unanswered', kind: Thread['kind'] | null = null) =>
      numbers(await listBoard(board(), { sort, kind, cursor: null }));

    it('active: those where somebody wrote last come first', async () => {
      expect(await sorted('active')).to.deep.equal(
        [answered, showcase, discussion, question].map(({ number }) => number),
      );
    });

    it('new: those opened last come first', async () => {
      expect(await sorted('new')).to.deep.equal(
        [showcase, discussion, answered, question].map(({ number }) => number),
      );
    });

    it('unanswered: questions without an answer alone', async () => {
      expect(await sorted('unanswered')).to.deep.equal([question.number]);
    });

    it('of one kind', async () => {
      expect(await sorted('active', 'question')).to.deep.equal([answered.number, question.number]);
      expect(await sorted('new', 'discussion')).to.deep.equal([discussion.number]);
      expect(await sorted('new', 'showcase')).to.deep.equal([showcase.number]);
    });

    it('without those taken back, which are unanswered no longer either', async () => {
      const regretted = await asha.asks('Should I have asked this at all?', { board: board()._id });
      expect(await sorted('unanswered')).to.include(regretted.number);
      await withdrawPost(asha.member, await openingOf(regretted));
      for (const sort of ['active', 'new', 'unanswered'] as const)
        expect(await sorted(sort)).to.not.include(regretted.number);
    });

    it('a question whose only answer was taken back is unanswered again', async () => {
      const thread = await asha.asks('Does anybody know this one?', { board: board()._id });
      const answer = await ravi.answers(thread);
      expect(await sorted('unanswered')).to.not.include(thread.number);
      await withdrawPost(ravi.member, answer);
      expect(await sorted('unanswered')).to.include(thread.number);
    });
  });

  describe('of sixty-five threads', () => {
    const board = ownBoard();

    it('of one moment are walked there and back: none is lost, none doubled', async () => {
      stopTime();
      const opened: number[] = [];
      for (const i of range(1, 65))
        opened.push((await asha.asks(`Question number ${i} of the day?`, { board: board()._id })).number);
      opened.sort((a, b) => b - a);

      for (const [sort, field] of [
        ['active', 'activeAt'],
        ['new', 'createdAt'],
        ['unanswered', 'createdAt'],
      ] as const) {
        const { there, back } = await walk(
          (cursor) => listBoard(board(), { sort, kind: null, cursor }),
          field,
        );
        expect(there.map(({ length }) => length)).to.deep.equal([20, 20, 20, 5]);
        expect(there.flat()).to.deep.equal(opened);
        expect(back.flat()).to.deep.equal(opened.slice(0, 60));
      }
    });
  });

  it('of sixty-five threads of years are walked there and back', async () => {
    const tag = `years-${asha.name}`;
    const opened: number[] = [];
    passTime(-900 * DAY);
    for (const i of range(1, 65)) {
      passTime(i < 30 ? 29 * DAY : MINUTE);
      opened.unshift((await asha.asks(`Question number ${i} of the year?`, { tags: [tag] })).number);
    }
    const { there, back } = await walk((cursor) => listTag(tag, cursor), 'activeAt');
    expect(there.flat()).to.deep.equal(opened);
    expect(back.flat()).to.deep.equal(opened.slice(0, 60));
  });

  it('a tag lists the threads of all boards that have it', async () => {
    const tag = `tag-of-${asha.name}`;
    const tagged = [
      await asha.asks('A question with a tag?', { tags: [tag] }),
      await asha.asks('Another on blogging?', { board: 'blogging', tags: ['seo', tag] }),
    ];
    await asha.asks('A question without it?', { tags: ['seo'] });
    expect(numbers(await listTag(tag, null))).to.deep.equal(tagged.map(({ number }) => number).reverse());
    expect(await listTag(`no-${tag}`, null)).to.deep.equal({ threads: [], hasMore: false });
  });

  describe('of what is pinned', () => {
    const board = ownBoard();

    it('the pinned threads of a board are listed apart, those active last first', async () => {
      const on = { board: board()._id };
      const [first, second] = [
        await asha.asks('Read this first?', on),
        await asha.asks('And then this?', on),
      ];
      await asha.asks('This is a thread like others?', on);
      const regretted = await asha.asks('Pinned, then taken back?', on);
      for (const thread of [first, second, regretted]) await setPinned(mod.member, thread, true);
      await withdrawPost(asha.member, await openingOf(regretted));

      expect((await listPinned(board())).map(({ number }) => number)).to.deep.equal([
        second.number,
        first.number,
      ]);
    });
  });

  it('of a member: their threads on all boards, newest first', async () => {
    const opened = [
      await ravi.asks('What does a logo cost here?'),
      await ravi.asks('What does a blog post cost?', { board: 'blogging' }),
    ];
    expect(numbers(await listOpenedBy(ravi.member._id, null))).to.deep.equal(
      opened.map(({ number }) => number).reverse(),
    );
  });

  it('of the site: as many as asked for, those active last first', async () => {
    // Other tests have written in days to come.
    const [latest] = await listActive(1);
    passTime(Math.max(0, (latest?.activeAt.getTime() ?? 0) - clock.now().getTime() + SECOND));
    const last = await ravi.asks('What is everybody talking about?');
    const active = await listActive(2);
    expect(active.map(({ number }) => number)[0]).to.equal(last.number);
    expect(active).to.have.length(2);
  });
});
