import { expect } from 'chai';
import { type Wish, invent } from '../../../src/cli/demo/invent.ts';
import { spreadReplies } from '../../../src/cli/demo/threads.plan.ts';
import { randomFrom } from '../../../src/cli/demo/random.ts';
import { RESULTS } from '../../../src/features/outcomes/outcome.rules.ts';
import { DAY } from '../../../src/platform/clock.ts';

const WISH: Wish = {
  threads: 300,
  posts: 3000,
  members: 200,
  seed: 3,
  days: 500,
  until: new Date('2026-03-01T12:00:00Z'),
  namesTaken: 0,
};

const { members, threads: generated, reputations } = invent(WISH);
const threads = [...generated];
const posts = threads.flatMap((thread) => thread.posts);
const shareOfTop = (numbers: number[]): number => {
  const sum = (list: number[]): number => list.reduce((a, b) => a + b, 0);
  const sorted = numbers.toSorted((a, b) => b - a);
  return sum(sorted.slice(0, sorted.length / 10)) / sum(sorted);
};

describe('an invented forum', () => {
  it('is of the wished size', () => {
    expect([threads.length, posts.length, members.length]).to.deep.equal([300, 3000, 200]);
    expect(threads.every((thread) => thread.posts.length > 0)).to.equal(true);
  });

  it('is the same for the same seed, and another for another', () => {
    const told = (seed: number): unknown => {
      const again = invent({ ...WISH, threads: 30, posts: 200, seed });
      return [again.members, [...again.threads], again.reputations];
    };
    expect(told(8)).to.deep.equal(told(8));
    expect(told(8)).not.to.deep.equal(told(9));
  });

  it('is skewed: a tenth of threads and of members has about half of all posts, and some threads have no answer', () => {
    expect(shareOfTop(threads.map((thread) => thread.posts.length))).to.be.within(0.35, 0.75);
    const byMember = members.map((_, i) => posts.filter(({ author }) => author === i).length);
    expect(shareOfTop(byMember)).to.be.within(0.35, 0.75);
    expect(threads.filter((thread) => thread.posts.length === 1).length).to.be.within(15, 90);
  });

  it('goes forward in time: threads by age, posts after posts, nobody before they joined, nothing later than now', () => {
    const opened = threads.map((thread) => thread.posts[0]!.at.getTime());
    expect(opened).to.deep.equal(opened.toSorted((a, b) => a - b));
    for (const { posts: inOrder } of threads) {
      const times = inOrder.map(({ at }) => at.getTime());
      expect(times).to.deep.equal(times.toSorted((a, b) => a - b));
    }
    for (const { author, at } of posts) expect(members[author]!.joinedAt <= at).to.equal(true);
    const newest = Math.max(...posts.map(({ at }) => at.getTime()));
    expect(newest).to.be.within(WISH.until.getTime() - DAY, WISH.until.getTime());
  });

  it('is voted on as members may: once, later, not on their own, down only with a reputation', () => {
    for (const { votes, author, at } of posts) {
      expect(new Set(votes.map(({ member }) => member)).size).to.equal(votes.length);
      expect(votes.some(({ member }) => member === author)).to.equal(false);
      for (const vote of votes) expect(vote.at >= at && vote.at <= WISH.until).to.equal(true);
    }
    const down = posts.flatMap(({ votes }) => votes).filter(({ value }) => value === -1);
    expect(down.length).to.be.greaterThan(0);
    expect(Math.max(...reputations)).to.be.greaterThan(500);
  });

  it('has answers that members say they tried: once each, later, not their own, with notes in their language', () => {
    const tried = posts.filter(({ outcomes }) => outcomes.length > 0);
    for (const { outcomes, author, at } of tried) {
      expect(new Set([author, ...outcomes.map(({ member }) => member)]).size).to.equal(outcomes.length + 1);
      expect(outcomes.every((one) => one.at >= at && one.at <= WISH.until)).to.equal(true);
    }
    const reports = tried.flatMap(({ outcomes }) => outcomes);
    for (const result of RESULTS)
      expect(reports.filter((one) => one.result === result && one.note).length, result).to.be.greaterThan(0);
    for (const { note } of reports) expect(note).not.to.match(/[{}<>[\]|]/);
    for (const { about, posts: inOrder } of threads) {
      const [opening, ...later] = inOrder;
      expect(opening?.outcomes).to.deep.equal([]);
      if (about.kind !== 'question') expect(later.flatMap(({ outcomes }) => outcomes)).to.deep.equal([]);
    }
  });

  it('has accepted answers under questions, which are never the asker’s', () => {
    const accepted = threads.filter((thread) => thread.accepted !== null);
    expect(accepted.length).to.be.greaterThan(30);
    for (const { about, posts: inOrder, accepted: place } of accepted) {
      expect(about.kind).to.equal('question');
      expect(place).to.be.greaterThan(0);
      expect(inOrder[place!]!.author).not.to.equal(inOrder[0]!.author);
    }
  });

  it('fills threads to the brim when it must, and none beyond', () => {
    expect(spreadReplies(randomFrom(1), 3, 3 * 1999)).to.deep.equal([1999, 1999, 1999]);
  });
});
