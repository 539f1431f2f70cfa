/** Which questions are closed because they were asked before, and where they lead. Pure. */
import type { RefusalCode } from '../../platform/errors.ts';
import { whyNotVisible } from './post.rules.ts';
import type { Thread } from './thread.model.ts';

/** To so many others a question may have led that is closed itself: they are pointed on in one transaction. */
const MOST_POINTED_ON = 100;

/** What is closed is a question that everybody sees and can answer. */
export function whyNotClose(
  thread: Pick<Thread, 'kind' | 'visibility' | 'locked' | 'duplicateOf' | 'duplicateCount'>,
): RefusalCode | null {
  if (thread.kind !== 'question') return 'duplicate.not-a-question';
  if (thread.visibility !== 'visible') return whyNotVisible(thread);
  if (thread.duplicateOf) return 'duplicate.closed';
  if (thread.locked) return 'thread.locked';
  return thread.duplicateCount > MOST_POINTED_ON ? 'duplicate.crowded' : null;
}

/**
 * Where it leads there is an answer for everybody to read, in a thread of any kind. Who asked the same twice is led to
 * their other question without one, too.
 */
export function whyNotOriginal(
  original: Pick<Thread, '_id' | 'visibility' | 'duplicateOf' | 'replyCount' | 'author'>,
  thread: Pick<Thread, '_id' | 'author'>,
): RefusalCode | null {
  if (original._id.equals(thread._id)) return 'duplicate.itself';
  if (original.visibility !== 'visible') return 'duplicate.hidden';
  if (original.duplicateOf?.equals(thread._id)) return 'duplicate.leads-here';
  if (original.duplicateOf) return 'duplicate.leads-on';
  return original.replyCount > 0 || original.author.equals(thread.author) ? null : 'duplicate.unanswered';
}
