import type { Viewer } from '../accounts/accounts.http.ts';
import { formatNumber, presentTime } from '../../platform/i18n/format.ts';
import type { Board } from './boards.ts';

/** A board's name and place, for cards, crumbs and choices. */
export const presentBoard = (board: Board, { lang, t }: Viewer) => ({
  slug: board._id,
  path: `/b/${board._id}`,
  icon: board.icon,
  hue: board.hue,
  name: board.name[lang],
  description: board.description[lang],
  threads: t('boards.threads', {
    count: board.threadCount,
    formatted: formatNumber(board.threadCount, lang),
  }),
  posts: t('boards.posts', { count: board.postCount, formatted: formatNumber(board.postCount, lang) }),
  activeAt: board.activeAt ? presentTime(board.activeAt, lang) : null,
});
