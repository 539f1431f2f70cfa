import { expect } from 'chai';
import type { Member } from '../../../src/features/accounts/accounts.ts';
import { type Evidence, levelFor } from '../../../src/features/trust/level.rules.ts';
import { DAY, clock } from '../../../src/platform/clock.ts';
import { stopTime } from '../../support/clock.ts';

const NOTHING: Evidence = {
  ...{ days: 0, guides: 0, threads: 0, posts: 0, upVotes: 0 },
  ...{ recentDays: 0, recentPosts: 0, recentUpVotes: 0, recentUpheld: 0, recentFaults: 0 },
};
/** Exactly what each level asks for, on top of the ones below it. */
const ENOUGH_FOR_1: Evidence = { ...NOTHING, days: 2, guides: 1, threads: 5, posts: 2 };
const ENOUGH_FOR_2: Evidence = { ...NOTHING, days: 10, guides: 4, threads: 20, posts: 15, upVotes: 5 };
const ENOUGH_FOR_3: Evidence = {
  ...ENOUGH_FOR_2,
  ...{ recentDays: 30, recentPosts: 40, recentUpVotes: 20, recentUpheld: 3, recentFaults: 1 },
};

const at = (trustLevel: number, more: Partial<Member> = {}) => ({
  trustLevel,
  trustedSince: null,
  suspendedUntil: null,
  ...more,
});
const since = (days: number) => ({ trustedSince: new Date(clock.now().getTime() - days * DAY) });

type Case = readonly [missing: string, less: Partial<Evidence>];

describe('rising', () => {
  it('from 0 takes 2 days, 1 guide, 5 threads read and 2 posts', () => {
    expect(levelFor(ENOUGH_FOR_1, at(0))).to.equal(1);
  });
  const for1: Case[] = [
    ['a day', { days: 1 }],
    ['a guide', { guides: 0 }],
    ['a thread', { threads: 4 }],
    ['a post', { posts: 1 }],
  ];
  for (const [missing, less] of for1)
    it(`to 1 is not done while ${missing} is missing`, () => {
      expect(levelFor({ ...ENOUGH_FOR_1, ...less }, at(0))).to.equal(0);
    });

  it('from 1 takes 10 days, 4 guides, 20 threads read, 15 posts and 5 up-votes', () => {
    expect(levelFor(ENOUGH_FOR_2, at(1))).to.equal(2);
  });
  const for2: Case[] = [
    ['a day', { days: 9 }],
    ['a guide', { guides: 3 }],
    ['a thread', { threads: 19 }],
    ['a post', { posts: 14 }],
    ['an up-vote', { upVotes: 4 }],
  ];
  for (const [missing, less] of for2)
    it(`to 2 is not done while ${missing} is missing`, () => {
      expect(levelFor({ ...ENOUGH_FOR_2, ...less }, at(1))).to.equal(1);
    });

  it('from 2 takes, in 100 days, 30 days, 40 posts, 20 up-votes, 3 reports upheld and at most 1 fault', () => {
    expect(levelFor(ENOUGH_FOR_3, at(2))).to.equal(3);
  });
  const for3: Case[] = [
    ['a day', { recentDays: 29 }],
    ['a post', { recentPosts: 39 }],
    ['an up-vote', { recentUpVotes: 19 }],
    ['a report upheld', { recentUpheld: 2 }],
  ];
  for (const [missing, less] of for3)
    it(`to 3 is not done while ${missing} is missing`, () => {
      expect(levelFor({ ...ENOUGH_FOR_3, ...less }, at(2))).to.equal(2);
    });
  it('to 3 is not done with a second fault', () => {
    expect(levelFor({ ...ENOUGH_FOR_3, recentFaults: 2 }, at(2))).to.equal(2);
  });

  it('goes over several levels at once, but over none that is not reached', () => {
    expect(levelFor(ENOUGH_FOR_3, at(0))).to.equal(3);
    expect(levelFor({ ...ENOUGH_FOR_3, guides: 3 }, at(0))).to.equal(1);
    expect(levelFor({ ...ENOUGH_FOR_3, posts: 1 }, at(0))).to.equal(0);
  });

  it('ends at 3: level 4 is given', () => {
    const everything = Object.fromEntries(Object.keys(NOTHING).map((key) => [key, 9999]));
    expect(levelFor({ ...NOTHING, ...everything, recentFaults: 0 }, at(3))).to.equal(3);
  });

  it('is not for who is suspended now, and is again afterwards', () => {
    const until = (days: number) => ({ suspendedUntil: new Date(clock.now().getTime() + days * DAY) });
    for (const [level, evidence] of [
      [0, ENOUGH_FOR_1],
      [1, ENOUGH_FOR_2],
      [2, ENOUGH_FOR_3],
    ] as const) {
      expect(levelFor(evidence, at(level, until(1)))).to.equal(level);
      expect(levelFor(evidence, at(level, until(-1)))).to.equal(level + 1);
    }
  });
});

describe('keeping a level', () => {
  it('levels 1 and 2 are never lost, whatever has become of what earned them', () => {
    expect(levelFor(NOTHING, at(1, since(400)))).to.equal(1);
    expect(levelFor({ ...NOTHING, recentFaults: 9 }, at(2, since(400)))).to.equal(2);
  });

  it('level 4 is never lost by counting', () => {
    expect(levelFor({ ...NOTHING, recentFaults: 9 }, at(4, since(400)))).to.equal(4);
  });

  const atNineTenths = { ...ENOUGH_FOR_3, recentDays: 27, recentPosts: 36, recentUpVotes: 18 };
  it('level 3 is kept at exactly 90 % of its bars', () => {
    expect(levelFor(atNineTenths, at(3, since(60)))).to.equal(3);
  });
  const lost: Case[] = [
    ['days', { recentDays: 26 }],
    ['posts', { recentPosts: 35 }],
    ['up-votes', { recentUpVotes: 17 }],
    ['reports upheld', { recentUpheld: 2 }],
    ['faults', { recentFaults: 2 }],
  ];
  for (const [what, less] of lost)
    it(`level 3 is lost by ${what}, and level 2 is left`, () => {
      expect(levelFor({ ...atNineTenths, ...less }, at(3, since(60)))).to.equal(2);
    });

  it('level 3 is kept for 14 days whatever happens, and not a moment longer', () => {
    stopTime();
    const [within, after] = [since(14 - 1 / 86_400), since(14)];
    expect(levelFor(NOTHING, at(3, within))).to.equal(3);
    expect(levelFor(NOTHING, at(3, after))).to.equal(2);
  });

  it('level 3 of unknown age has no grace', () => {
    expect(levelFor(NOTHING, at(3))).to.equal(2);
  });

  it('level 3 is lost while suspended, too', () => {
    const suspendedUntil = new Date(clock.now().getTime() + DAY);
    expect(levelFor(NOTHING, at(3, { ...since(60), suspendedUntil }))).to.equal(2);
  });
});
