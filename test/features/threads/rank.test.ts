import { expect } from 'chai';
import fc from 'fast-check';
import {
  ACCEPTED_RANK,
  LOWEST_RANK,
  OPENING_RANK,
  rankOf,
  wilsonBound,
} from '../../../src/features/threads/rank.ts';

const votes = fc.integer({ min: 0, max: 5000 });
const answer = { no: 2, isAccepted: false, advice: 'ok' as const };

describe('rank', () => {
  // (p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), worked out by hand with z = 1.28.
  const cases: [up: number, down: number, bound: number][] = [
    [1, 0, 0.379018],
    [2, 0, 0.549692],
    [10, 0, 0.859225],
    [9, 1, 0.71783],
    [1, 1, 0.164475],
    [0, 1, 0],
    [50, 50, 0.436518],
    [600, 400, 0.580022],
  ];
  for (const [up, down, bound] of cases)
    it(`${up} up and ${down} down surely deserve ${bound}`, () => {
      expect(wilsonBound(up, down)).to.be.closeTo(bound, 0.000001);
    });

  it('no votes deserve nothing yet', () => {
    expect(wilsonBound(0, 0)).to.equal(0);
  });

  it('nine of ten beat one of one', () => {
    expect(wilsonBound(9, 1)).to.be.greaterThan(wilsonBound(1, 0));
  });

  it('is always from 0 to 1, and below the share itself', () => {
    fc.assert(
      fc.property(votes, votes, (up, down) => {
        const bound = wilsonBound(up, down);
        expect(bound).to.be.within(0, 1);
        if (up + down > 0) expect(bound).to.be.at.most(up / (up + down) + Number.EPSILON);
      }),
    );
  });

  it('one more up-vote never lowers an answer, one more down-vote never raises it', () => {
    fc.assert(
      fc.property(votes, votes, (up, down) => {
        const now = rankOf({ ...answer, up, down });
        expect(rankOf({ ...answer, up: up + 1, down })).to.be.at.least(now);
        expect(rankOf({ ...answer, up, down: down + 1 })).to.be.at.most(now);
      }),
    );
  });

  it('a disputed answer stands below all that nobody doubts, bad advice below that, accepted or not', () => {
    fc.assert(
      fc.property(votes, votes, fc.boolean(), (up, down, isAccepted) => {
        const best = { no: 2, up, down, isAccepted };
        const disputed = rankOf({ ...best, advice: 'disputed' });
        expect(disputed).to.be.lessThan(rankOf({ ...answer, up: 0, down: 5000 }));
        expect(rankOf({ ...best, advice: 'bad-advice' })).to.be.within(LOWEST_RANK + 1, disputed - 1);
      }),
    );
  });

  it('an accepted answer stands above every other, below the opening post, whatever the votes', () => {
    fc.assert(
      fc.property(votes, votes, (up, down) => {
        const rank = rankOf({ ...answer, up, down });
        expect(rank).to.satisfy(Number.isInteger);
        expect(rank).to.be.within(0, ACCEPTED_RANK - 1);
        expect(rankOf({ no: 2, up, down, isAccepted: true, advice: 'ok' })).to.equal(ACCEPTED_RANK);
        expect(rankOf({ no: 1, up, down, isAccepted: false, advice: 'ok' })).to.equal(OPENING_RANK);
      }),
    );
    expect(OPENING_RANK).to.be.greaterThan(ACCEPTED_RANK);
  });
});
