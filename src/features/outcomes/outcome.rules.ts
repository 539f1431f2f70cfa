/** Who may report on what, and when something can have been tried. Pure: read by commands and by pages alike. */
import type { RefusalCode } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { whyNotTakePart } from '../accounts/member.rules.ts';
import { whyNotVisible } from '../threads/post.rules.ts';
import type { OutcomeCounts } from '../threads/outcome-counts.ts';
import type { Post } from '../threads/posts.ts';
import type { Thread } from '../threads/threads.ts';

/** What can come of trying an answer. */
export const RESULTS = ['worked', 'did-not-work', 'lost-money'] as const;
export type Result = (typeof RESULTS)[number];

/** Under which name a post counts each result. */
export const COUNTED_AS: Readonly<Record<Result, keyof OutcomeCounts>> = {
  worked: 'worked',
  'did-not-work': 'didNotWork',
  'lost-money': 'lostMoney',
};

/** Only answers can be tried: posts under a question. */
export const isAnswer = ({ no }: Pick<Post, 'no'>, { kind }: Pick<Thread, 'kind'>): boolean =>
  kind === 'question' && no > 1;

/** Everybody reports on an answer but who wrote it, also when the thread is locked; not on one taken back. */
export function whyNotReport(
  member: Pick<Member, '_id' | 'suspendedUntil'>,
  post: Pick<Post, 'author' | 'no' | 'visibility'>,
  thread: Pick<Thread, 'kind'>,
): RefusalCode | null {
  if (!isAnswer(post, thread)) return 'outcome.not-an-answer';
  if (post.author.equals(member._id)) return 'outcome.own';
  return whyNotTakePart(member) ?? whyNotVisible(post);
}

const MONTHS_OFFERED = 12;

const inIndia = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  timeZone: 'Asia/Kolkata',
});

/** The month of a moment in India, as `2026-11`; `monthsBack` earlier. */
export function monthOf(at: Date, monthsBack = 0): string {
  const [year = 0, month = 0] = inIndia.format(at).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - monthsBack)).toISOString().slice(0, 7);
}

/** The months a form offers, this one first; what was told before stays among them. */
export function monthsToOffer(now: Date, told: string | null): string[] {
  const months = Array.from({ length: MONTHS_OFFERED }, (_, i) => monthOf(now, i));
  return told === null || months.includes(told) ? months : [...months, told];
}

/** Whether something can have been tried in this month: one of this century, and not to come. */
export const isPastMonth = (month: string, now: Date): boolean =>
  /^20\d\d-(?:0[1-9]|1[0-2])$/.test(month) && month <= monthOf(now);
