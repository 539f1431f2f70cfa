import { expect } from 'chai';
import { SECOND, clock } from '../../../src/platform/clock.ts';
import { drainOutbox, startOutboxWorker } from '../../../src/platform/outbox/worker.ts';
import { range } from '../../support/answers.ts';
import { passTime, stopTime } from '../../support/clock.ts';
import { eventually } from '../../support/eventually.ts';
import { FactListener } from '../../support/fact-listener.ts';

const fail = () => {
  throw new Error('not today');
};

describe('the outbox’s worker', () => {
  // What other files announced on this database is nobody's business here, and may be thousands of facts.
  before(() => drainOutbox({}));

  it('hands each waiting fact on, and notes that it is done', async () => {
    const listener = new FactListener();
    await listener.announce('one');
    await listener.announce('two');
    await drainOutbox(listener.handlers);
    await drainOutbox(listener.handlers);
    expect(listener.heard).to.have.members(['one', 'two']);
    expect((await listener.entries()).every(({ doneAt }) => doneAt !== null)).to.equal(true);
  });

  it('a fact that nobody waits for is done', async () => {
    const listener = new FactListener();
    await listener.announce();
    await drainOutbox({});
    expect((await listener.entries())[0]?.doneAt).to.be.instanceOf(Date);
  });

  it('hands a fact on again, after a pause, when a handler failed', async () => {
    const listener = new FactListener((_, time) => (time < 3 ? fail() : undefined));
    await listener.announce('one');
    await drainOutbox(listener.handlers);
    await drainOutbox(listener.handlers);
    expect(listener.heard).to.have.length(1);

    passTime(3 * SECOND);
    await drainOutbox(listener.handlers);
    await drainOutbox(listener.handlers);
    expect(listener.heard).to.have.length(2);

    passTime(5 * SECOND);
    await drainOutbox(listener.handlers);
    expect(listener.heard).to.have.length(3);
    expect((await listener.entries())[0])
      .to.include({ attempts: 3 })
      .and.have.property('doneAt')
      .that.is.instanceOf(Date);
  });

  it('pauses longer each time, up to ten minutes', async () => {
    stopTime();
    const listener = new FactListener(fail);
    await listener.announce();
    const pauses: number[] = [];
    for (let i = 0; i < 11; i++) {
      await drainOutbox(listener.handlers);
      const [entry] = await listener.entries();
      const pause = (entry?.claimedUntil.getTime() ?? 0) - clock.now().getTime();
      pauses.push(pause / SECOND);
      passTime(pause);
    }
    expect(pauses).to.deep.equal([2, 4, 8, 16, 32, 64, 128, 256, 512, 600, 600]);
    await listener.forget();
  });

  it('a fact that fails holds up no other', async () => {
    const listener = new FactListener((what) => (what === 'bad' ? fail() : undefined));
    for (const what of ['one', 'bad', 'two']) await listener.announce(what);
    await drainOutbox(listener.handlers);
    expect(listener.heard).to.have.members(['one', 'bad', 'two']);
    const done = (await listener.entries()).map(({ doneAt }) => doneAt !== null);
    expect(done).to.deep.equal([true, false, true]);
    await listener.forget();
  });

  it('a fact that takes long holds up no other', async () => {
    let finish = () => {};
    const inHand = new Promise<void>((resolve) => (finish = resolve));
    const listener = new FactListener((what) => (what === 'long' ? inHand : undefined));
    const stop = startOutboxWorker(listener.handlers);
    await listener.announce('long');
    await eventually(() => listener.heard.includes('long'));
    for (const i of range(1, 10)) await listener.announce(String(i));
    await eventually(() => listener.heard.length === 11);
    expect((await listener.entries())[0]).to.have.property('doneAt', null);
    finish();
    await stop();
    expect((await listener.entries()).every(({ doneAt }) => doneAt !== null)).to.equal(true);
  });

  it('has four facts in hand at a time, and no more', async () => {
    let finish = () => {};
    const inHand = new Promise<void>((resolve) => (finish = resolve));
    let [now, most] = [0, 0];
    const listener = new FactListener(async () => {
      most = Math.max(most, ++now);
      await inHand;
      now--;
    });
    for (const i of range(1, 20)) await listener.announce(String(i));
    const drained = drainOutbox(listener.handlers);
    await eventually(() => now === 4);
    finish();
    await drained;
    expect(listener.heard).to.have.length(20);
    expect(most).to.equal(4);
  });

  it('hands on more facts than it asks for at once, and those that come meanwhile, each once', async () => {
    const listener = new FactListener();
    for (const i of range(1, 60)) await listener.announce(String(i));
    const stop = startOutboxWorker(listener.handlers);
    for (const i of range(61, 130)) await listener.announce(String(i));
    await eventually(() => listener.heard.length >= 130);
    await stop();
    expect(listener.heard).to.have.members(range(1, 130).map(String));
  });

  it('two workers share the facts: each is handed on once', async () => {
    const listener = new FactListener();
    for (const i of range(1, 20)) await listener.announce(String(i));
    await Promise.all([drainOutbox(listener.handlers), drainOutbox(listener.handlers)]);
    expect(listener.heard).to.have.members(range(1, 20).map(String));
  });

  it('takes over, after half a minute, what a dying worker had in hand', async () => {
    let revive = () => {};
    const stuck = new Promise<void>((resolve) => (revive = resolve));
    const listener = new FactListener((_, time) => (time === 1 ? stuck : undefined));
    await listener.announce();
    const dying = drainOutbox(listener.handlers);
    await eventually(() => listener.heard.length === 1);

    passTime(29 * SECOND);
    await drainOutbox(listener.handlers);
    expect(listener.heard).to.have.length(1);
    passTime(2 * SECOND);
    await drainOutbox(listener.handlers);
    expect(listener.heard).to.have.length(2);
    expect((await listener.entries())[0]?.doneAt).to.be.instanceOf(Date);
    revive();
    await dying;
  });

  describe('running', () => {
    it('hears of a fact as it is written, hands on what waited before, and stops after the one in hand', async () => {
      let finish = () => {};
      const inHand = new Promise<void>((resolve) => (finish = resolve));
      const listener = new FactListener((what) => (what === 'last' ? inHand : undefined));
      await listener.announce('before');
      const stop = startOutboxWorker(listener.handlers);
      await eventually(() => listener.heard.includes('before'));
      await listener.announce('then');
      await eventually(() => listener.heard.includes('then'));

      await listener.announce('last');
      await eventually(() => listener.heard.includes('last'));
      let hasStopped = false;
      const stopped = stop().then(() => (hasStopped = true));
      await listener.announce('too late');
      expect(hasStopped).to.equal(false);
      finish();
      await stopped;
      expect(listener.heard).to.deep.equal(['before', 'then', 'last']);
      expect((await listener.entries()).map(({ doneAt }) => doneAt !== null)).to.deep.equal([
        true,
        true,
        true,
        false,
      ]);
    });
  });
});
