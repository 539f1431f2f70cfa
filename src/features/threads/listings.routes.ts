import { type Request, Router } from 'express';
import { cursorFrom } from '../../platform/database/time-window.ts';
import { queryChoice, queryText } from '../../platform/http/request.ts';
import { presentBoard } from '../boards/board.present.ts';
import { type Board, getBoard } from '../boards/boards.ts';
import { presentSubscription } from '../subscriptions/subscription.present.ts';
import { levelOf } from '../subscriptions/subscriptions.ts';
import { presentGuideList } from '../guides/guide.present.ts';
import { guidesOf } from '../guides/guides.ts';
import { newPostsIn } from '../readmarks/readmarks.ts';
import { type Choice, cursorsOf, presentListing } from './listing.present.ts';
import { PAGE_SIZE, SORTS, listBoard, listPinned, listTop } from './listings.ts';
import { KINDS } from './kinds.ts';
import { keptUnder, presentThreadRow } from './thread-row.present.ts';
import { PERIODS } from './toplists.ts';

export const listingsRoutes = Router();

const choiceFrom = (req: Request, path: string): Choice => ({
  path,
  sort: queryChoice(req, 'sort', SORTS) ?? 'active',
  period: queryChoice(req, 'period', PERIODS) ?? 'month',
  kind: queryChoice(req, 'kind', KINDS),
  isFirst: !queryText(req, 'before') && !queryText(req, 'after'),
});

/** Top lists are counted through, not timed: `before=20` goes on after the twentieth. */
const readTop = async (req: Request, board: Board, { period, kind }: Choice) => {
  const place = Number(queryText(req, 'before') ?? queryText(req, 'after') ?? 0);
  const from = Number.isSafeInteger(place) && place > 0 ? place : 0;
  const listed = await listTop(board, { period, kind, from });
  const previous = from > 0 ? String(Math.max(0, from - PAGE_SIZE)) : null;
  return { listed, next: listed.hasMore ? String(from + PAGE_SIZE) : null, previous };
};

const readByTime = async (req: Request, board: Board, { sort, kind }: Choice) => {
  if (sort === 'top') throw new TypeError('top lists are not read by time');
  const cursor = cursorFrom(queryText(req, 'before'), queryText(req, 'after'));
  const listed = await listBoard(board, { sort, kind, cursor });
  return {
    listed,
    ...cursorsOf(listed, sort === 'active' ? 'activeAt' : 'createdAt', cursor?.direction ?? null),
  };
};

listingsRoutes.get('/b/:board', async (req, res) => {
  const { viewer } = req;
  const board = await getBoard(req.params.board);
  const choice = choiceFrom(req, `/b/${board._id}`);
  const hasPinned = choice.sort === 'active' && !choice.kind;
  const [{ listed, next, previous }, pinned, level, guides] = await Promise.all([
    choice.sort === 'top' ? readTop(req, board, choice) : readByTime(req, board, choice),
    hasPinned ? listPinned(board) : [],
    viewer.member && levelOf(viewer.member, { of: 'board', subject: board._id }),
    guidesOf(board._id),
  ]);
  const onTop = choice.isFirst ? pinned : [];
  const threads = listed.threads.filter(({ _id }) => !pinned.some((one) => one._id.equals(_id)));
  const news = await newPostsIn(viewer.member, [...onTop, ...threads]);
  const shown = presentBoard(board, viewer);
  const page = {
    title: shown.name,
    description: shown.description,
    canonical: shown.path,
    section: 'boards' as const,
    board: shown,
    guides: presentGuideList(guides, viewer),
    follow: presentSubscription('board', { path: shown.path, level }, viewer),
    pinned: onTop.map((thread) => presentThreadRow(thread, viewer, news)),
    listing: presentListing(choice, { ...listed, threads }, { viewer, news, next, previous }),
  };
  return res.page('threads/board', page, {
    tags: [`board:${board._id}`, 'guides', ...keptUnder([...onTop, ...threads])],
  });
});
