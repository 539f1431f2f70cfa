import { expect } from 'chai';
import { isOfTheWeek, newsSince, periodOf } from '../../../src/features/digests/digest.rules.ts';

const daily = { digest: 'daily', weekday: 0 } as const;
const weekly = { digest: 'weekly', weekday: 3 } as const;

describe('rules of digests', () => {
  it('a daily one is for the day in India', () => {
    expect(periodOf(daily, new Date('2026-11-26T18:29:00Z'))).to.equal('2026-11-26');
    expect(periodOf(daily, new Date('2026-11-26T18:31:00Z'))).to.equal('2026-11-27');
  });

  it('a weekly one is for the week from Sunday on', () => {
    expect(periodOf(weekly, new Date('2026-11-25T02:30:00Z'))).to.equal('2026-11-22');
    expect(periodOf(weekly, new Date('2026-11-22T02:30:00Z'))).to.equal('2026-11-22');
    expect(periodOf(weekly, new Date('2026-11-21T18:31:00Z'))).to.equal('2026-11-22');
    expect(periodOf(weekly, new Date('2026-11-21T18:29:00Z'))).to.equal('2026-11-15');
  });

  it('news is what came since the one before was due', () => {
    const due = new Date('2026-11-26T02:30:00Z');
    expect(newsSince(daily, due)).to.deep.equal(new Date('2026-11-25T02:30:00Z'));
    expect(newsSince(weekly, due)).to.deep.equal(new Date('2026-11-19T02:30:00Z'));
  });

  it('a daily one tells of the week on one day of it', () => {
    const days = Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2026, 10, 22 + i, 2, 30)));
    expect(days.filter((due) => isOfTheWeek(daily, due))).to.deep.equal(days.slice(0, 1));
    expect(days.filter((due) => isOfTheWeek(weekly, due))).to.deep.equal(days);
  });
});
