import { type Request, Router } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { pageFrom, queryChoice, queryText } from '../../platform/http/request.ts';
import { ORDERS } from '../../platform/search/search-engine.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { listBoards } from '../boards/boards.ts';
import { KINDS } from '../threads/kinds.ts';
import { presentAlike, presentSimilar } from './alike.present.ts';
import { findGuides } from './found-guides.ts';
import { tellOfSearch } from '../searchlog/searchlog.http.ts';
import { isAnswerable, readQuery } from './query.ts';
import { ANSWERS } from './searchable.rules.ts';
import { type Asked, presentSearch } from './search.present.ts';
import { PERIODS, search } from './search.ts';
import { findSimilar } from './similar.ts';
import { suggest } from './suggestions.ts';

export const searchRoutes = Router();

async function readAsked(req: Request): Promise<Asked> {
  const [author, tag] = [queryText(req, 'author') ?? '', queryText(req, 'tag') ?? ''];
  const boards = await listBoards();
  const slugs = boards.map(({ _id }) => _id);
  return {
    author,
    tag,
    query: readQuery(queryText(req, 'q') ?? '', { author, tag }),
    board: queryChoice(req, 'board', slugs),
    kind: queryChoice(req, 'kind', KINDS),
    answers: queryChoice(req, 'answers', ANSWERS),
    since: queryChoice(req, 'since', PERIODS),
    order: queryChoice(req, 'sort', ORDERS) ?? 'relevance',
    page: pageFrom(req),
  };
}

const isNarrowed = ({ board, kind, answers, since, author, tag, page }: Asked): boolean =>
  page > 1 || [board, kind, answers, since, author, tag].some(Boolean);

searchRoutes.get('/search', async (req, res) => {
  const { viewer } = req;
  const asked = await readAsked(req);
  const began = performance.now();
  const [found, guides] = await Promise.all([search(asked), findGuides(asked.query, asked.board)]);
  const took = performance.now() - began;
  if (asked.page > Math.max(1, found.pages)) throw new Refusal('page.missing');
  const { text } = asked.query;
  res.page('search/search', {
    title: text ? viewer.t('search.title-of', { text }) : viewer.t('search.title'),
    width: 'read',
    ...presentSearch(
      asked,
      { ...found, guides: asked.page === 1 ? guides : [], boards: await listBoards() },
      viewer,
    ),
  });
  if (!isAnswerable(asked.query)) return;
  const { isGivenUp, threads } = found;
  tellOfSearch(req, { text, found: threads + guides.length, isNarrowed: isNarrowed(asked), took, isGivenUp });
});

/** What is typed is completed by titles of threads, for pages that ask for it as it is typed. */
searchRoutes.get('/search/suggestions', async (req, res) => {
  const threads = await suggest(queryText(req, 'q') ?? '');
  return res.fragment('search/suggestions', { threads: threads.map(presentAlike) });
});

/** Threads that ask what a title asks, for forms that ask for them as it is typed. */
searchRoutes.get('/search/similar', async (req, res) => {
  signedIn(req);
  const threads = await findSimilar(queryText(req, 'title') ?? '');
  return res.fragment('search/similar', presentSimilar(threads, req.viewer));
});
