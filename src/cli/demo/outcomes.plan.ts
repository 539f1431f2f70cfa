/** Who tried which answer, and what they say came of it. */
import { type Result, monthOf } from '../../features/outcomes/outcome.rules.ts';
import type { ContentLang } from '../../language/language-of.ts';
import type { Calendar } from './calendar.ts';
import type { Crowd } from './crowd.ts';
import { type Random, type Shares, happens, pick, pickShare } from './random.ts';
import { type Voice, fill } from './template.ts';
import { triedTexts } from './texts/tried.ts';

export interface PlannedOutcome {
  member: number;
  result: Result;
  note: string;
  triedAt: string | null;
  at: Date;
}

/** What reports depend on: who wrote the answer, in which language, when (a share of the calendar), and its votes. */
interface Tried {
  author: number;
  lang: ContentLang;
  share: number;
  votes: number;
}

/** Members who come back to say what came of it, for each who voted. */
const REPORTS_PER_VOTE = 0.35;
/** Hours in which they do: trying takes longer than reading. */
const REPORTED_FOR = 40 * 24;
const NOTE_SHARE = 0.75;
const MONTH_SHARE = 0.8;

const RESULTS: Shares<Result> = [
  ['worked', 0.74],
  ['did-not-work', 0.2],
  ['lost-money', 0.06],
];

export class Outcomes {
  readonly #random: Random;
  readonly #crowd: Crowd;
  readonly #calendar: Calendar;
  readonly #voiceOf: (member: number) => Voice;

  constructor(
    random: Random,
    { crowd, calendar, voiceOf }: { crowd: Crowd; calendar: Calendar; voiceOf: (member: number) => Voice },
  ) {
    this.#random = random;
    this.#crowd = crowd;
    this.#calendar = calendar;
    this.#voiceOf = voiceOf;
  }

  /** The reports on an answer in the order of time, at most one of each member, none of its author's. */
  on({ author, lang, share, votes }: Tried): PlannedOutcome[] {
    const random = this.#random;
    const count = votes === 0 ? 0 : Math.floor(votes * REPORTS_PER_VOTE + random());
    const outcomes: PlannedOutcome[] = [];
    const reporters = new Set([author]);
    for (let i = 0; i < count; i++) {
      const when = share + REPORTED_FOR * this.#calendar.hour * random();
      const then = when < 1 ? when : share + (1 - share) * random();
      const member = this.#crowd.pick(random, then);
      if (reporters.has(member)) continue;
      reporters.add(member);
      outcomes.push(this.#report(member, lang, this.#calendar.at(then)));
    }
    return outcomes.sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  #report(member: number, lang: ContentLang, at: Date): PlannedOutcome {
    const random = this.#random;
    const result = pickShare(random, RESULTS);
    const writer = { lang, voice: this.#voiceOf(member), facts: new Map<string, string>() };
    const note = happens(random, NOTE_SHARE)
      ? fill(random, pick(random, triedTexts[lang][result]), writer)
      : '';
    return { member, result, note, triedAt: happens(random, MONTH_SHARE) ? monthOf(at) : null, at };
  }
}
