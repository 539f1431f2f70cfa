/**
 * The plan for little time: what needs a member now. Always true here: it names nothing that they could not read, have
 * muted or whose author they have blocked; it costs two commands beside what processes keep at hand.
 */
import type { Member } from '../accounts/accounts.ts';
import { type Guide, listGuides } from '../guides/guides.ts';
import { type Notification, listUnread } from '../notifications/notifications.ts';
import { listFollowings } from '../subscriptions/subscriptions.ts';
import { boardsOf } from '../threads/boards-of.ts';
import { type OpenQuestion, listUnanswered } from '../threads/unanswered.ts';
import { guideFor, questionsFor } from './plan.rules.ts';

/** What waits for a member's own words. */
const WAITING = ['answer', 'quote', 'mention'] as const;
const MOST_WAITING = 3;

export interface Plan {
  /** Unread answers, replies to their words and mentions. */
  waiting: Notification[];
  /** Unanswered questions that match them, nearest first. */
  questions: OpenQuestion[];
  guide: Guide | null;
}

/** What needs a member now. */
export async function planFor(member: Member): Promise<Plan> {
  const [questions, guides] = await Promise.all([listUnanswered(), listGuides()]);
  const [waiting, followings, boards] = await Promise.all([
    listUnread(member, { reasons: WAITING, most: MOST_WAITING }),
    listFollowings(
      member,
      questions.map(({ _id }) => _id),
    ),
    boardsOf(member),
  ]);
  const seeker = { member, followings, boards };
  return { waiting, questions: questionsFor(seeker, questions), guide: guideFor(seeker, guides) };
}
