/** Words that are known from frauds, for tests of what follows from them, and findings as if some had been looked at. */
import { type ScamFinding, type ScamSignalId, actionAt } from '../../src/language/scam-signals.ts';
import { raiseFlag } from '../../src/features/flags/flags.ts';
import { type Post, addPost } from '../../src/features/threads/posts.ts';
import type { Thread } from '../../src/features/threads/threads.ts';
import { OutboxModel } from '../../src/platform/outbox/outbox.model.ts';
import type { Page } from './browser.ts';
import type { Person } from './people.ts';

/** Offers that a newcomer's post is held back for, in English, Hinglish and Hindi. */
export const OFFERS = {
  en: 'Work from home! Like YouTube videos and earn Rs 3000 daily, guaranteed. Pay registration fee Rs 500. Message me on Telegram @easy_task_77',
  hinglish:
    'ghar baithe kamao, youtube video like karo aur har like ke 50 rupaye kamao. registration fee 499 jama karo, telegram pe message karo',
  hi: 'प्रीपेड टास्क में १००० जमा करो, कमीशन के साथ वापस। नौकरी शुरू करने से पहले पंजीकरण शुल्क ४९९ रुपये जमा करना होगा।',
} as const;

/** Words that a moderator should look at, and whose post is read meanwhile. */
export const DOUBTFUL = {
  en: 'Like YouTube videos and earn Rs 50 per like.',
  hinglish: 'youtube video like karo aur har like ke 50 rupaye kamao',
  hi: 'यूट्यूब वीडियो लाइक करो और हर लाइक के ५० रुपये कमाओ।',
} as const;

/** Words that are only asked about. */
export const ODD = 'Guaranteed income every month for everybody who joins.';

/** A finding of these signals and weights. */
export function findingOf(weights: Partial<Record<ScamSignalId, number>>): ScamFinding {
  const signals = Object.entries(weights).map(([id, weight]) => ({
    id: id as ScamSignalId,
    category: 'wording' as const,
    weight,
    matched: id,
  }));
  const score = signals.reduce((sum, { weight }) => sum + weight, 0);
  return { score, action: actionAt(score), signals };
}

export const REVIEW = findingOf({ 'fee-for-work': 5, urgency: 1 });
export const HOLD = findingOf({ 'fee-for-work': 5, otp: 6 });

/** Answers with words in which this was found. */
export const answersWith = async (
  someone: Person,
  thread: Pick<Thread, '_id'>,
  finding: ScamFinding,
): Promise<Post> =>
  addPost(someone.member, thread, { ...(await someone.writes('Words that somebody looked at.')), finding });

/** A moderator finds nothing wrong with a post that waits for one because of its words. */
export async function restores(moderator: Person, post: Post): Promise<void> {
  const grounds = { signals: post.suspicion?.signals ?? [] };
  await raiseFlag(post, { raisedBy: 'signals', reason: 'scam', weight: 6, grounds });
  await moderator.decides(post, 'restore', { reason: 'An honest offer, I have checked.' });
}

/** How often it was announced that a post is under suspicion. */
export const suspicionsOf = (post: Post): Promise<number> =>
  OutboxModel.countDocuments({ name: 'post.suspected', 'payload.post': String(post._id) });

/** Whether a form came back with what was found in its words. */
export const isTold = ({ status, $ }: Pick<Page, 'status' | '$'>): boolean =>
  status === 422 && $('[role=alert] .signals').length === 1;
