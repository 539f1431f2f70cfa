import { expect } from 'chai';
import mongoose from 'mongoose';
import { DuplicateVoteModel } from '../../../src/features/duplicates/duplicate-vote.model.ts';
import { sayDuplicate } from '../../../src/features/duplicates/duplicates.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { differences, faultsAround, linesOf } from '../../support/verify.ts';

describe('verify: duplicates', () => {
  let mod: Person, regular: Person;
  let original: Thread, between: Thread, thread: Thread;
  beforeEach(async () => {
    const { asha, ravi, mod: moderator } = await people();
    mod = moderator;
    regular = await withTrust(await person(), 3);
    original = await asha.asks('How long until Fiverr pays me out?');
    between = await asha.asks('When does the money from Fiverr come?');
    thread = await asha.asks('Where is my money from Fiverr?');
    for (const one of [original, between]) await ravi.answers(one);
    await sayDuplicate(mod.member, thread, original);
  });

  const about = () => faultsAround([original, between, thread]);
  const set = ({ _id }: Thread, fields: object) => ThreadModel.updateOne({ _id }, { $set: fields });
  const mends = async (lines: string[]) => {
    expect(await about()).to.have.members(lines);
    await differences(true);
    expect(await about()).to.deep.equal([]);
  };

  it('recounts what leads to a thread, and who says so of it', async () => {
    expect(await about()).to.deep.equal([]);
    await set(original, { duplicateCount: 7 });
    await sayDuplicate(regular.member, between, original);
    await set(between, { duplicateVotes: 0 });
    await mends([
      `thread ${original.number}: duplicateCount is 7, should be 1`,
      `thread ${between.number}: duplicateVotes is 0, should be 1`,
    ]);
  });

  it('finds a chain, and lets all of it lead to its end', async () => {
    await set(thread, { duplicateOf: between._id });
    await set(original, { duplicateCount: 1 });
    await set(between, { duplicateOf: original._id, duplicateCount: 1 });
    expect(await about()).to.deep.equal([
      `thread ${thread.number}: duplicateOf is ${String(between._id)}, should be ${String(original._id)}`,
    ]);
    await differences(true);
    expect(String((await getThread(thread._id)).duplicateOf)).to.equal(String(original._id));
    await differences(true);
    expect(await about()).to.deep.equal([]);
    expect((await getThread(original._id)).duplicateCount).to.equal(2);
  });

  it('opens what leads to itself, in a circle or to nothing', async () => {
    await set(thread, { duplicateOf: thread._id });
    await differences(true);
    await set(thread, { duplicateOf: between._id });
    await set(between, { duplicateOf: thread._id });
    await differences(true);
    await differences(true);
    await set(thread, { duplicateOf: new mongoose.Types.ObjectId() });
    await differences(true);
    expect(await about()).to.deep.equal([]);
    expect((await getThread(thread._id)).duplicateOf).to.equal(null);
  });

  it('opens what leads to a thread that was removed, if nothing else has by then', async () => {
    await mod.decides(await openingOf(original), 'remove');
    expect(await about(), 'a job does that').to.deep.equal([]);
    await OutboxModel.deleteMany({ 'payload.thread': original.number });
    await mends([`thread ${thread.number}: duplicateOf is ${String(original._id)}, should be nothing`]);
  });

  it('finds votes on what is closed, and of members who are gone', async () => {
    const vote = { original: original._id, title: thread.title, at: new Date(), memberName: 'x' };
    const gone = new mongoose.Types.ObjectId();
    await DuplicateVoteModel.create([{ ...vote, thread: thread._id, member: regular.member._id }]);
    const [orphan] = await DuplicateVoteModel.create([{ ...vote, thread: gone, member: regular.member._id }]);
    expect(linesOf(await differences())).to.include(
      `duplicate vote ${String(orphan?._id)}: is for a thread that is gone`,
    );
    await mends([`thread ${thread.number}: is closed, and has votes left`]);
    expect(await DuplicateVoteModel.countDocuments({ thread: { $in: [thread._id, gone] } })).to.equal(0);
  });
});
