import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import type { Fact } from '../../../src/facts.ts';
import { transaction } from '../../../src/platform/database/transaction.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { publish } from '../../../src/platform/outbox/outbox.ts';
import { tailOutbox } from '../../../src/platform/outbox/tail.ts';
import { eventually } from '../../support/eventually.ts';

/** Follows the outbox, and keeps what it hears. */
const follow = () => {
  const heard: Fact[] = [];
  const seen = { gaps: 0 };
  const stop = tailOutbox({ onFact: (fact) => heard.push(fact), onGap: () => seen.gaps++ });
  const hears = (member: string) =>
    heard.some(({ payload }) => 'member' in payload && payload.member === member);
  return { heard, seen, stop, hears };
};
const newName = () => `fact-${randomBytes(4).toString('hex')}`;

describe('following the outbox', () => {
  const followers: ReturnType<typeof follow>[] = [];
  before(async () => {
    followers.push(follow(), follow());
    await eventually(() => followers.every(({ seen }) => seen.gaps === 1));
  });
  after(() => Promise.all(followers.map(({ stop }) => stop())));

  const allHear = (member: string) => eventually(() => followers.every(({ hears }) => hears(member)));

  it('every follower hears of every fact, once its change is there for all to see', async () => {
    const [undone, member] = [newName(), newName()];
    await transaction(undone, async () => {
      await publish('member.joined', { member: undone });
      throw new Error('undo this');
    }).catch(() => {});
    await transaction(member, () => publish('member.joined', { member }));
    await allHear(member);
    expect(followers.some(({ hears }) => hears(undone))).to.equal(false);
  });

  it('what the workers note down in the outbox is no fact', async () => {
    const [first, second] = [newName(), newName()];
    await publish('member.joined', { member: first });
    await OutboxModel.updateOne({ 'payload.member': first }, { $set: { doneAt: new Date() } });
    await publish('member.joined', { member: second });
    await allHear(second);
    for (const { heard } of followers) {
      const both = heard.filter(
        ({ payload }) => 'member' in payload && [first, second].includes(payload.member),
      );
      expect(both).to.have.length(2);
    }
  });

  it('a stream that ends is opened again, with a gap, because facts may have been missed', async () => {
    await OutboxModel.collection.drop();
    await eventually(() => followers.every(({ seen }) => seen.gaps === 2));
    await OutboxModel.createCollection();
    await OutboxModel.createIndexes();
    const member = newName();
    await publish('member.joined', { member });
    await allHear(member);
  });

  it('who stopped hears no more', async () => {
    const [one, other] = followers;
    await one?.stop();
    const member = newName();
    await publish('member.joined', { member });
    await eventually(() => other?.hears(member) ?? false);
    expect(one?.hears(member)).to.equal(false);
  });
});
