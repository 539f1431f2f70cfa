import { formatNumber, presentTime } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import { tagPath } from '../tags/tag.rules.ts';
import { threadPath, unreadPath } from './post.path.ts';
import type { Advice } from './standing.rules.ts';
import type { Kind, Thread } from './threads.ts';

const KIND_ICONS: Record<Kind, string> = {
  question: 'circle-question-mark',
  discussion: 'messages-square',
  showcase: 'presentation',
};

/** A kind's name and icon. */
export const presentKind = (kind: Kind, { t }: Viewer) => ({
  kind,
  name: t(`threads.kinds.${kind}.name`),
  icon: KIND_ICONS[kind],
});

/** A tag and where its threads are listed. */
export const presentTag = (tag: string) => ({ tag, path: tagPath(tag) });

/** How many replies, in the words of the thread's kind. */
export const replyWords = (
  { kind, replyCount }: Pick<Thread, 'kind' | 'replyCount'>,
  { t, lang }: Viewer,
): string =>
  t(kind === 'question' ? 'threads.answers' : 'threads.replies', {
    count: replyCount,
    formatted: formatNumber(replyCount, lang),
  });

/** What a row says of advice that members or moderators doubt; null of all other. */
export const doubtOf = ({ advice }: { advice?: Advice }, { t }: Pick<Viewer, 't'>): string | null =>
  advice === 'disputed' || advice === 'bad-advice' ? t(`threads.doubts.${advice}`) : null;

/** How many posts are new to the viewer, and where the first is found; null of none. */
const presentNews = (thread: Thread, count: number | undefined, { t, lang }: Viewer) =>
  count
    ? {
        words: t('readmarks.count', { count, formatted: formatNumber(count, lang) }),
        path: unreadPath(thread),
      }
    : null;

/** What the viewer has not read yet, by thread id. */
export type News = ReadonlyMap<string, number>;

/** A thread as a row of a list. */
export const presentThreadRow = (thread: Thread, viewer: Viewer, news: News) => ({
  path: threadPath(thread),
  title: thread.title,
  lang: thread.lang,
  kind: presentKind(thread.kind, viewer),
  author: presentAuthor(thread.authorName),
  time: presentTime(thread.activeAt, viewer.lang),
  tags: thread.tags.map(presentTag),
  score: formatNumber(thread.score, viewer.lang),
  hasScore: thread.score !== 0,
  replyCount: formatNumber(thread.replyCount, viewer.lang),
  replyWord: viewer.t(thread.kind === 'question' ? 'threads.answer-word' : 'threads.reply-word', {
    count: thread.replyCount,
  }),
  hasReplies: thread.replyCount > 0,
  isAnswered: thread.acceptedPost !== null,
  isPinned: thread.pinned,
  isLocked: thread.locked,
  isDuplicate: Boolean(thread.duplicateOf),
  doubt: doubtOf(thread, viewer),
  news: presentNews(thread, news.get(String(thread._id)), viewer),
});

/** What a kept page that lists these threads is dropped by: a row shows its thread's replies, score and marks. */
export const keptUnder = (threads: readonly Pick<Thread, 'number'>[]): string[] =>
  threads.map(({ number }) => `thread:${number}`);
