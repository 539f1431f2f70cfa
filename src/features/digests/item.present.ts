import { formatDay } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import type { Guide } from '../guides/guides.ts';
import { type Named, presentNotification } from '../notifications/notification.present.ts';
import type { Notification } from '../notifications/notifications.ts';
import { threadPath } from '../threads/post.path.ts';
import type { OpenQuestion } from '../threads/unanswered.ts';

type Reader = Pick<Viewer, 't' | 'lang'>;

/** Something to read or to answer, on a page or in a mail. */
export interface Item {
  kind: 'waiting' | 'question' | 'guide';
  icon: string;
  title: string;
  lang: string;
  path: string;
  /** What it is, and why it is here. */
  words: string;
  minutes: number;
}

/** What somebody has written to a member. */
export function presentWaiting(notification: Notification, named: Named, reader: Reader): Item {
  const { icon, title, lang, path, words } = presentNotification(notification, named, reader);
  const minutes = notification.entries.reduce((sum, entry) => sum + (entry.minutes ?? 1), 0);
  return { kind: 'waiting', icon, title, lang, path, words, minutes };
}

/** A question that waits for an answer. */
export function presentQuestion(question: OpenQuestion, { boards }: Named, { t, lang }: Reader): Item {
  const board = boards.find(({ _id }) => _id === question.board)?.name[lang] ?? question.board;
  return {
    kind: 'question',
    icon: 'circle-question-mark',
    title: question.title,
    lang: question.lang,
    path: threadPath(question),
    words: t('digests.question', { board }),
    minutes: question.minutes,
  };
}

/** A guide that was not read. */
export function presentNextGuide(guide: Guide, { t, lang }: Reader): Item {
  const { title, verified, minutes } = guide[lang];
  return {
    kind: 'guide',
    icon: 'book-open-check',
    title,
    lang,
    path: `/guides/${guide._id}`,
    words: t('digests.guide', { day: formatDay(verified, lang) }),
    minutes,
  };
}
