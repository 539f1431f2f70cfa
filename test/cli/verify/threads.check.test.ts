import { expect } from 'chai';
import mongoose from 'mongoose';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { getThread } from '../../../src/features/threads/threads.ts';
import { VoteModel } from '../../../src/features/votes/vote.model.ts';
import {
  type Story,
  differences,
  differencesIn,
  expectMended,
  linesOf,
  story,
} from '../../support/verify.ts';

const { ObjectId } = mongoose.Types;

describe('verify: threads', () => {
  let told: Story;

  beforeEach(async () => {
    told = await story();
  });

  it('recounts a thread from its posts', async () => {
    const { _id, number, activeAt } = told.thread;
    const then = new Date(activeAt.getTime() - 1000);
    const wrong = { replyCount: 7, lastNo: 9, activeAt: then, lastAuthorName: 'nobody' };
    await ThreadModel.updateOne({ _id }, { $set: wrong });
    await expectMended(told, [
      `thread ${number}: replyCount is 7, should be 3`,
      `thread ${number}: lastNo is 9, should be 4`,
      `thread ${number}: activeAt is ${then.toISOString()}, should be ${activeAt.toISOString()}`,
      `thread ${number}: lastAuthorName is nobody, should be ${told.mod.name}`,
    ]);
    const { version, ...mended } = await getThread(_id);
    const { version: before, ...thread } = told.thread;
    expect(mended).to.deep.equal(thread);
    expect(version, 'its pages are read anew').to.be.greaterThan(before);
  });

  it('lets no post be accepted that is not an answer of the thread', async () => {
    const [elsewhere, nowhere] = [await story(), new ObjectId()];
    for (const acceptedPost of [nowhere, elsewhere.answers[0]._id, told.opening._id]) {
      await ThreadModel.updateOne({ _id: told.thread._id }, { $set: { acceptedPost } });
      const found = linesOf(await differencesIn(told, true));
      expect(found).to.include(
        `thread ${told.thread.number}: acceptedPost is ${String(acceptedPost)}, should be nothing`,
      );
      expect(linesOf(await differencesIn(told))).to.deep.equal([]);
    }
  });

  it('closes a gap that a lost post left, and takes its votes out of the count', async () => {
    const { thread, ravi, answers } = told;
    await PostModel.deleteOne({ _id: answers[0]._id });
    await expectMended(told, [
      `thread ${thread.number}: posts are numbered with gaps or twice: 3 stands where 2 should`,
      `thread ${thread.number}: replyCount is 3, should be 2`,
      `thread ${thread.number}: lastNo is 4, should be 3`,
      `member ${ravi.name}: reputation is 25, should be 15`,
    ]);
    expect(await VoteModel.countDocuments({ post: answers[0]._id })).to.equal(0);
    const left = await PostModel.find({ thread: thread._id }).sort({ no: 1 }).lean();
    expect(left.map(({ _id, no }) => [String(_id), no]).slice(1)).to.deep.equal([
      [String(answers[1]._id), 2],
      [String(answers[2]._id), 3],
    ]);
  });

  it('finds posts whose thread is gone, and removes them', async () => {
    await ThreadModel.deleteOne({ _id: told.thread._id });
    const lines = [told.opening, ...told.answers].map(
      ({ _id }) => `post ${String(_id)}: belongs to no thread`,
    );
    expect(linesOf(await differences())).to.include.members(lines);
    await differences(true);
    expect(linesOf(await differences()).filter((line) => lines.includes(line))).to.deep.equal([]);
    expect(await VoteModel.countDocuments({ thread: told.thread._id })).to.equal(0);
    expect((await told.asha.now()).reputation).to.equal(0);
  });

  it('says that a lost opening post cannot be mended, and leaves its thread as it is', async () => {
    const { thread, opening } = told;
    await PostModel.deleteOne({ _id: opening._id });
    const found = (await differencesIn(told, true)).filter(({ of }) => of === `thread ${thread.number}`);
    expect(found).to.deep.equal([
      {
        of: `thread ${thread.number}`,
        what: 'the opening post is missing: only a backup can bring it back',
        isMended: false,
      },
    ]);
    expect((await getThread(thread._id)).lastNo).to.equal(4);
    await PostModel.insertMany([opening]);
  });
});
