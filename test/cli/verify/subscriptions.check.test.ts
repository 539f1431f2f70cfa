import { expect } from 'chai';
import mongoose from 'mongoose';
import { SubscriptionModel } from '../../../src/features/subscriptions/subscription.model.ts';
import { subscribe } from '../../../src/features/subscriptions/subscriptions.ts';
import { type Person, people } from '../../support/people.ts';
import { differences, linesOf } from '../../support/verify.ts';

describe('verify: subscriptions', () => {
  let asha: Person, ravi: Person;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
  });

  const idsOf = async () =>
    (await SubscriptionModel.find({ member: asha.member._id }, { _id: 1 }).lean()).map(({ _id }) =>
      String(_id),
    );
  const about = async (ids: readonly string[], isRepair = false): Promise<string[]> =>
    linesOf(await differences(isRepair)).filter((line) => ids.some((id) => line.includes(id)));

  it('finds nothing wrong with what is there to be followed', async () => {
    const thread = await ravi.asks('Which invoice app do you use?');
    for (const followed of [
      { of: 'thread', subject: String(thread._id) },
      { of: 'member', subject: String(ravi.member._id) },
      { of: 'board', subject: 'blogging' },
      { of: 'tag', subject: 'adsense' },
    ] as const)
      await subscribe(asha.member, followed, 'watching');
    expect(await about(await idsOf())).to.deep.equal([]);
  });

  for (const of of ['thread', 'member'] as const)
    it(`finds subscriptions to a ${of} that is gone, and removes them`, async () => {
      await subscribe(asha.member, { of, subject: String(new mongoose.Types.ObjectId()) }, 'watching');
      const ids = await idsOf();
      const lines = [`subscription ${ids[0]}: is for a ${of} that is gone`];
      expect(await about(ids)).to.deep.equal(lines);
      expect(await about(ids, true)).to.deep.equal(lines);
      expect(await about(ids)).to.deep.equal([]);
      expect(await idsOf()).to.deep.equal([]);
    });

  it('finds subscriptions whose member is gone, and removes them', async () => {
    const member = new mongoose.Types.ObjectId();
    const [orphan] = await SubscriptionModel.create([
      { member, of: 'board', subject: 'blogging', level: 'watching', since: new Date() },
    ]);
    const id = String(orphan?._id);
    const lines = [`subscription ${id}: is for a member that is gone`];
    expect(await about([id], true)).to.deep.equal(lines);
    expect(await about([id])).to.deep.equal([]);
  });
});
