import { setImmediate as tick } from 'node:timers/promises';
import { expect } from 'chai';
import { LockModel } from '../../../src/platform/database/lock.model.ts';
import { underLock } from '../../../src/platform/database/lock.ts';

describe('a lock', () => {
  it('is held by one at a time', async () => {
    let [inside, most] = [0, 0];
    const work = () =>
      underLock('one at a time', async () => {
        most = Math.max(most, ++inside);
        await tick();
        inside--;
      });
    await Promise.all([work(), work(), work(), work()]);
    expect(most).to.equal(1);
  });

  it('answers what its work answers, and is free after work that failed', async () => {
    const failed = underLock('failing', () => Promise.reject(new Error('no')));
    expect(await failed.catch((error: Error) => error.message)).to.equal('no');
    expect(await underLock('failing', () => Promise.resolve('yes'))).to.equal('yes');
  });

  it('of one name does not hold up another', async () => {
    expect(await underLock('outer', () => underLock('inner', () => Promise.resolve('both')))).to.equal(
      'both',
    );
  });

  it('of a holder that died is taken over when its time is up', async () => {
    const until = new Date(Date.now() + 500);
    await LockModel.create({ _id: 'orphan', holder: 'dead', until });
    const taken = await underLock('orphan', () => Promise.resolve(Date.now()));
    expect(taken).to.be.at.least(until.getTime());
  });

  it('is held for 30 s at a time, and gone when it is given back', async () => {
    await underLock('clock', async () => {
      const held = await LockModel.findById('clock').lean();
      expect(Number(held?.until) - Date.now()).to.be.within(25_000, 31_000);
    });
    expect(await LockModel.findById('clock')).to.equal(null);
  });
});
