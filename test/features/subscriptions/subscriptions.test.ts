import { expect } from 'chai';
import { Types } from 'mongoose';
import { levelsFor } from '../../../src/features/subscriptions/subscription.rules.ts';
import { SubscriptionModel } from '../../../src/features/subscriptions/subscription.model.ts';
import { trackAnswered, watchOwn } from '../../../src/features/subscriptions/subscriptions.jobs.ts';
import {
  levelOf,
  listMuters,
  listSubscriptions,
  subscribe,
  watchersOf,
} from '../../../src/features/subscriptions/subscriptions.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { HOUR, clock } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { crowd } from '../../support/crowd.ts';
import { type Person, people } from '../../support/people.ts';
import { settle } from '../../support/told.ts';

const of = (thread: Thread) => ({ of: 'thread' as const, subject: String(thread._id) });
const BLOGGING = { of: 'board' as const, subject: 'blogging' };

describe('subscriptions', () => {
  let asha: Person, ravi: Person;
  let thread: Thread;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
    thread = await asha.asks('Which invoice app do you use?');
  });

  it('own threads are watched, and those that one has answered tracked', async () => {
    await ravi.answers(thread);
    await settle();
    expect(await levelOf(asha.member, of(thread))).to.equal('watching');
    expect(await levelOf(ravi.member, of(thread))).to.equal('tracking');
  });

  for (const level of ['muted', 'normal'] as const)
    it(`what one has said of a thread (${level}) no answer of theirs changes`, async () => {
      await subscribe(ravi.member, of(thread), level);
      const answer = await ravi.answers(thread);
      await settle();
      await trackAnswered({ post: String(answer._id), thread: 1, board: '', author: '' });
      await subscribe(asha.member, of(thread), level);
      await watchOwn({ thread: thread.number, board: '', author: '' });
      for (const one of [asha, ravi]) expect(await levelOf(one.member, of(thread))).to.equal(level);
    });

  it('a thing is followed in one way, however fast the forms come', async () => {
    await subscribe(ravi.member, BLOGGING, 'normal');
    await Promise.all(levelsFor('board').map((level) => subscribe(ravi.member, BLOGGING, level)));
    expect(await SubscriptionModel.countDocuments({ member: ravi.member._id, ...BLOGGING })).to.equal(1);
  });

  it('the same said twice leaves since when it holds', async () => {
    await subscribe(ravi.member, BLOGGING, 'watching');
    const [before] = await listSubscriptions(ravi.member, ['board']);
    passTime(HOUR);
    await subscribe(ravi.member, BLOGGING, 'watching');
    expect((await listSubscriptions(ravi.member, ['board']))[0]?.since).to.deep.equal(before?.since);
    await subscribe(ravi.member, BLOGGING, 'muted');
    expect((await listSubscriptions(ravi.member, ['board']))[0]?.since).to.be.greaterThan(before!.since);
  });

  it('threads that follow themselves push nothing out of the list that was chosen', async () => {
    await subscribe(ravi.member, BLOGGING, 'muted');
    passTime(1000);
    const tracked = {
      member: ravi.member._id,
      of: 'thread' as const,
      level: 'tracking' as const,
      since: clock.now(),
    };
    await SubscriptionModel.insertMany(
      Array.from({ length: 201 }, () => ({ ...tracked, subject: String(new Types.ObjectId()) })),
    );
    const kinds = (await listSubscriptions(ravi.member, ['thread', 'board'])).map((one) => one.of);
    expect([kinds.length, kinds.at(-1)]).to.deep.equal([201, 'board']);
  });

  it('only a thread can be tracked', () => {
    expect(levelsFor('thread')).to.include('tracking');
    for (const kind of ['board', 'tag', 'member'] as const)
      expect(levelsFor(kind)).to.deep.equal(['watching', 'normal', 'muted']);
  });

  it('watchers are found in batches, each once, and none who came later', async () => {
    const watchers = await crowd(7);
    for (const { member } of watchers) await subscribe(member, of(thread), 'watching');
    const since = clock.now();
    passTime(1000);
    await subscribe(ravi.member, of(thread), 'watching');
    const found: string[] = [];
    for await (const ids of watchersOf(of(thread), { since, batch: 3 })) found.push(...ids.map(String));
    expect(found).to.have.members(watchers.map(({ member }) => String(member._id)));
  });

  it('who has muted any of several subjects is found', async () => {
    await subscribe(ravi.member, { of: 'tag', subject: 'fiverr' }, 'muted');
    await subscribe(asha.member, BLOGGING, 'watching');
    const ids = [asha, ravi].map(({ member }) => member._id);
    const muters = await listMuters(ids, [BLOGGING, { of: 'tag', subject: 'fiverr' }]);
    expect([...muters]).to.deep.equal([String(ravi.member._id)]);
    expect((await listMuters(ids, [])).size).to.equal(0);
  });
});
