/**
 * Invents a forum: who wrote what, when, and what others thought of it. Always true here: pure; the same seed and the
 * same end give the same forum; one thread at a time is in memory, the oldest first.
 */
import type { Grounds } from '../../features/threads/grounds.model.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { type DemoMember, composeMember } from './compose-member.ts';
import { type DemoPost, type DemoThread, composeAskerPost, composePost, composeThread } from './compose.ts';
import { Crowd, nextWriter } from './crowd.ts';
import { planGrounds } from './grounds.plan.ts';
import { Outcomes, type PlannedOutcome } from './outcomes.plan.ts';
import { type Random, type Shares, pickShare, randomFrom } from './random.ts';
import { planTimes, spreadReplies } from './threads.plan.ts';
import type { Voice } from './template.ts';
import type { DemoBoard } from './topic.ts';
import { type Presence, planPresence } from './visits.plan.ts';
import { type PlannedVote, Votes } from './votes.plan.ts';

export interface Size {
  threads: number;
  /** Opening posts and all later ones. */
  posts: number;
  members: number;
}

export interface Wish extends Size {
  seed: number;
  /** The forum's history: so many days, ending then. */
  days: number;
  until: Date;
  /** How many members have names from composeMember already. */
  namesTaken: number;
}

export interface InventedMember extends DemoMember, Presence {
  joinedAt: Date;
}

export interface InventedPost {
  body: string;
  grounds: Partial<Grounds>;
  /** The author's place among the members. */
  author: number;
  at: Date;
  votes: PlannedVote[];
  outcomes: PlannedOutcome[];
}

export interface InventedThread {
  about: DemoThread;
  /** The opening post first. */
  posts: InventedPost[];
  /** The place of the accepted answer among the posts. */
  accepted: number | null;
}

export interface Invention {
  members: InventedMember[];
  /** Can be walked through once. */
  threads: Generator<InventedThread>;
  /** What each member has earned by the threads walked through so far. */
  reputations: Int32Array;
}

const BOARDS: Shares<DemoBoard> = [
  ['freelancing', 0.34],
  ['youtube', 0.26],
  ['ecommerce', 0.22],
  ['blogging', 0.18],
];

interface World {
  random: Random;
  /** Of its own, so that words are the same whatever they rest on. */
  grounds: Random;
  calendar: Calendar;
  crowd: Crowd;
  votes: Votes;
  outcomes: Outcomes;
  members: readonly InventedMember[];
}

const voiceIn =
  (members: readonly InventedMember[]) =>
  (member: number): Voice =>
    members[member]?.voice ?? 'm';

function inventThread(world: World, times: Float64Array): InventedThread {
  const { random, calendar, crowd, members } = world;
  const voiceOf = voiceIn(members);
  const [opened = 0, ...later] = times;
  const asker = crowd.pick(random, opened);
  const about = composeThread(random, pickShare(random, BOARDS), voiceOf(asker));
  const asPost = (author: number, share: number, post: Omit<DemoPost, 'lang'>): InventedPost => {
    const votes = world.votes.on({ author, share, size: times.length });
    const isTried = about.kind === 'question' && post.isAdvice;
    const tried = { author, lang: about.lang, share, votes: votes.length };
    const outcomes = isTried ? world.outcomes.on(tried) : [];
    const grounds = planGrounds(world.grounds, about.board, post.remark);
    return { body: post.body, grounds, author, at: calendar.at(share), votes, outcomes };
  };

  const posts = [asPost(asker, opened, { body: about.body, isAdvice: false })];
  const writers = [asker];
  for (const share of later) {
    const author = nextWriter(random, crowd, { writers, share });
    const compose = author === asker ? composeAskerPost : composePost;
    writers.push(author);
    posts.push(asPost(author, share, compose(random, about, voiceOf(author))));
  }
  const accepted = about.kind === 'question' ? world.votes.accept(asker, posts.slice(1)) : null;
  return { about, posts, accepted: accepted === null ? null : accepted + 1 };
}

function* inventThreads(world: World, { threads, posts }: Size): Generator<InventedThread> {
  const replies = spreadReplies(world.random, threads, posts - threads);
  for (const times of planTimes(world.random, world.calendar, replies)) yield inventThread(world, times);
}

/** Invents a forum of the wished size: at least one member, and one post for each thread. */
export function invent({ seed, until, days, namesTaken, ...size }: Wish): Invention {
  const random = randomFrom(seed);
  const calendar = calendarOf(until, days);
  const crowd = new Crowd(random, size.members);
  // From seeds of their own, so that the same seed gives the same words as before there were visits, or reports.
  const ofVisits = randomFrom(seed + 2);
  const members = Array.from(crowd.joined, (share, i) => {
    const joinedAt = calendar.at(share);
    const presence = planPresence(ofVisits, { joinedAt, until, activity: crowd.activityOf(i) });
    return { ...composeMember(random, namesTaken + i), joinedAt, ...presence };
  });
  const votes = new Votes(random, crowd, calendar);
  const ofOutcomes = randomFrom(seed + 1);
  const outcomes = new Outcomes(ofOutcomes, { crowd, calendar, voiceOf: voiceIn(members) });
  const threads = inventThreads(
    { random, grounds: randomFrom(~seed), calendar, crowd, votes, outcomes, members },
    size,
  );
  return { members, threads, reputations: votes.reputations };
}
