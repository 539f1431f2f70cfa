import { firstGraphemes } from '../../language/graphemes.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import { plainText } from '../../platform/markdown/plain-text.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { hasBlocked } from '../accounts/block.rules.ts';
import { presentBoard } from '../boards/board.present.ts';
import type { Board } from '../boards/boards.ts';
import { presentGuideRow } from '../guides/guide.present.ts';
import type { Guide } from '../guides/guides.ts';
import { presentPager } from '../threads/pager.present.ts';
import { presentPostRow } from '../threads/post-row.present.ts';
import { KINDS } from '../threads/kinds.ts';
import { presentKind, replyWords } from '../threads/thread-row.present.ts';
import { excerptOf, marked } from './excerpt.ts';
import type { Query } from './query.ts';
import type { Result, Results, Wanted } from './search.ts';

/** Graphemes of a search that go along into the title of a question. */
const TITLE_MOST = 150;

const addressOf = ({ query, board, kind }: Omit<Wanted, 'page'>, page = 1): string => {
  const parts = {
    q: query.text,
    ...(board && { board }),
    ...(kind && { kind }),
    ...(page > 1 && { page: String(page) }),
  };
  return `/search?${new URLSearchParams(parts).toString()}`;
};

/** A thread that was found, with why. Words of members whom the viewer has blocked stay folded. */
const presentResult = ({ thread, post, others }: Result, query: Query, viewer: Viewer) => ({
  ...presentPostRow(post, thread, viewer),
  kind: presentKind(thread.kind, viewer),
  title: marked(thread.title, query),
  excerpt: hasBlocked(viewer.member, post.author) ? [] : excerptOf(plainText(post.html), query),
  replies: replyWords(thread, viewer),
  others:
    others > 0
      ? viewer.t('search.others', { count: others, formatted: formatNumber(others, viewer.lang) })
      : null,
});

interface Found extends Results {
  guides: Guide[];
  boards: Board[];
}

/** The boards on which a search can be asked as a question, with its words as the title. */
const askOn = ({ query, board }: Wanted, boards: readonly Board[], viewer: Viewer) =>
  boards
    .filter(({ _id }) => board === null || _id === board)
    .map((one) => {
      const shown = presentBoard(one, viewer);
      const title = encodeURIComponent(firstGraphemes(query.text, TITLE_MOST));
      return { name: shown.name, icon: shown.icon, path: `${shown.path}/new?kind=question&title=${title}` };
    });

/** A page of results: the form as it was sent, what was found, and where to go on. */
export function presentSearch(wanted: Wanted, found: Found, viewer: Viewer) {
  const { query, board, kind, page } = wanted;
  const { t, lang } = viewer;
  const count = found.threads;
  return {
    q: query.text,
    isAsked: query.words.length > 0,
    isUnreadable: query.text !== '' && query.words.length === 0,
    isGivenUp: found.isGivenUp,
    boards: found.boards.map((one) => ({
      value: one._id,
      name: presentBoard(one, viewer).name,
      isHere: one._id === board,
    })),
    kinds: KINDS.map((one) => ({ value: one, name: presentKind(one, viewer).name, isHere: one === kind })),
    isNarrowed: board !== null || kind !== null,
    everywhere: addressOf({ query, board: null, kind: null }),
    count: t('search.count', { count, formatted: formatNumber(count, lang) }),
    guides: found.guides.map((guide) => presentGuideRow(guide, viewer)),
    rows: found.results.map((result) => presentResult(result, query, viewer)),
    pager: presentPager(page, found.pages, (number) => addressOf(wanted, number)),
    askOn: askOn(wanted, found.boards, viewer),
  };
}
