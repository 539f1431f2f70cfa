import { expect } from 'chai';
import { GuideModel } from '../../../src/features/guides/guide.model.ts';
import { getGuide, sayUseful, syncGuides } from '../../../src/features/guides/guides.ts';
import { differences, linesOf } from '../../support/verify.ts';

describe('verify: guides', () => {
  it('recounts who found a guide useful', async () => {
    await syncGuides();
    await sayUseful('somebody', await getGuide('start-here'), true);
    const { usefulCount } = (await GuideModel.findById('start-here').lean())!;
    await GuideModel.updateOne({ _id: 'start-here' }, { $set: { usefulCount: 77 } });
    const line = `guide start-here: usefulCount is 77, should be ${usefulCount}`;
    expect(linesOf(await differences())).to.include(line);
    await differences(true);
    expect((await GuideModel.findById('start-here').lean())?.usefulCount).to.equal(usefulCount);
  });
});
