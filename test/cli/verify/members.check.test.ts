import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { type Story, expectMended, story } from '../../support/verify.ts';

describe('verify: members', () => {
  let told: Story;

  beforeEach(async () => {
    told = await story();
  });

  it('recounts reputation from votes and acceptances', async () => {
    const { asha, ravi } = told;
    await MemberModel.updateMany(
      { _id: { $in: [asha.member._id, ravi.member._id] } },
      { $set: { reputation: 1 } },
    );
    await expectMended(told, [
      `member ${asha.name}: reputation is 1, should be 22`,
      `member ${ravi.name}: reputation is 1, should be 25`,
    ]);
  });
});
