/** Quote-reply: another's words as a markdown quotation, to be cut down and answered. */
import { maskContacts } from '../../language/contacts.ts';
import { PostModel } from './post.model.ts';
import { hidesContacts } from './post.rules.ts';
import { withoutQuotations } from './suspicion.rules.ts';
import type { Thread } from './threads.ts';

/** Longer quotations hide the answer. */
const LONGEST = 600;

const quoted = (body: string): string => {
  const words = [...withoutQuotations(body).trim()];
  const cut = words.length > LONGEST ? `${words.slice(0, LONGEST).join('')}…` : words.join('');
  return cut
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
};

/** The text that a reply to post `no` begins with; null when there is no such post to quote. */
export async function quoteOf(thread: Thread, no: string | undefined): Promise<string | null> {
  if (!no || !/^\d{1,4}$/.test(no)) return null;
  const post = await PostModel.findOne({ thread: thread._id, no: Number(no), visibility: 'visible' }).lean();
  if (!post) return null;
  const words = hidesContacts(post) ? maskContacts(post.body) : post.body;
  return `@${post.authorName}\n\n${quoted(words)}\n\n`;
}
