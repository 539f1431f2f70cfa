import { MAIL_AT_FIRST } from './features/accounts/mail-settings.model.ts';
import { foldOldFollowings } from './features/subscriptions/tag-subscriptions.jobs.ts';
import { foldOldTags } from './features/threads/thread-tags.jobs.ts';
import { ThreadModel } from './features/threads/thread.model.ts';
import { slugFor } from './features/threads/threads.ts';
import { type Migration, fillIn } from './platform/database/migrate.ts';

/** Reports, decisions and trust came after the first version: what it wrote knows nothing of them. */
const fieldsOfModeration = async (): Promise<void> => {
  await fillIn('members', { trustLevel: 0, trustedSince: null, firstDay: { threads: 0, replies: 0 } });
  await fillIn('members', { guidesRead: [] });
  await fillIn('members', { visits: { days: 0, recent: [], last: '' }, suspendedUntil: null, blocked: [] });
  await fillIn('threads', { advice: 'ok', sunkCount: 0, version: 0 });
  await fillIn('posts', {
    advice: 'ok',
    outcomes: null,
    objections: [],
    warning: null,
    flagCount: 0,
    flagWeight: 0,
  });
  await fillIn('posts', { suspicion: null, contacts: [] });
};

/** Notifications and mails came after moderation. */
const fieldsOfTheInbox = async (): Promise<void> => {
  await fillIn('members', { unread: 0, emailVerifiedAt: null, mail: MAIL_AT_FIRST });
};

/** Where an address comes to lead elsewhere, no thread's own address may end so. */
const leadElsewhere = async (slugs: readonly string[]): Promise<void> => {
  for (const slug of slugs) await ThreadModel.updateMany({ slug }, { $set: { slug: slugFor(slug) } });
};

/** `/t/7/unread` and `/t/7/news` came to lead to what is new. */
const slugsThatLeadElsewhere = (): Promise<void> => leadElsewhere(['unread', 'news']);

/** Questions that were asked before came to lead to where they were. */
const fieldsOfDuplicates = async (): Promise<void> => {
  await fillIn('threads', { duplicateOf: null, duplicateCount: 0, duplicateVotes: 0 });
  await leadElsewhere(['duplicate', 'reopen']);
};

/** Tags came to be folded: what was typed, and what it leads to, are two. */
const foldedTags = async (): Promise<void> => {
  await foldOldTags();
  await foldOldFollowings();
};

/** Changes to data that older versions wrote, by ascending id; each is run once. */
export const migrations: readonly Migration[] = [
  { id: 1, name: 'fields of moderation', up: fieldsOfModeration },
  { id: 2, name: 'fields of the inbox', up: fieldsOfTheInbox },
  { id: 3, name: 'slugs that lead elsewhere', up: slugsThatLeadElsewhere },
  { id: 4, name: 'fields of duplicates', up: fieldsOfDuplicates },
  { id: 5, name: 'folded tags', up: foldedTags },
];
