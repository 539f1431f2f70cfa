import { expect } from 'chai';
import {
  DISPUTE,
  HOLD,
  type RaisedBy,
  type Reason,
  accuracyBonus,
  trustOf,
  weightOf,
  whatFollows,
} from '../../../src/features/flags/flag.rules.ts';

const flag = (reason: Reason, weight: number, trust = 1) => ({
  raisedBy: 'member' as RaisedBy,
  reason,
  weight,
  trust,
});
const POST = { advice: 'ok', visibility: 'visible' } as const;

describe('a flag', () => {
  // Worked out by hand from the formula; the first two are Discourse's own examples.
  const records: [upheld: number, rejected: number, bonus: number][] = [
    [10, 0, 8.305],
    [5, 5, -2.373],
    [0, 0, 0],
    [5, 0, 0],
    [0, 5, 0],
    [6, 0, 6.462],
    [7, 3, 0],
    [0, 6, -6.462],
  ];
  for (const [upheld, rejected, bonus] of records)
    it(`of somebody right ${upheld} times and wrong ${rejected} times gets ${bonus} for it`, () => {
      expect(accuracyBonus({ upheld, rejected })).to.be.closeTo(bonus, 0.001);
    });

  it('weighs 1, the trust and the record of who raised it, and never less than nothing', () => {
    expect(weightOf(0, { upheld: 0, rejected: 0 })).to.equal(1);
    expect(weightOf(3, { upheld: 0, rejected: 0 })).to.equal(4);
    expect(weightOf(2, { upheld: 10, rejected: 0 })).to.equal(11.3);
    expect(weightOf(1, { upheld: 0, rejected: 50 })).to.equal(0);
  });

  it('of a moderator counts as level 5', () => {
    expect(trustOf({ role: 'moderator', trustLevel: 0 })).to.equal(5);
    expect(trustOf({ role: 'admin', trustLevel: 1 })).to.equal(5);
    expect(trustOf({ role: 'member', trustLevel: 3 })).to.equal(3);
  });
});

describe('flags against advice', () => {
  const follows = (weights: number[], advice: 'ok' | 'disputed' | 'bad-advice' = 'ok') => {
    const open = weights.map((weight) => flag('fake-advice', weight));
    return whatFollows({ ...POST, advice }, open, 0);
  };
  it('dispute it from weight 6 of 3 members on, not before', () => {
    expect(DISPUTE).to.deep.equal({ weight: 6, members: 3 });
    expect(follows([2, 2, 2])).to.deep.equal(['disputed']);
    expect(follows([2, 2, 1.99])).to.deep.equal([]);
    expect(follows([5, 5])).to.deep.equal([]);
    expect(follows([1, 1, 1, 1, 1])).to.deep.equal([]);
    expect(follows([1, 1, 1, 1, 1, 1])).to.deep.equal(['disputed']);
  });

  it('change nothing where it is disputed or judged already', () => {
    for (const advice of ['disputed', 'bad-advice'] as const)
      expect(follows([5, 5, 5], advice)).to.deep.equal([]);
  });
});

describe('flags against harm', () => {
  const follows = (
    open: ReturnType<typeof flag>[],
    authorTrust = 1,
    visibility: 'visible' | 'pending' = 'visible',
  ) => whatFollows({ ...POST, visibility }, open, authorTrust);

  it('hold a post back from weight 8.33 of 3 members on, not before', () => {
    expect(HOLD).to.deep.equal({ weight: 8.33, members: 3 });
    expect(follows([flag('scam', 3), flag('spam', 3), flag('abuse', 2.33)])).to.deep.equal(['held']);
    expect(follows([flag('scam', 3), flag('spam', 3), flag('abuse', 2.32)])).to.deep.equal([]);
    expect(follows([flag('scam', 6), flag('scam', 6)])).to.deep.equal([]);
  });

  for (const reason of ['scam', 'spam'] as const)
    it(`one for ${reason} from level 3 is enough against somebody of level 0`, () => {
      expect(follows([flag(reason, 4, 3)], 0)).to.deep.equal(['held']);
      expect(follows([flag(reason, 4, 3)], 1)).to.deep.equal([]);
      expect(follows([flag(reason, 3, 2)], 0)).to.deep.equal([]);
    });

  it('count the site’s own for losses as one voice, and that for words not at all', () => {
    const members = [flag('scam', 3), flag('scam', 3)];
    expect(follows([...members, { ...flag('scam', 6, 0), raisedBy: 'outcomes' }])).to.deep.equal(['held']);
    expect(follows([...members, { ...flag('scam', 12, 0), raisedBy: 'signals' }], 0)).to.deep.equal([]);
  });

  it('one for abuse is not, and others do not count towards holding back', () => {
    expect(follows([flag('abuse', 4, 3)], 0)).to.deep.equal([]);
    expect(
      follows(
        Array.from({ length: 9 }, () => flag('off-topic', 5, 4)),
        0,
      ),
    ).to.deep.equal([]);
    expect(
      follows(
        Array.from({ length: 9 }, () => flag('other', 5, 4)),
        0,
      ),
    ).to.deep.equal([]);
  });

  it('change nothing where it waits already', () => {
    expect(follows([flag('scam', 9), flag('scam', 9), flag('scam', 9)], 0, 'pending')).to.deep.equal([]);
  });
});
