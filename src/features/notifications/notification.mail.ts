/** The mail that says what a notification says, to who has not looked meanwhile. */
import { translate } from '../../platform/i18n/translate.ts';
import { plainText } from '../../platform/markdown/plain-text.ts';
import type { Member } from '../accounts/accounts.ts';
import { hasBlocked } from '../accounts/block.rules.ts';
import { listBoards } from '../boards/boards.ts';
import { listGuides } from '../guides/guides.ts';
import type { MailText } from '../mails/mail.message.ts';
import { type Post, findPost } from '../threads/posts.ts';
import { getThread } from '../threads/threads.ts';
import { sentenceOf, titleOf } from './notification.present.ts';
import { OF_POSTS } from './notification.rules.ts';
import { type Notification, findNotification } from './notifications.ts';

/** Characters of a post that a mail shows. */
const EXCERPT_LENGTH = 300;

const isAboutPost = ({ reason }: Notification): boolean => OF_POSTS.some((one) => one === reason);

/** The post where it is seen, as long as its receiver would be shown it; null of what stands in no thread. */
async function shownPost({ entries }: Notification, member: Member): Promise<Post | 'hidden' | null> {
  const id = entries[0]?.post;
  if (!id) return null;
  const post = await findPost(id);
  if (post?.visibility !== 'visible' || hasBlocked(member, post.author)) return 'hidden';
  return (await getThread(post.thread)).visibility === 'visible' ? post : 'hidden';
}

/** The beginning of what was written to somebody; blank for advice that is doubted, which is read beside its warning only. */
const excerptOf = ({ html, advice }: Post): string => {
  const characters = [...(advice === 'ok' ? plainText(html) : '')];
  const isCut = characters.length > EXCERPT_LENGTH;
  return characters.slice(0, EXCERPT_LENGTH).join('') + (isCut ? '…' : '');
};

/** Not needed once it is read or gone, nor when nobody sees its post any more. */
export async function composeNotification(
  { about }: { about: string },
  member: Member,
): Promise<MailText | null> {
  const notification = await findNotification(member, about);
  if (!notification?.isUnread) return null;
  const post = await shownPost(notification, member);
  if (post === 'hidden') return null;
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
