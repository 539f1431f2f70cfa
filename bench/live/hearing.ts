/** How soon open pages hear of a reply that was sent to one of two processes; and what an idle page costs. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Figure, quantile } from '../figures.ts';
import { type Child, SECRET } from '../servers/child.ts';
import { beginSessions } from './crowd.ts';
import { Pages } from './pages.ts';
import type { Posted } from './replies.ts';
import type { Site } from './site.ts';

const PAGES_EACH = 500;
const FIRST_PAGES = 50;
/** Replies that count for nothing: a site runs for days, with its code compiled by then. */
const FIRST_REPLIES = 5;
const REPLIES = 30;
const PAUSE = 200;
const HEARD_WITHIN = 10_000;
/** Until what a process did last is of no matter to what is measured next. */
const SETTLED_AFTER = 1000;

const memoryOf = async (child: Child): Promise<{ rss: number; used: number }> => {
  await wait(SETTLED_AFTER);
  const { rss, used } = await child.ask('memory');
  return { rss: Number(rss), used: Number(used) };
};

/** Opens pages of a thousand members, half of them on each process. Resolves to them, and to what one takes of memory. */
async function openPages({ webs, members }: Site): Promise<{ pages: Pages[]; figures: Figure[] }> {
  const [here, there] = webs;
  const cookies = await beginSessions(members.slice(0, 2 * PAGES_EACH), SECRET);
  // The first ones make a process compile and keep what all later ones use.
  await (await Pages.open(here.url, cookies.slice(0, FIRST_PAGES))).close();
  const before = await memoryOf(here);
  const pages = [await Pages.open(here.url, cookies.slice(0, PAGES_EACH))];
  const after = await memoryOf(here);
  pages.push(await Pages.open(there.url, cookies.slice(PAGES_EACH)));
  const each = (field: 'rss' | 'used') => (after[field] - before[field]) / 1024 / PAGES_EACH;
  return {
    pages,
    figures: [
      { what: 'an idle page: kB of its process, resident', value: each('rss'), digits: 1 },
      { what: 'an idle page: kB of its process, used', value: each('used'), digits: 1 },
    ],
  };
}

/** Resolves, when all pages have heard of a reply or nobody waits any longer, to the delays of each process's pages. */
async function delaysOf({ no, answeredAt }: Posted, pages: readonly Pages[]): Promise<number[][]> {
  const isHeard = () => pages.every((some) => some.heard(no).length >= some.size);
  while (!isHeard() && performance.now() < answeredAt + HEARD_WITHIN) await wait(5);
  return pages.map((some) => some.heard(no).map((at) => Math.max(0, at - answeredAt)));
}

const figuresOf = (whose: string, delays: readonly number[]): Figure[] => [
  { what: `ms until a page hears of a reply, p50, ${whose}`, value: quantile(delays, 0.5), digits: 1 },
  {
    what: `ms until a page hears of a reply, p99, ${whose}`,
    value: quantile(delays, 0.99),
    digits: 1,
    target: { most: 250 },
  },
];

/** Measures it, on pages that it opens and closes. */
export async function measureHearing(site: Site): Promise<Figure[]> {
  const { pages, figures } = await openPages(site);
  for (const some of pages) await some.watch(site.quiet.number);
  const delays: number[][][] = [];
  for (let i = -FIRST_REPLIES; i < REPLIES; i++) {
    const delay = await delaysOf(await site.replies.post(site.quiet), pages);
    if (i >= 0) delays.push(delay);
    await wait(PAUSE);
  }
  for (const some of pages) await some.close();
  const [here, there] = [0, 1].map((process) => delays.flatMap((each) => each[process] ?? []));
  const all = delays.flat(2);
  const missed = REPLIES * 2 * PAGES_EACH - all.length;
  return [
    ...figuresOf('1,000 pages', all),
    ...figuresOf('500 of the process it was sent to', here ?? []),
    ...figuresOf('500 of another process', there ?? []),
    { what: 'pages that did not hear of a reply', value: missed, digits: 0, target: { most: 0 } },
    ...figures,
  ];
}
