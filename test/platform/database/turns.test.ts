import { setImmediate as tick } from 'node:timers/promises';
import { expect } from 'chai';
import { inTurn, openSubjects } from '../../../src/platform/database/turns.ts';

describe('turns', () => {
  it('of one subject follow each other in the order they were asked for', async () => {
    const steps: string[] = [];
    const step = (name: string) =>
      inTurn('one', async () => {
        steps.push(`${name} begins`);
        await tick();
        steps.push(`${name} ends`);
      });
    await Promise.all([step('first'), step('second')]);
    expect(steps).to.eql(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('of different subjects do not wait for each other', async () => {
    let release = () => {};
    const held = inTurn('held', () => new Promise<void>((resolve) => (release = resolve)));
    expect(await inTurn('free', () => Promise.resolve('through'))).to.equal('through');
    release();
    await held;
  });

  it('go on after one that failed', async () => {
    const failing = inTurn('failing', () => Promise.reject(new Error('no')));
    const next = inTurn('failing', () => Promise.resolve('yes'));
    expect(await failing.catch((error: Error) => error.message)).to.equal('no');
    expect(await next).to.equal('yes');
  });

  it('leave nothing behind when all are done', async () => {
    await Promise.all(['a', 'a', 'b'].map((subject) => inTurn(subject, tick)));
    await tick();
    expect(openSubjects()).to.equal(0);
  });
});
