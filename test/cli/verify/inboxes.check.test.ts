import { expect } from 'chai';
import mongoose from 'mongoose';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { NotificationModel } from '../../../src/features/notifications/notification.model.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { countOf, settle } from '../../support/told.ts';
import { type Story, differences, expectMended, linesOf, story } from '../../support/verify.ts';

describe('verify: inboxes', () => {
  let told: Story;

  beforeEach(async () => {
    told = await story();
    await settle();
  });

  const setUnread = (unread: number) =>
    MemberModel.updateOne({ _id: told.asha.member._id }, { $set: { unread } });

  it('finds nothing wrong with what members were told', () => expectMended(told, []));

  for (const wrong of [-1, 0, 7])
    it(`recounts a member who counts ${wrong} of what they have not read, mends it, and says so to open pages`, async () => {
      const { asha } = told;
      const id = String(asha.member._id);
      const right = await countOf(asha);
      expect(right).to.be.greaterThan(0);
      await setUnread(wrong);
      const announced = () => OutboxModel.countDocuments({ name: 'inbox.changed', 'payload.members': id });
      const before = await announced();
      await expectMended(told, [`member ${asha.name}: unread is ${wrong}, should be ${right}`]);
      expect(await countOf(asha)).to.equal(right);
      expect(await announced()).to.equal(before + 1);
    });

  it('finds notifications whose member is gone, and removes them', async () => {
    const [kept] = await NotificationModel.find({ member: told.asha.member._id }).lean();
    const gone = new mongoose.Types.ObjectId();
    const [_id, slot] = [new mongoose.Types.ObjectId(), `${String(gone)} answer`];
    await NotificationModel.create([{ ...kept, _id, slot, member: gone }]);
    const line = `notification ${String(_id)}: is for a member that is gone`;
    expect(linesOf(await differences())).to.include(line);
    expect(linesOf(await differences(true))).to.include(line);
    expect(linesOf(await differences())).not.to.include(line);
    expect(await NotificationModel.exists({ _id })).to.equal(null);
    expect(await NotificationModel.exists({ _id: kept?._id })).not.to.equal(null);
  });
});
