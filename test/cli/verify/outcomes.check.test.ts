import { expect } from 'chai';
import mongoose from 'mongoose';
import { OutcomeModel } from '../../../src/features/outcomes/outcome.model.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { type Story, differences, expectMended, linesOf, story } from '../../support/verify.ts';

describe('verify: outcomes', () => {
  let told: Story;

  beforeEach(async () => {
    told = await story();
    await told.asha.tries(told.answers[0], 'worked');
    await told.mod.tries(told.answers[0], 'lost-money');
  });

  it('finds nothing wrong with what members reported', () => expectMended(told, []));

  it('recounts an answer from its reports', async () => {
    const { thread, answers } = told;
    const wrong = { worked: 3, didNotWork: 1, lostMoney: 1 };
    await PostModel.updateOne({ _id: answers[0]._id }, { $set: { outcomes: wrong } });
    await PostModel.updateOne({ _id: answers[1]._id }, { $set: { outcomes: { ...wrong, lostMoney: 0 } } });
    await expectMended(told, [
      `post ${thread.number}#2: worked is 3, should be 1`,
      `post ${thread.number}#2: didNotWork is 1, should be 0`,
      `post ${thread.number}#3: worked is 3, should be 0`,
      `post ${thread.number}#3: didNotWork is 1, should be 0`,
    ]);
    expect((await PostModel.findById(answers[1]._id).lean())?.outcomes).to.equal(null);
  });

  it('finds reports that an answer does not count', async () => {
    const { thread, answers } = told;
    await PostModel.updateOne({ _id: answers[0]._id }, { $set: { outcomes: null } });
    await expectMended(told, [
      `post ${thread.number}#2: worked is 0, should be 1`,
      `post ${thread.number}#2: lostMoney is 0, should be 1`,
    ]);
  });

  it('finds reports whose post is gone, and removes them', async () => {
    const orphan = await OutcomeModel.create({
      member: told.asha.member._id,
      memberName: told.asha.name,
      post: new mongoose.Types.ObjectId(),
      thread: told.thread._id,
      no: 1,
      result: 'worked',
      at: new Date(),
    });
    const line = `outcome ${String(orphan._id)}: is for a post that is gone`;
    expect(linesOf(await differences())).to.include(line);
    expect(linesOf(await differences(true))).to.include(line);
    expect(linesOf(await differences())).not.to.include(line);
  });
});
