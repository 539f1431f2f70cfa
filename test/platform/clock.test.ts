import { expect } from 'chai';
import { dayInIndia } from '../../src/platform/clock.ts';

describe('the day in India', () => {
  const days: readonly (readonly [string, string])[] = [
    ['2026-11-25T18:29:59.999Z', '2026-11-25'],
    ['2026-11-25T18:30:00.000Z', '2026-11-26'],
    ['2026-11-26T18:29:59.999Z', '2026-11-26'],
    ['2026-12-31T18:30:00.000Z', '2027-01-01'],
    ['2028-02-28T20:00:00.000Z', '2028-02-29'],
  ];
  for (const [moment, day] of days)
    it(`of ${moment} is ${day}`, () => {
      expect(dayInIndia(new Date(moment))).to.equal(day);
    });
});
