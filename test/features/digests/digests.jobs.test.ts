import { expect } from 'chai';
import { unsubscribe } from '../../../src/features/accounts/unsubscribe.ts';
import { queueDigests } from '../../../src/features/digests/digests.jobs.ts';
import { MailModel } from '../../../src/features/mails/mail.model.ts';
import { DAY, HOUR, MINUTE, clock, dayInIndia } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { dueOf, waitForDigest, withDigest } from '../../support/digests.ts';
import { type Person, person } from '../../support/people.ts';

describe('queueing digests', () => {
  let asha: Person;
  beforeEach(async () => {
    asha = await withDigest(await person('asha'));
  });

  const queued = async (someone = asha): Promise<string[]> => {
    const mails = await MailModel.find({ member: someone.member._id, kind: 'digest' })
      .sort({ _id: 1 })
      .lean();
    return mails.map(({ _id }) => _id.split(' ').at(-1) ?? '');
  };

  it('queues none before it is due, and one when it is', async () => {
    await queueDigests();
    expect(await queued()).to.deep.equal([]);
    const due = await dueOf(asha);
    await waitForDigest(asha);
    await queueDigests();
    expect(await queued()).to.deep.equal([dayInIndia(due)]);
    expect(Number(await dueOf(asha)) - Number(due)).to.equal(DAY);
  });

  it('two workers at once queue one', async () => {
    await waitForDigest(asha);
    await Promise.all([queueDigests(), queueDigests(), queueDigests()]);
    await queueDigests();
    expect(await queued()).to.have.length(1);
  });

  it('after days without a worker there is one digest, not many', async () => {
    await waitForDigest(asha);
    passTime(3 * DAY + HOUR);
    await queueDigests();
    expect(await queued()).to.have.length(1);
    expect((await dueOf(asha)).getTime()).to.be.within(Number(clock.now()), Number(clock.now()) + DAY);
  });

  it('never two for one day, whatever hour is chosen afterwards', async () => {
    await waitForDigest(asha);
    await queueDigests();
    await withDigest(asha, { hour: 23 });
    const later = await dueOf(asha);
    if (dayInIndia(later) === dayInIndia(clock.now())) {
      await waitForDigest(asha);
      await queueDigests();
    }
    expect(await queued()).to.have.length(1);
  });

  it('a weekly one comes once a week', async () => {
    await withDigest(asha, { digest: 'weekly', weekday: 3 });
    await waitForDigest(asha);
    await queueDigests();
    for (let day = 1; day < 7; day++) {
      passTime(DAY);
      await queueDigests();
    }
    expect(await queued()).to.have.length(1);
    passTime(DAY + MINUTE);
    await queueDigests();
    expect(await queued()).to.have.length(2);
  });

  it('whoever has said no in the meantime gets none', async () => {
    await waitForDigest(asha);
    await unsubscribe(String(asha.member._id), 'digest');
    await queueDigests();
    expect(await queued()).to.deep.equal([]);
  });
});
