import { expect } from 'chai';
import { Types } from 'mongoose';
import { ReadmarkModel } from '../../../src/features/readmarks/readmark.model.ts';
import { trimAllReadmarks } from '../../../src/features/readmarks/readmarks.jobs.ts';
import {
  MOST_MARKS,
  countThreadsRead,
  readmarkOf,
  trimReadmarks,
} from '../../../src/features/readmarks/readmarks.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { SECOND, clock } from '../../../src/platform/clock.ts';
import { range } from '../../support/answers.ts';
import { type Person, people, withPast } from '../../support/people.ts';

describe('read marks are kept of the last thousand threads', () => {
  let asha: Person, ravi: Person;
  let thread: Thread;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
    thread = await ravi.asks('Which invoice app do you use?', { kind: 'discussion' });
  });

  const noted = (count: number) =>
    ReadmarkModel.insertMany(
      range(1, count).map((i) => ({
        member: asha.member._id,
        thread: new Types.ObjectId(),
        no: 1,
        at: new Date(clock.now().getTime() - i * SECOND),
      })),
    );
  const kept = () => ReadmarkModel.countDocuments({ member: asha.member._id });

  it('whatever is older goes, and nobody else’s', async () => {
    await noted(MOST_MARKS + 5);
    await ravi.hasRead([thread]);
    await asha.hasRead([thread]);
    expect(await countThreadsRead(asha.member)).to.equal(MOST_MARKS);
    await trimReadmarks(asha.member);
    expect(await kept()).to.equal(MOST_MARKS);
    expect(await readmarkOf(asha.member, thread)).to.equal(1);
    expect(await readmarkOf(ravi.member, thread)).to.equal(1);
    await trimReadmarks(asha.member);
    expect(await kept()).to.equal(MOST_MARKS);
  });

  it('daily, of who came lately', async function () {
    this.timeout(60_000); // everybody whom other tests have left in the database is looked at, too
    await withPast(asha, { days: 1, threads: 0 });
    await noted(MOST_MARKS + 1);
    await trimAllReadmarks();
    expect(await kept()).to.equal(MOST_MARKS);
  });
});
