import { Router } from 'express';
import { presentPlan } from '../digests/plan.present.ts';
import { planFor } from '../digests/plan.ts';
import { presentGuideRow } from '../guides/guide.present.ts';
import { type Guide, guidesOf, listGuides } from '../guides/guides.ts';
import { newPostsIn } from '../readmarks/readmarks.ts';
import { mostUsedTags } from '../tags/tag-lists.ts';
import { listActive } from '../threads/listings.ts';
import { keptUnder, presentTag, presentThreadRow } from '../threads/thread-row.present.ts';
import { presentBoard } from './board.present.ts';
import { listBoards } from './boards.ts';

export const boardsRoutes = Router();

const GUIDES_SHOWN = 3;
const THREADS_SHOWN = 8;

/** A card shows the board's own guides; those for everybody begin on the first guide, which the page's head offers. */
const firstOf = (guides: Guide[]): Guide[] =>
  guides.filter(({ board }) => board !== 'all').slice(0, GUIDES_SHOWN);

boardsRoutes.get('/', async (req, res) => {
  const { viewer } = req;
  const [boards, guides, threads, tags, plan] = await Promise.all([
    listBoards(),
    listGuides(),
    listActive(THREADS_SHOWN),
    mostUsedTags(),
    viewer.member && planFor(viewer.member),
  ]);
  const news = await newPostsIn(viewer.member, threads);
  const cards = await Promise.all(
    boards.map(async (board) => {
      const guides = await guidesOf(board._id);
      return {
        ...presentBoard(board, viewer),
        guides: firstOf(guides).map((guide) => presentGuideRow(guide, viewer)),
        guideCount: guides.length,
      };
    }),
  );
  const page = {
    title: viewer.t('boards.home-title'),
    description: viewer.t('boards.lead'),
    canonical: '/',
    section: 'boards' as const,
    plan: plan && presentPlan(plan, { boards, guides }, viewer),
    cards,
    tags: tags.map(presentTag),
    threads: threads.map((thread) => presentThreadRow(thread, viewer, news)),
  };
  return res.page('boards/home', page, { tags: ['home', 'guides', ...keptUnder(threads)] });
});
