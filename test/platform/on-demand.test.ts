import { expect } from 'chai';
import { onDemand } from '../../src/platform/on-demand.ts';
import { eventually } from '../support/eventually.ts';

describe('work on demand', () => {
  /** Work that is done when the test says so. */
  const byHand = () => {
    const begun: (() => void)[] = [];
    const work = onDemand('a test', () => new Promise<void>((resolve) => begun.push(resolve)));
    return { ...work, begun };
  };

  it('runs once at a time, and once more however often it was asked for meanwhile', async () => {
    const { ask, begun } = byHand();
    for (let i = 0; i < 5; i++) ask();
    expect(begun.length).to.equal(1);
    begun[0]?.();
    await eventually(() => begun.length === 2);
    begun[1]?.();
    await new Promise(setImmediate);
    expect(begun.length).to.equal(2);
  });

  it('goes on after a failure', async () => {
    let runs = 0;
    const { ask } = onDemand('a test', () => (runs++, Promise.reject(new Error('broken'))));
    ask();
    await new Promise(setImmediate);
    ask();
    expect(runs).to.equal(2);
  });

  it('ends after what is in hand, and begins nothing more', async () => {
    const { ask, stop, begun } = byHand();
    ask();
    ask();
    let hasEnded = false;
    const ended = stop().then(() => (hasEnded = true));
    await new Promise(setImmediate);
    expect(hasEnded).to.equal(false);
    begun[0]?.();
    await ended;
    ask();
    expect(begun.length).to.equal(1);
  });

  it('tells the work in hand that it should end', async () => {
    let isAsked = () => false;
    const { ask, stop } = onDemand('a test', (isStopping) => {
      isAsked = isStopping;
      return Promise.resolve();
    });
    ask();
    expect(isAsked()).to.equal(false);
    await stop();
    expect(isAsked()).to.equal(true);
  });
});
