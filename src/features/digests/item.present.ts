import { formatDay } from '../../platform/i18n/format.ts';
import type { Reader } from '../accounts/accounts.http.ts';
import type { Guide } from '../guides/guides.ts';
import { type Named, presentNotification } from '../notifications/notification.present.ts';
import type { Notification } from '../notifications/notifications.ts';
import { threadPath } from '../threads/post.path.ts';
import type { OpenQuestion } from '../threads/unanswered.ts';
import type { Verified } from '../threads/verified.ts';

/** What there is to read or to answer, the most important first. */
export type ItemKind = 'answer' | 'mention' | 'followed' | 'question' | 'best' | 'guide';

/** Something to read or to answer, on a page or in a mail. */
export interface Item {
  kind: ItemKind;
  icon: string;
  /** Blank where the words say it all. */
  title: string;
  lang: string;
  path: string;
  /** What it is, and why it is here. */
  words: string;
  /** That reading it takes. */
  minutes: number;
  /** How much of its kind it is: several answers to one question are one item. */
  count: number;
}

/** What somebody is told of: what has been written to them, or where they follow. */
export function presentTold(notification: Notification, named: Named, reader: Reader): Item {
  const { icon, title, lang, path, words } = presentNotification(notification, named, reader);
  const { reason, entries } = notification;
  const minutes = entries.reduce((sum, entry) => sum + (entry.minutes ?? 1), 0);
  const kind =
    reason === 'mention' ? 'mention' : reason === 'answer' || reason === 'quote' ? 'answer' : 'followed';
  return { kind, icon, title, lang, path, words, minutes, count: entries.length };
}

/** A question that waits for an answer. */
export function presentQuestion(question: OpenQuestion, { boards }: Named, { t, lang }: Reader): Item {
  const { title, minutes } = question;
  const board = boards.find(({ _id }) => _id === question.board)?.name[lang] ?? question.board;
  const words = t('digests.unanswered', { board });
  const path = threadPath(question);
  return {
    kind: 'question',
    icon: 'circle-question-mark',
    title,
    lang: question.lang,
    path,
    words,
    minutes,
    count: 1,
  };
}

/** An answer that has proved true. */
export function presentBest({ _id, authorName, thread, ...best }: Verified, { t }: Reader): Item {
  const proof =
    best.worked > 0
      ? t('digests.worked', { name: authorName, count: best.worked })
      : t('digests.accepted', { name: authorName });
  return {
    kind: 'best',
    icon: 'circle-check',
    title: thread.title,
    lang: thread.lang,
    path: `/posts/${String(_id)}`,
    words: `${proof}: ${best.words}`,
    minutes: best.minutes,
    count: 1,
  };
}

/** A guide that was not read. */
export function presentUnreadGuide(guide: Guide, { t, lang }: Reader): Item {
  const { title, verified, minutes } = guide[lang];
  const words = t('digests.verified', { day: formatDay(verified, lang) });
  const path = `/guides/${guide._id}`;
  return { kind: 'guide', icon: 'book-open-check', title, lang, path, words, minutes, count: 1 };
}
