import { expect } from 'chai';
import { Types } from 'mongoose';
import { ReadmarkModel } from '../../../src/features/readmarks/readmark.model.ts';
import { readmarkOf } from '../../../src/features/readmarks/readmarks.ts';
import { type Story, differences, linesOf, story } from '../../support/verify.ts';

describe('verify: read marks', () => {
  let told: Story;
  beforeEach(async () => {
    told = await story();
  });

  it('finds marks whose thread is gone, and removes them alone', async () => {
    const { asha, thread } = told;
    const gone = { _id: new Types.ObjectId() };
    await asha.hasRead([thread, gone], 2);
    const orphan = await ReadmarkModel.findOne({ member: asha.member._id, thread: gone._id }).orFail();
    const line = `read mark ${orphan.id}: is for a thread that is gone`;
    const ofMarks = async (isRepair = false) =>
      linesOf(await differences(isRepair)).filter((found) => found.startsWith('read mark '));
    expect(await ofMarks()).to.include(line);
    expect(await ofMarks(true)).to.include(line);
    expect(await ofMarks()).to.deep.equal([]);
    expect(await readmarkOf(asha.member, thread)).to.equal(2);
  });
});
