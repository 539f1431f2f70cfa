import { expect } from 'chai';
import { randomFrom } from '../../../src/cli/demo/random.ts';
import { planPresence } from '../../../src/cli/demo/visits.plan.ts';
import { DAY, dayInIndia } from '../../../src/platform/clock.ts';
import { range } from '../../support/answers.ts';

const UNTIL = new Date('2026-11-26T12:00:00Z');
const ago = (days: number): Date => new Date(UNTIL.getTime() - days * DAY);
const plan = (seed: number, days: number, activity = 1) =>
  planPresence(randomFrom(seed), { joinedAt: ago(days), until: UNTIL, activity });

describe('the days of a demo’s members', () => {
  it('are days since they joined, in order, at most the last hundred by name', () => {
    for (const seed of range(1, 40)) {
      const { days, recent, last } = plan(seed, seed * 7).visits;
      expect(recent).to.deep.equal([...new Set(recent)].toSorted());
      expect(recent.length).to.be.at.most(100);
      expect(days).to.be.within(Math.max(1, recent.length), seed * 7 + 1);
      expect([dayInIndia(ago(seed * 7)), last, dayInIndia(UNTIL)].toSorted()[1]).to.equal(last);
      if (recent.length > 0) expect(last).to.equal(recent.at(-1));
    }
  });

  it('begin with the one on which they joined', () => {
    expect(plan(1, 0).visits).to.deep.equal({ days: 1, recent: ['2026-11-26'], last: '2026-11-26' });
    expect(plan(2, 50).visits.recent[0]).to.equal(dayInIndia(ago(50)));
  });

  it('are more for the active, who have read more, too', () => {
    const sum = (activity: number, what: 'days' | 'guides') =>
      range(1, 50)
        .map((seed) => plan(seed, 60, activity))
        .reduce((total, { visits, guides }) => total + (what === 'days' ? (visits.days ?? 0) : guides), 0);
    expect(sum(5, 'days')).to.be.greaterThan(2 * sum(0.5, 'days'));
    expect(sum(5, 'guides')).to.be.greaterThan(2 * sum(0.5, 'guides'));
  });
});
