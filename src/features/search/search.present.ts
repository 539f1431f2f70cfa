import { firstGraphemes } from '../../language/graphemes.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import { plainText } from '../../platform/markdown/plain-text.ts';
import { type Likeness, ORDERS } from '../../platform/search/search-engine.ts';
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
import { type Query, isAnswerable, markedWords } from './query.ts';
import { ANSWERS } from './searchable.rules.ts';
import { PERIODS, type Result, type Results, type Wanted } from './search.ts';

/** Graphemes of a search that go along into the title of a question. */
const TITLE_MOST = 150;

/** What can be typed beside words. */
const EXAMPLES = ['"ghar baithe"', '-crypto', 'author:asha', 'tag:youtube'];

/** A search as it was sent: with the names that were typed into fields of their own. */
export interface Asked extends Wanted {
  author: string;
  tag: string;
}

const addressOf = (
  asked: Asked,
  { order, page = 1 }: { order?: Wanted['order']; page?: number } = {},
): string => {
  const { query, board, kind, answers, since, author, tag } = asked;
  const sort = order ?? asked.order;
  const parts = {
    q: query.text,
    ...(board && { board }),
    ...(kind && { kind }),
    ...(answers && { answers }),
    ...(since && { since }),
    ...(author && { author }),
    ...(tag && { tag }),
    ...(sort !== 'relevance' && { sort }),
    ...(page > 1 && { page: String(page) }),
  };
  return `/search?${new URLSearchParams(parts).toString()}`;
};

/** A thread that was found, with why. Words of members whom the viewer has blocked stay folded. */
const presentResult = ({ thread, post, others, likeness }: Result, query: Query, viewer: Viewer) => {
  const sought = { words: markedWords(query), isSimilar: likeness === 'similar' };
  return {
    ...presentPostRow(post, thread, viewer),
    kind: presentKind(thread.kind, viewer),
    title: marked(thread.title, sought),
    excerpt: hasBlocked(viewer.member, post.author) ? [] : excerptOf(plainText(post.html), sought),
    replies: replyWords(thread, viewer),
    others:
      others > 0
        ? viewer.t('search.others', { count: others, formatted: formatNumber(others, viewer.lang) })
        : null,
  };
};

/** Results, those with all words apart from those that are less than what was asked for. */
const presentSections = (results: readonly Result[], query: Query, viewer: Viewer) => {
  const section = (likeness: Likeness) => ({
    likeness,
    heading: likeness === 'all' ? null : viewer.t(`search.likeness.${likeness}`),
    rows: results
      .filter((result) => result.likeness === likeness)
      .map((result) => presentResult(result, query, viewer)),
  });
  const inOrder = [...new Set(results.map(({ likeness }) => likeness))];
  return inOrder.map(section);
};

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
      const title = encodeURIComponent(firstGraphemes(query.question, TITLE_MOST));
      return { name: shown.name, icon: shown.icon, path: `${shown.path}/new?kind=question&title=${title}` };
    });

const choicesOf = (asked: Asked, boards: readonly Board[], viewer: Viewer) => {
  const { t } = viewer;
  const options = <T extends string>(values: readonly T[], here: T | null, name: (value: T) => string) =>
    values.map((value) => ({ value, name: name(value), isHere: value === here }));
  const nameOf = new Map(boards.map((one) => [one._id, presentBoard(one, viewer).name]));
  return {
    boards: options([...nameOf.keys()], asked.board, (slug) => nameOf.get(slug) ?? slug),
    kinds: options(KINDS, asked.kind, (kind) => presentKind(kind, viewer).name),
    answers: options(ANSWERS, asked.answers, (answers) => t(`search.answers.${answers}`)),
    since: options(PERIODS, asked.since, (since) => t(`search.since.${since}`)),
    author: asked.author,
    tag: asked.tag,
    hasMore: Boolean(asked.answers || asked.since || asked.author || asked.tag),
  };
};

/** A page of results: the form as it was sent, what was found, and where to go on. */
export function presentSearch(asked: Asked, found: Found, viewer: Viewer) {
  const { query, board, kind, page } = asked;
  const { t, lang } = viewer;
  const count = found.threads;
  const isAsked = isAnswerable(query);
  const choices = choicesOf(asked, found.boards, viewer);
  return {
    q: query.text,
    isAsked,
    isUnreadable: query.text !== '' && !isAsked,
    isGivenUp: found.isGivenUp,
    unknown: found.unknown.map(({ what, name }) => t(`search.unknown.${what}`, { name })),
    choices,
    examples: EXAMPLES,
    isNarrowed: Boolean(board || kind || choices.hasMore),
    everywhere: addressOf({
      ...asked,
      board: null,
      kind: null,
      answers: null,
      since: null,
      author: '',
      tag: '',
    }),
    count: t(found.isCut ? 'search.best' : 'search.count', { count, formatted: formatNumber(count, lang) }),
    sort: asked.order,
    sorts: ORDERS.map((order) => ({
      name: t(`search.sort.${order}`),
      path: addressOf(asked, { order }),
      isHere: order === asked.order,
    })),
    guides: found.guides.map((guide) => presentGuideRow(guide, viewer)),
    sections: presentSections(found.results, query, viewer),
    pager: presentPager(page, found.pages, (number) => addressOf(asked, { page: number })),
    askOn: query.words.length > 0 ? askOn(asked, found.boards, viewer) : [],
  };
}
