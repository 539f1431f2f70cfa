import { expect } from 'chai';
import { calendarOf, firstAbove } from '../../../src/cli/demo/calendar.ts';
import { DAY } from '../../../src/platform/clock.ts';

const until = new Date('2026-03-01T12:34:56Z');
const { at } = calendarOf(until, 70);
const moments = Array.from({ length: 10_001 }, (_, i) => at(i / 10_000));
const hourInIndia = (moment: Date): number => new Date(moment.getTime() + 5.5 * 3_600_000).getUTCHours();

describe('the calendar of a demo', () => {
  it('begins so many days before its end, and only goes forward', () => {
    expect(at(0)).to.deep.equal(new Date(until.getTime() - 70 * DAY));
    expect(at(1)).to.deep.equal(until);
    for (const [i, moment] of moments.slice(1).entries()) expect(moment >= moments[i]!).to.equal(true);
  });

  it('is busy in the evening, quiet at night, and busier at its end', () => {
    const between = (from: number, to: number): number =>
      moments.filter((moment) => hourInIndia(moment) >= from && hourInIndia(moment) < to).length;
    expect(between(20, 23)).to.be.greaterThan(4 * between(2, 5));

    const half = new Date(until.getTime() - 35 * DAY);
    expect(moments.filter((moment) => moment > half).length).to.be.greaterThan(moments.length * 0.6);
  });

  it('finds the first of ascending values above a value', () => {
    expect([0, 1, 1.5, 2, 3].map((value) => firstAbove([1, 2, 2, 3], value))).to.deep.equal([0, 1, 1, 3, 4]);
  });
});
