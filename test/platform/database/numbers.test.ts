import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { nextNumber } from '../../../src/platform/database/numbers.ts';
import { transaction } from '../../../src/platform/database/transaction.ts';

const WORKER = 'test/support/take-numbers.ts';

const inAnotherProcess = async (name: string, count: number): Promise<number[]> => {
  const child = fork(WORKER, [mongoose.connection.name, name, String(count)], { execArgv: ['--import=tsx'] });
  const [numbers] = (await once(child, 'message')) as [number[]];
  return numbers;
};

const times = (count: number, name: string) =>
  Promise.all(Array.from({ length: count }, () => nextNumber(name)));

describe('numbers', () => {
  it('start at 1 and go up by one in a process', async () => {
    expect([await nextNumber('plain'), await nextNumber('plain'), await nextNumber('plain')]).to.eql([
      1, 2, 3,
    ]);
  });

  it('are counted for each name apart', async () => {
    await nextNumber('one');
    expect(await nextNumber('other')).to.equal(1);
  });

  it('are given out once, to many callers at once', async () => {
    expect(new Set(await times(75, 'crowd')).size).to.equal(75);
  });

  it('are given out once, to several processes', async () => {
    const taken = await Promise.all([
      times(45, 'shared'),
      inAnotherProcess('shared', 45),
      inAnotherProcess('shared', 45),
    ]);
    expect(new Set(taken.flat()).size).to.equal(135);
    expect(Math.min(...taken.flat())).to.equal(1);
  });

  it('taken in a transaction that is undone leave a gap', async () => {
    const undone = transaction('gap', async () => {
      throw new Error(String(await nextNumber('gap')));
    });
    const number = await undone.catch((error: Error) => Number(error.message));
    expect(await nextNumber('gap')).to.equal(Number(number) + 1);
    expect(await mongoose.connection.collection('counters').findOne({ _id: 'gap' as never })).to.include({
      taken: 20,
    });
  });
});
