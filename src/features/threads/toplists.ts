/** The best threads of a board's week, month or all time: ranked by a job, so that a reader never waits for the ranking. */
import { LRUCache } from 'lru-cache';
import { DAY, MINUTE, clock } from '../../platform/clock.ts';
import { type Board, listBoards } from '../boards/boards.ts';
import { KINDS, type Kind } from './kinds.ts';
import { ThreadModel } from './thread.model.ts';
import { TopListModel } from './toplist.model.ts';

export const PERIODS = ['week', 'month', 'all'] as const;
export type Period = (typeof PERIODS)[number];

const LONGEST = 200;
const DAYS: Record<Period, number> = { week: 7, month: 30, all: Infinity };

const idOf = (board: string, period: Period, kind: Kind | null): string =>
  `${board} ${period} ${kind ?? 'any'}`;

/** There are few lists, which change when the job has run: every process keeps them at hand for a minute. */
const kept = new LRUCache<string, number[]>({
  max: 500,
  ttl: MINUTE,
  fetchMethod: async (id) => (await TopListModel.findById(id).lean())?.threads ?? [],
});

/** The numbers of a board's best threads, best first; empty before the job first ran. */
export async function findTopList(board: string, period: Period, kind: Kind | null): Promise<number[]> {
  return (await kept.fetch(idOf(board, period, kind))) ?? [];
}

const rank = async ({ _id: board }: Board, period: Period, kind: Kind | null): Promise<void> => {
  const since = Number.isFinite(DAYS[period]) ? new Date(clock.now().getTime() - DAYS[period] * DAY) : null;
  const best = await ThreadModel.find(
    {
      board,
      visibility: 'visible',
      advice: { $ne: 'bad-advice' },
      ...(kind ? { kind } : {}),
      ...(since ? { createdAt: { $gte: since, $lte: clock.now() } } : {}),
    },
    { number: 1 },
  )
    .sort({ score: -1, replyCount: -1, number: -1 })
    .limit(LONGEST)
    .lean();
  const threads = best.map(({ number }) => number);
  await TopListModel.updateOne({ _id: idOf(board, period, kind) }, { $set: { threads } }, { upsert: true });
};

/** Ranks all lists anew: by votes on the opening post, then by replies. */
export async function rankTopLists(): Promise<void> {
  for (const board of await listBoards())
    for (const period of PERIODS) for (const kind of [null, ...KINDS]) await rank(board, period, kind);
  kept.clear();
}
