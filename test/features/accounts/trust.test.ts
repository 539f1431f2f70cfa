import { expect } from 'chai';
import { promote } from '../../../src/features/accounts/accounts.ts';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { countFirstDay, setTrustLevel } from '../../../src/features/accounts/trust.ts';
import { setLocked } from '../../../src/features/threads/threads.ts';
import { DAY, HOUR, clock } from '../../../src/platform/clock.ts';
import { config } from '../../../src/platform/config.ts';
import type { Refusal } from '../../../src/platform/errors.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { passTime, stopTime } from '../../support/clock.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';

const factsOf = ({ name }: Person) =>
  OutboxModel.find({ name: 'member.trusted', 'payload.member': name }).lean();

/** Has somebody write so much on their first day that only `left` more is allowed. */
const leave = async (someone: Person, left: { threads?: number; replies?: number }): Promise<void> => {
  const { threads = 0, replies = 0 } = left;
  const firstDay = {
    threads: config.LIMIT_FIRST_DAY_THREADS - threads,
    replies: config.LIMIT_FIRST_DAY_REPLIES - replies,
  };
  await MemberModel.updateOne({ _id: someone.member._id }, { $set: { firstDay } });
};

const codesOf = (attempts: Promise<unknown>[]): Promise<(string | null)[]> =>
  Promise.all(attempts.map(refusal));

describe('a trust level', () => {
  it('changes with the fact that says so, and since when it stands', async () => {
    stopTime();
    const asha = await person('asha');
    await setTrustLevel(asha.member, 2);
    expect(await asha.now()).to.deep.include({ trustLevel: 2, trustedSince: clock.now() });
    expect((await factsOf(asha)).map(({ payload }) => payload)).to.deep.equal([
      { member: asha.name, level: 2 },
    ]);
  });

  it('that is given twice at once is said once', async () => {
    const asha = await person('asha');
    await Promise.all([1, 2, 3, 4].map(() => setTrustLevel(asha.member, 1)));
    expect(await factsOf(asha)).to.have.length(1);
  });

  it('that is the same is not said at all, and stands as long as before', async () => {
    const asha = await withTrust(await person('asha'), 1);
    await setTrustLevel(asha.member, 1);
    expect(await factsOf(asha)).to.deep.equal([]);
    expect((await asha.now()).trustedSince).to.equal(null);
  });

  it('is not taken from who was given another meanwhile', async () => {
    const asha = await withTrust(await person('asha'), 3);
    const before = asha.member;
    await setTrustLevel(before, 4);
    await setTrustLevel(before, 2);
    expect((await asha.now()).trustLevel).to.equal(4);
  });
});

describe('a newcomer’s first day', () => {
  let asha: Person, ravi: Person, mod: Person;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
  });

  it('has room for 3 threads, also of 20 that come at once', async () => {
    await leave(asha, { threads: 3 });
    const codes = await codesOf(Array.from({ length: 20 }, (_, i) => asha.asks(`How do I price gig ${i}?`)));
    expect(codes.filter((code) => code === null)).to.have.length(3);
    expect(codes.filter((code) => code === 'thread.first-day')).to.have.length(17);
  });

  it('has room for 10 replies, also of 20 that come at once to different threads', async () => {
    const threads = await Promise.all([1, 2, 3, 4].map((i) => ravi.asks(`Which invoice app, number ${i}?`)));
    await leave(asha, { replies: 10 });
    const codes = await codesOf(
      Array.from({ length: 20 }, (_, i) => asha.answers(threads[i % threads.length]!)),
    );
    expect(codes.filter((code) => code === null)).to.have.length(10);
    expect(codes.filter((code) => code === 'post.first-day')).to.have.length(10);
  });

  it('counts threads and replies apart', async () => {
    const thread = await ravi.asks('Which invoice app do you use?');
    await leave(asha, { replies: 1 });
    expect(await refusal(asha.asks('How do I price a gig?'))).to.equal('thread.first-day');
    expect(await refusal(asha.answers(thread))).to.equal(null);
    expect(await refusal(asha.answers(thread))).to.equal('post.first-day');
  });

  it('does not count what was refused', async () => {
    const thread = await ravi.asks('Which invoice app do you use?');
    await setLocked(mod.member, thread, true);
    await leave(asha, { replies: 1 });
    expect(await refusal(asha.answers(thread))).to.equal('thread.locked');
    await setLocked(mod.member, thread, false);
    expect(await refusal(asha.answers(thread))).to.equal(null);
  });

  it('says when more is possible', async () => {
    stopTime();
    const newcomer = await person('zara');
    await leave(newcomer, {});
    passTime(4 * HOUR);
    const refused = await newcomer.asks('How do I price a gig?').catch((error: unknown) => error as Refusal);
    expect((refused as Refusal).details).to.deep.equal({
      max: config.LIMIT_FIRST_DAY_THREADS,
      seconds: 20 * 3600,
    });
    expect((refused as Refusal).status).to.equal(429);
  });

  it('is over after 24 hours, to the millisecond', async () => {
    stopTime();
    const newcomer = await person('zara');
    await leave(newcomer, {});
    passTime(DAY - 1);
    expect(await refusal(newcomer.asks('How do I price a gig?'))).to.equal('thread.first-day');
    passTime(1);
    expect(await refusal(newcomer.asks('How do I price a gig?'))).to.equal(null);
  });

  it('limits nobody of level 1, and no moderator', async () => {
    const known = await withTrust(asha, 1);
    await leave(known, {});
    expect(await refusal(known.asks('How do I price a gig?'))).to.equal(null);
    await leave(mod, {});
    expect(await refusal(mod.asks('Whose gigs are these?'))).to.equal(null);
    await promote(ravi.name, 'admin');
    await leave(ravi, {});
    await ravi.now();
    expect(await refusal(ravi.asks('Whose gigs are those?'))).to.equal(null);
  });

  it('is counted for members of an older version, too', async () => {
    await MemberModel.collection.updateOne({ _id: asha.member._id }, { $unset: { firstDay: 1 } });
    await countFirstDay(asha.member, 'threads');
    expect((await asha.now()).firstDay).to.include({ threads: 1 });
  });
});
