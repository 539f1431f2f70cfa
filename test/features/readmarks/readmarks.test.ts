import { expect } from 'chai';
import { ReadmarkModel } from '../../../src/features/readmarks/readmark.model.ts';
import {
  flushReads,
  newPostsIn,
  noteRead,
  readmarkOf,
  readmarksIn,
  startWritingReads,
} from '../../../src/features/readmarks/readmarks.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { SECOND, clock } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { costOf } from '../../support/commands.ts';
import { eventually } from '../../support/eventually.ts';
import { type Person, people } from '../../support/people.ts';

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
    const { commands } = await costOf(() => Promise.resolve(noteRead(asha.member, thread, 3)));
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
    await mod.hasRead([thread]);
    const { collection } = ReadmarkModel;
    const onlyOne = { unique: true, partialFilterExpression: { thread: thread._id }, name: 'only one' };
    await collection.createIndex({ thread: 1 }, onlyOne);
    noteRead(asha.member, thread, 5);
    try {
      await flushReads();
      expect(await stored()).to.equal(null);
    } finally {
      await collection.dropIndex(onlyOne.name);
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
});
