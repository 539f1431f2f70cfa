import { expect } from 'chai';
import { ReadmarkModel } from '../../../src/features/readmarks/readmark.model.ts';
import {
  MOST_MARKS,
  countThreadsRead,
  findFirstNew,
  flushReads,
  newPostsIn,
  noteRead,
  readmarkOf,
  readmarksIn,
  startWritingReads,
  trimReadmarks,
} from '../../../src/features/readmarks/readmarks.ts';
import { Types } from 'mongoose';
import { trimAllReadmarks } from '../../../src/features/readmarks/readmarks.jobs.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { SECOND, clock } from '../../../src/platform/clock.ts';
import { answersTo, range } from '../../support/answers.ts';
import { passTime } from '../../support/clock.ts';
import { costOf } from '../../support/commands.ts';
import { eventually } from '../../support/eventually.ts';
import { type Person, people, withPast } from '../../support/people.ts';

/** A mark that another process writes at the same time, as this one writes its own. */
const writtenElsewhere = (someone: Person, thread: Thread, no: number) =>
  ReadmarkModel.bulkWrite(
    [
      {
        updateOne: {
          filter: { member: someone.member._id, thread: thread._id },
          update: { $max: { no }, $set: { at: clock.now() } },
          upsert: true,
        },
      },
    ],
    { ordered: false },
  );

