import { expect } from 'chai';
import mongoose from 'mongoose';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { rankOf } from '../../../src/features/threads/rank.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { VoteModel } from '../../../src/features/votes/vote.model.ts';
import { type Story, differences, expectMended, linesOf, story } from '../../support/verify.ts';

describe('verify: posts', () => {
  let told: Story;

  beforeEach(async () => {
    told = await story();
  });

  it('recounts a post and the score of its thread from votes', async () => {
    const { thread, opening, answers } = told;
    await PostModel.updateOne({ _id: opening._id }, { $set: { up: 5, down: 1 } });
    await PostModel.updateOne({ _id: answers[0]._id }, { $set: { rank: 1 } });
    await ThreadModel.updateOne({ _id: thread._id }, { $set: { score: 40 } });
    await expectMended(told, [
      `post ${thread.number}#1: up is 5, should be 2`,
      `post ${thread.number}#1: down is 1, should be 0`,
      `post ${thread.number}#1: score is 40, should be 2`,
      `post ${thread.number}#2: rank is 1, should be ${rankOf({ no: 2, up: 1, down: 0, isAccepted: false, advice: 'ok' })}`,
    ]);
  });

  it('holds the rank of the accepted answer to the acceptance', async () => {
    const { thread, answers } = told;
    await PostModel.updateOne({ _id: answers[1]._id }, { $set: { rank: 0 } });
    await PostModel.updateOne({ _id: answers[2]._id }, { $set: { rank: 2_000_000 } });
    await expectMended(told, [
      `post ${thread.number}#3: rank is 0, should be 2000000`,
      `post ${thread.number}#4: rank is 2000000, should be 0`,
    ]);
  });

  it('finds votes whose post is gone, and removes them', async () => {
    const vote = await VoteModel.create({
      member: told.asha.member._id,
      post: new mongoose.Types.ObjectId(),
      thread: told.thread._id,
      value: 1,
      at: new Date(),
    });
    const line = `vote ${String(vote._id)}: is for a post that is gone`;
    expect(linesOf(await differences())).to.include(line);
    expect(linesOf(await differences(true))).to.include(line);
    expect(linesOf(await differences())).not.to.include(line);
  });
});
