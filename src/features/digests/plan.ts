/**
 * The plan for little time: what needs a member now. Always true here: it names no question that they have muted or whose
 * author they have blocked; it costs two commands beside what processes keep at hand.
 */
import type { Member } from '../accounts/accounts.ts';
import { type Guide, listGuides } from '../guides/guides.ts';
import { type Notification, listUnread } from '../notifications/notifications.ts';
import { type OpenQuestion, listUnanswered } from '../threads/unanswered.ts';
import { WAITING, guideFor, questionsFor } from './plan.rules.ts';
import { seekerOf } from './seekers.ts';

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
  const [waiting, seeker] = await Promise.all([
    listUnread(member, { reasons: WAITING, most: MOST_WAITING }),
    seekerOf(member, questions),
  ]);
  return { waiting, questions: questionsFor(seeker, questions), guide: guideFor(seeker, guides) };
}