describe('read marks', () => {
  let asha: Person, ravi: Person, mod: Person;
  let thread: Thread;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    thread = await ravi.asks('Which invoice app do you use?', { kind: 'discussion' });
  });

  const stored = () => ReadmarkModel.findOne({ member: asha.member._id, thread: thread._id }).lean();

  it('are noted without a command, known at once, and written later', async () => {
    const { commands } = await costOf(async () => noteRead(asha.member, thread, 3));
    expect(commands).to.deep.equal([]);
    expect(await readmarkOf(asha.member, thread)).to.equal(3);
    expect(await stored()).to.equal(null);
    await flushReads();
    expect(await stored()).to.include({ no: 3 });
    expect(await readmarkOf(asha.member, thread)).to.equal(3);
  });

  it('are written in one command, however many there are', async () => {
    const other = await ravi.asks('What does a logo cost?');
    await flushReads(); // what earlier tests left
    noteRead(asha.member, thread, 1);
    noteRead(mod.member, thread, 1);
    noteRead(asha.member, other, 1);
    expect((await costOf(flushReads)).commands).to.deep.equal(['update readmarks']);
    expect((await costOf(flushReads)).commands).to.deep.equal([]);
  });

  it('never go back, and say when their member was there last', async () => {
    await asha.hasRead([thread], 9);
    const before = (await stored())!;
    passTime(5 * SECOND);
    await asha.hasRead([thread], 4);
    const after = (await stored())!;
    expect(after.no).to.equal(9);
    expect(after.at.getTime() - before.at.getTime()).to.be.at.least(5 * SECOND);
  });

  it('are one a member and thread, and the highest, whoever writes it at once', async () => {
    for (const [mine, theirs] of [
      [4, 6],
      [9, 7],
    ] as const) {
      noteRead(asha.member, thread, mine);
      const elsewhere = writtenElsewhere(asha, thread, theirs).catch(() => 'lost the race');
      await Promise.all([flushReads(), elsewhere]);
      await flushReads(); // what lost the race to be first is tried again
      await writtenElsewhere(asha, thread, theirs);
      const marks = await ReadmarkModel.find({ member: asha.member._id, thread: thread._id }).lean();
      expect(marks.map(({ no }) => no)).to.deep.equal([Math.max(mine, theirs)]);
    }
  });

  it('that cannot be written break nothing, stay known and are written with the next', async () => {
    const { bulkWrite } = ReadmarkModel;
    noteRead(asha.member, thread, 5);
    ReadmarkModel.bulkWrite = () => Promise.reject(new Error('no database'));
    try {
      await flushReads();
    } finally {
      ReadmarkModel.bulkWrite = bulkWrite;
    }
    expect(await readmarkOf(asha.member, thread)).to.equal(5);
    await flushReads();
    expect(await stored()).to.include({ no: 5 });
  });

  it('are written by a timer, and what is left when that is stopped', async () => {
    const stop = startWritingReads();
    noteRead(asha.member, thread, 2);
    await eventually(async () => (await stored())?.no === 2);
    noteRead(asha.member, thread, 3);
    await stop();
    expect(await stored()).to.include({ no: 3 });
  });

  it('of several threads are read by one command', async () => {
    const others = [await ravi.asks('What does a logo cost?'), await ravi.asks('Who pays the fees?')];
    await asha.hasRead([others[0]!], 2);
    noteRead(asha.member, thread, 3);
    let marks = new Map<string, number>();
    const { commands } = await costOf(async () => {
      marks = await readmarksIn(asha.member, [thread, ...others]);
    });
    expect(commands).to.deep.equal(['find readmarks']);
    expect(marks).to.deep.equal(
      new Map([
        [String(others[0]!._id), 2],
        [String(thread._id), 3],
      ]),
    );
  });

  it('are none of a guest, and cost nothing', async () => {
    const { commands } = await costOf(async () => {
      expect(await readmarkOf(null, thread)).to.equal(null);
      expect(await newPostsIn(null, [thread])).to.deep.equal(new Map());
    });
    expect(commands).to.deep.equal([]);
  });

  describe('tell what is new', () => {
    const news = async (someone = asha) => {
      const now = await getThread(thread._id);
      return (await newPostsIn(someone.member, [now])).get(String(now._id)) ?? 0;
    };
    const first = async (after?: number) =>
      (await findFirstNew(asha.member, await getThread(thread._id), after))?.no ?? null;

    it('to nobody who has not read the thread', async () => {
      await answersTo(thread, ravi, 2);
      expect([await news(), await first()]).to.deep.equal([0, null]);
    });

    it('to who has: posts after the mark, the lowest number first', async () => {
      await asha.hasRead([thread]);
      expect([await news(), await first()]).to.deep.equal([0, null]);
      await answersTo(thread, ravi, 3);
      expect([await news(), await first()]).to.deep.equal([3, 2]);
      await asha.hasRead([thread], 2);
      expect([await news(), await first()]).to.deep.equal([2, 3]);
      expect(await first(1), 'as of an earlier number').to.equal(2);
    });

    it('not of posts that are held back, removed or taken back', async () => {
      await asha.hasRead([thread]);
      const [pending, removed, withdrawn] = await answersTo(thread, ravi, 4);
      await PostModel.updateOne({ _id: pending!._id }, { $set: { visibility: 'pending' } });
      await asha.flags(removed!);
      await mod.decides(removed!, 'remove');
      await withdrawPost(ravi.member, withdrawn!);
      expect([await news(), await first()]).to.deep.equal([1, 5]);
    });

    it('not of one’s own reply, also where its page never came', async () => {
      await asha.hasRead([thread]);
      await asha.answers(thread);
      expect([await news(), await first()]).to.deep.equal([0, null]);
      await ravi.answers(thread);
      await asha.answers(thread);
      expect([await news(), await first()]).to.deep.equal([1, 3]);
    });
  });

  describe('are kept of the last thousand threads', () => {
    const noted = (count: number) =>
      ReadmarkModel.insertMany(
        range(1, count).map((i) => ({
          member: asha.member._id,
          thread: new Types.ObjectId(),
          no: 1,
          at: new Date(clock.now().getTime() - i * SECOND),
        })),
      );
    const kept = () => ReadmarkModel.countDocuments({ member: asha.member._id });

    it('whatever is older goes, and nobody else’s', async () => {
      await noted(MOST_MARKS + 5);
      await ravi.hasRead([thread]);
      await asha.hasRead([thread]);
      expect(await countThreadsRead(asha.member)).to.equal(MOST_MARKS);
      await trimReadmarks(asha.member);
      expect(await kept()).to.equal(MOST_MARKS);
      expect(await readmarkOf(asha.member, thread)).to.equal(1);
      expect(await readmarkOf(ravi.member, thread)).to.equal(1);
      await trimReadmarks(asha.member);
      expect(await kept()).to.equal(MOST_MARKS);
    });

    it('daily, of who came lately', async function () {
      this.timeout(60_000); // everybody whom other tests have left in the database is looked at, too
      await withPast(asha, { days: 1, threads: 0 });
      await noted(MOST_MARKS + 1);
      await trimAllReadmarks();
      expect(await kept()).to.equal(MOST_MARKS);
    });
  });
});
