/** Who votes how on what, and which answer is accepted; keeps every member's reputation as the forum would. */
import { ACCEPTED_EARNS, ACCEPTING_EARNS } from '../../features/threads/acceptance.ts';
import { DOWN_VOTE_NEEDS, type VoteValue, worthOf } from '../../features/votes/vote.rules.ts';
import type { Calendar } from './calendar.ts';
import { type Crowd, uneven } from './crowd.ts';
import { type Random, happens } from './random.ts';

export interface PlannedVote {
  member: number;
  value: VoteValue;
  at: Date;
}

/** What votes depend on: who wrote the post, when (a share of the calendar), and how many posts its thread has. */
interface Voted {
  author: number;
  share: number;
  size: number;
}

/** How unequal posts are in what they are worth to readers. */
const INEQUALITY = 1.2;
/** Votes on an ordinary post of a thread with one, two, four … posts: so many more for each doubling. */
const VOTES_PER_DOUBLING = 0.1;
/** Hours in which people vote on a post, mostly at the beginning. */
const VOTED_FOR = 72;
const DOWN_SHARE = { of: 0.05, ofPoorPosts: 0.25 } as const;
const ACCEPTED_SHARE = 0.45;

export class Votes {
  /** What each member has earned. */
  readonly reputations: Int32Array;
  readonly #random: Random;
  readonly #crowd: Crowd;
  readonly #calendar: Calendar;

  constructor(random: Random, crowd: Crowd, calendar: Calendar) {
    this.#random = random;
    this.#crowd = crowd;
    this.#calendar = calendar;
    this.reputations = new Int32Array(crowd.joined.length);
  }

  /** The votes on a post, at most one of each member, none of its author's. */
  on({ author, share, size }: Voted): PlannedVote[] {
    const random = this.#random;
    const worth = uneven(random, INEQUALITY);
    const count = Math.floor(worth * VOTES_PER_DOUBLING * (1 + Math.log2(size)) + random());
    const votes: PlannedVote[] = [];
    const voters = new Set([author]);
    for (let i = 0; i < count; i++) {
      const when = share + VOTED_FOR * this.#calendar.hour * random() ** 3;
      const at = when < 1 ? when : share + (1 - share) * random();
      const member = this.#crowd.pick(random, at);
      if (voters.has(member)) continue;
      voters.add(member);
      const value = this.#valueOf(member, worth);
      votes.push({ member, value, at: this.#calendar.at(at) });
      this.#earn(author, worthOf(value).author);
      this.#earn(member, worthOf(value).voter);
    }
    return votes;
  }

  /** Which of a question's answers is accepted, by its number among them; null for none. */
  accept(
    asker: number,
    answers: readonly { author: number; votes: readonly PlannedVote[] }[],
  ): number | null {
    const isOthers = ({ author }: { author: number }): boolean => author !== asker;
    const best = answers.filter(isOthers).sort((a, b) => b.votes.length - a.votes.length)[0];
    if (!best || !happens(this.#random, ACCEPTED_SHARE)) return null;
    this.#earn(best.author, ACCEPTED_EARNS);
    this.#earn(asker, ACCEPTING_EARNS);
    return answers.indexOf(best);
  }

  #valueOf(member: number, worth: number): VoteValue {
    const mayVoteDown = (this.reputations[member] ?? 0) >= DOWN_VOTE_NEEDS;
    return mayVoteDown && happens(this.#random, worth < 0.4 ? DOWN_SHARE.ofPoorPosts : DOWN_SHARE.of)
      ? -1
      : 1;
  }

  #earn(member: number, worth: number): void {
    this.reputations[member] = (this.reputations[member] ?? 0) + worth;
  }
}
