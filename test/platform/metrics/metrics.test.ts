import { expect } from 'chai';
import { counter, durations, gauge, readFigures } from '../../../src/platform/metrics/metrics.ts';
import { type Figure, parseFigures } from '../../support/figures.ts';

const told = async (name: string): Promise<Figure[]> =>
  parseFigures((await readFigures()).text).filter((figure) => figure.name.startsWith(name));

describe('a figure', () => {
  it('counts apart by its labels', async () => {
    const count = counter({ name: 'test_total', help: 'x', labelNames: ['what'] });
    for (const what of ['a', 'b', 'a']) count.inc({ what });
    const values = (await told('test_total')).map(({ labels, value }) => [labels['what'], value]);
    expect(values).to.deep.equal([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('of how long something takes is in seconds, with the limits that were promised among its steps', async () => {
    durations({ name: 'test_seconds', help: 'x' }).observe(0.1);
    const steps = (await told('test_seconds_bucket')).map(({ labels, value }) => [labels['le'], value]);
    expect(steps).to.deep.include(['0.05', 0]).and.deep.include(['0.1', 1]).and.deep.include(['3', 1]);
  });

  it('is read when it is asked for', async () => {
    let value = 1;
    gauge({ name: 'test_now', help: 'x', read: () => value });
    expect((await told('test_now'))[0]?.value).to.equal(1);
    value = 5;
    expect((await told('test_now'))[0]?.value).to.equal(5);
  });

  it('that can’t be had, or takes too long, is left out, and the others are told', async () => {
    let isOver = false;
    const reads = {
      broken: () => Promise.reject(new Error('away')),
      thrown: () => {
        throw new Error('away');
      },
      late: () => (isOver ? null : new Promise<number>(() => {})),
      none: () => null,
      there: () => Promise.resolve(0),
    };
    for (const [name, read] of Object.entries(reads)) gauge({ name: `trial_${name}`, help: 'x', read });
    expect((await told('trial_')).map(({ name }) => name)).to.deep.equal(['trial_there']);
    isOver = true;
  });
});
