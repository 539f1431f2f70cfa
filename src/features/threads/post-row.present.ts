import { formatNumber, presentTime } from '../../platform/i18n/format.ts';
import { firstWords } from '../../platform/markdown/plain-text.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import type { Post } from './posts.ts';
import { doubtOf } from './thread-row.present.ts';
import type { Thread } from './threads.ts';

const WORDS_SHOWN = 160;

/** A post as a row of a list: which thread, its first words, how it was received. */
export const presentPostRow = (post: Post, thread: Thread, viewer: Viewer) => ({
  id: String(post._id),
  path: `/posts/${String(post._id)}`,
  title: thread.title,
  titleLang: thread.lang,
  // Bad advice is read behind its warning only.
  words: post.advice === 'bad-advice' ? '' : firstWords(post.html, WORDS_SHOWN),
  lang: post.lang,
  author: presentAuthor(post.authorName),
  time: presentTime(post.createdAt, viewer.lang),
  score: formatNumber(post.up - post.down, viewer.lang),
  doubt: doubtOf(post, viewer),
  isDuplicate: Boolean(thread.duplicateOf),
  isAccepted: thread.acceptedPost?.equals(post._id) ?? false,
});
