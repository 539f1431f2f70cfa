import { expect } from 'chai';
import { Types } from 'mongoose';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { ReadmarkModel } from '../../../src/features/readmarks/readmark.model.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { reviewMembers } from '../../../src/features/trust/trust.jobs.ts';
import { DAY, clock, dayInIndia } from '../../../src/platform/clock.ts';
import { answersTo, range } from '../../support/answers.ts';
import { passTime } from '../../support/clock.ts';
import { type Person, people, person, withPast, withTrust } from '../../support/people.ts';

const lastSeen = (someone: Person, daysAgo: number) =>
  MemberModel.updateOne(
    { _id: someone.member._id },
    { $set: { 'visits.last': dayInIndia(new Date(clock.now().getTime() - daysAgo * DAY)) } },
  );

describe('trust: the daily count', () => {
  let asha: Person, ravi: Person;
  let thread: Thread;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
    thread = await asha.asks('Which invoice app do you use?');
    await answersTo(thread, ravi, 2);
    await withPast(ravi, { days: 2, guides: 1 });
  });

  for (const daysAgo of [0, 1, 2])
    it(`counts who came last ${daysAgo} days ago`, async () => {
      await lastSeen(ravi, daysAgo);
      await reviewMembers();
      expect((await ravi.now()).trustLevel).to.equal(1);
    });

  it('does not look at who has not come for longer', async () => {
    await lastSeen(ravi, 3);
    await reviewMembers();
    expect((await ravi.now()).trustLevel).to.equal(0);
  });

  it('looks at more members than fit into a batch', async function () {
    this.timeout(60_000); // everybody whom other tests have left in the database is counted, too

    await lastSeen(ravi, 0);
    const likeRavi = await ravi.now();
    const crowd = range(1, 230).map((i) => ({
      ...likeRavi,
      _id: new Types.ObjectId(),
      name: `${likeRavi.name}-${i}`,
      nameKey: `${likeRavi.nameKey}-${i}`,
      email: `${i}-${likeRavi.email}`,
      emailKey: `${i}-${likeRavi.emailKey}`,
    }));
    await MemberModel.insertMany(crowd, { lean: true });
    const last = crowd.at(-1)!;
    const likeHis = await PostModel.findOne({ author: likeRavi._id }).orFail().lean();
    const written = [1001, 1002].map((no) => ({
      ...likeHis,
      _id: new Types.ObjectId(),
      no,
      author: last._id,
      authorName: last.name,
    }));
    await PostModel.insertMany(written, { lean: true });
    const read = await ReadmarkModel.find({ member: likeRavi._id }).lean();
    const readToo = read.map((mark) => ({ ...mark, _id: new Types.ObjectId(), member: last._id }));
    await ReadmarkModel.insertMany(readToo, { lean: true });
    await reviewMembers();
    const { trustLevel } = await MemberModel.findById(last._id).orFail().lean();
    await MemberModel.deleteMany({ _id: { $in: crowd.map(({ _id }) => _id) } });
    await PostModel.deleteMany({ author: last._id });
    expect(trustLevel).to.equal(1);
  });

  it('takes level 3 also from who does not come any more, when its grace is over', async () => {
    const sita = await withTrust(await person('sita'), 3);
    await MemberModel.updateOne({ _id: sita.member._id }, { $set: { trustedSince: clock.now() } });
    passTime(13 * DAY);
    await reviewMembers();
    expect((await sita.now()).trustLevel).to.equal(3);
    passTime(2 * DAY);
    await reviewMembers();
    expect((await sita.now()).trustLevel).to.equal(2);
  });

  it('goes on with the others where one member cannot be counted', async () => {
    await lastSeen(ravi, 0);
    const broken = await withPast(await person('broken'), { days: 2, guides: 1 });
    await MemberModel.collection.updateOne(
      { _id: broken.member._id },
      { $set: { 'visits.last': dayInIndia(clock.now()), guidesRead: null } },
    );
    await reviewMembers();
    expect((await ravi.now()).trustLevel).to.equal(1);
    await MemberModel.collection.deleteOne({ _id: broken.member._id });
  });

  it('gives moderators the level that they earned, too', async () => {
    await MemberModel.updateOne({ _id: ravi.member._id }, { $set: { role: 'moderator' } });
    await lastSeen(ravi, 0);
    await reviewMembers();
    expect(await ravi.now()).to.include({ role: 'moderator', trustLevel: 1 });
  });

  it('leaves level 4 alone', async () => {
    await withTrust(ravi, 4);
    await lastSeen(ravi, 0);
    await reviewMembers();
    expect((await ravi.now()).trustLevel).to.equal(4);
  });
});
