import { type Request, Router } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { pageFrom, queryText } from '../../platform/http/request.ts';
import { listBoards } from '../boards/boards.ts';
import { tellOfSearch } from '../searchlog/searchlog.http.ts';
import { KINDS } from '../threads/kinds.ts';
import { readQuery } from './query.ts';
import { presentSearch } from './search.present.ts';
import { type Wanted, findGuides, search } from './search.ts';

export const searchRoutes = Router();

const wantedFrom = (req: Request): Wanted => ({
  query: readQuery(queryText(req, 'q') ?? ''),
  board: queryText(req, 'board') ?? null,
  kind: KINDS.find((kind) => kind === queryText(req, 'kind')) ?? null,
  page: pageFrom(req),
});

searchRoutes.get('/search', async (req, res) => {
  const { viewer } = req;
  const boards = await listBoards();
  const asked = wantedFrom(req);
  const wanted = { ...asked, board: boards.find(({ _id }) => _id === asked.board)?._id ?? null };
  const began = performance.now();
  const [found, guides] = await Promise.all([search(wanted), findGuides(wanted.query, wanted.board)]);
  const took = performance.now() - began;
  if (wanted.page > Math.max(1, found.pages)) throw new Refusal('page.missing');
  const { text } = wanted.query;
  res.page('search/search', {
    title: text ? viewer.t('search.title-of', { text }) : viewer.t('search.title'),
    width: 'read',
    ...presentSearch(wanted, { ...found, guides: wanted.page === 1 ? guides : [], boards }, viewer),
  });
  const isNarrowed = wanted.board !== null || wanted.kind !== null || wanted.page > 1;
  const { threads, isGivenUp } = found;
  if (wanted.query.words.length > 0)
    tellOfSearch(req, { text, found: threads + guides.length, isNarrowed, took, isGivenUp });
});
