/** The mail that says what a notification says, to who has not looked meanwhile. */
import { translate } from '../../platform/i18n/translate.ts';
import { plainText } from '../../platform/markdown/plain-text.ts';
import type { Member } from '../accounts/accounts.ts';
import { wantsMail } from '../accounts/mail-settings.rules.ts';
import { listBoards } from '../boards/boards.ts';
import { listGuides } from '../guides/guides.ts';
import type { MailText } from '../mails/mail.message.ts';
import { levelOf } from '../subscriptions/subscriptions.ts';
import type { Post } from '../threads/posts.ts';
import { isUndoubted, listReadable } from '../threads/readable.ts';
import { sentenceOf, titleOf } from './notification.present.ts';
import { OF_POSTS } from './notification.rules.ts';
import { type Notification, findNotification } from './notifications.ts';

/** Characters of a post that a mail shows. */
const EXCERPT_LENGTH = 300;

const isAboutPost = ({ reason }: Notification): boolean => OF_POSTS.some((one) => one === reason);

/** A notification as far as its receiver would be shown it, and the post that came last; null when nothing of it is left. */
async function shownOf(
  notification: Notification,
  member: Member,
): Promise<{ notification: Notification; post: Post | null } | null> {
  const ids = notification.entries.flatMap(({ post }) => post ?? []);
  const readable = await listReadable(member, ids);
  const entries = notification.entries.filter(({ post }) => !post || readable.has(String(post)));
  const last = entries.at(-1);
  if (!last) return null;
  return { notification: { ...notification, entries }, post: readable.get(String(last.post)) ?? null };
}

/** Whether its receiver wants it still: they may have said otherwise since it was queued. */
async function isWanted({ isUnread, reason, thread }: Notification, member: Member): Promise<boolean> {
  if (!isUnread || !wantsMail(member, reason)) return false;
  return !thread || (await levelOf(member, { of: 'thread', subject: String(thread) })) !== 'muted';
}

/** The beginning of what was written to somebody; blank where it is doubted, since it is read beside its warning only. */
const excerptOf = (post: Post): string => {
  const characters = [...(isUndoubted(post) ? plainText(post.html) : '')];
  const isCut = characters.length > EXCERPT_LENGTH;
  return characters.slice(0, EXCERPT_LENGTH).join('') + (isCut ? '…' : '');
};

/** Not needed once it is read, gone or unwanted, nor when nobody sees its posts any more. */
export async function composeNotification(
  { about }: { about: string },
  member: Member,
): Promise<MailText | null> {
  const found = await findNotification(member, about);
  const shown = found && (await isWanted(found, member)) ? await shownOf(found, member) : null;
  if (!shown) return null;
  const { notification, post } = shown;
  const named = { boards: await listBoards(), guides: await listGuides() };
  const reader = { lang: member.lang, t: translate(member.lang) };
  const sentence = sentenceOf(notification, named, reader);
  const excerpt = post && isAboutPost(notification) ? excerptOf(post) : '';
  return {
    lang: member.lang,
    subject: sentence,
    heading: sentence,
    paragraphs: [titleOf(notification, named, reader), excerpt].filter(Boolean),
    rows: [],
    button: { words: reader.t('notifications.open'), path: `/notifications/${about}` },
    small: [],
    unsubscribe: notification.reason,
  };
}
