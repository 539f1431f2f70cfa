/** When a digest belongs to which period, and what is news in it. Pure. */
import { DAY, INDIA, dayInIndia } from '../../platform/clock.ts';
import type { Member } from '../accounts/accounts.ts';
import { verifiedOn } from '../guides/guide.rules.ts';
import type { Guide } from '../guides/guides.ts';
import type { Notification } from '../notifications/notifications.ts';
import type { OpenQuestion } from '../threads/unanswered.ts';
import type { Verified } from '../threads/verified.ts';

type Settings = Pick<Member['mail'], 'digest' | 'weekday'>;

const weekdayInIndia = (at: Date): number => new Date(at.getTime() + INDIA).getUTCDay();

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY);

/** The period that a digest is for, named by its first day in India: the day it was due, or the week, which begins on Sunday. */
export const periodOf = ({ digest }: Settings, due: Date): string =>
  dayInIndia(digest === 'weekly' ? daysBefore(due, weekdayInIndia(due)) : due);

/** Since when something is news in a digest: since the one before was due. */
export const newsSince = ({ digest }: Settings, due: Date): Date =>
  daysBefore(due, digest === 'weekly' ? 7 : 1);

/** Whether a digest brings what is told once a week: a weekly one does, a daily one on one day, so that it is not told daily. */
export const isOfTheWeek = ({ digest, weekday }: Settings, due: Date): boolean =>
  digest === 'weekly' || weekdayInIndia(due) === weekday;

export interface Digest {
  /** Unread answers, replies to their words and mentions. */
  waiting: Notification[];
  /** What is new where they follow. */
  followed: Notification[];
  /** Unanswered questions that match them, nearest first. */
  questions: OpenQuestion[];
  /** The week's answers that have proved true, the best first. */
  best: Verified[];
  /** Guides that are new, or were looked at again, and that they have not read. */
  guides: Guide[];
}

/** Whether a digest says anything that one before it cannot have said. */
export const hasNews = ({ waiting, followed, questions, best, guides }: Digest, since: Date): boolean =>
  best.length + guides.length > 0 ||
  [...waiting, ...followed].some(({ at }) => at > since) ||
  questions.some(({ createdAt }) => createdAt > since);

/** Guides that a member has not read and whose facts were looked at since. */
export const newGuides = (
  { guidesRead, lang }: Pick<Member, 'guidesRead' | 'lang'>,
  guides: readonly Guide[],
  since: Date,
): Guide[] =>
  guides.filter((guide) => !guidesRead.includes(guide._id) && verifiedOn(guide[lang]) >= dayInIndia(since));
