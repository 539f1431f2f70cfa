/** What operators see of this host's index. */
import { statSync } from 'node:fs';
import { SECOND, clock } from '../../platform/clock.ts';
import { gauge } from '../../platform/metrics/metrics.ts';
import type { Mark } from './indexer.ts';
import { SearchableModel } from './searchable.model.ts';

interface Shown {
  /** How far reading has come; null in a process that does not read. */
  mark: () => Readonly<Mark> | null;
  /** The file in use; null where there is none. */
  file: () => string | null;
  /** Threads that a new index has still to read. */
  left: () => number;
}

let shown: Shown | null = null;

/** Says of which index figures are told from now on; null for none. */
export function showIndex(index: Shown | null): void {
  shown = index;
}

/** Seconds since the oldest change that was noted and not read yet; 0 when all are read. */
async function lagOf({ until }: Readonly<Mark>): Promise<number> {
  const now = clock.now();
  const oldest = await SearchableModel.findOne({ at: { $gte: new Date(until), $lte: now } }, { at: 1 })
    .sort({ at: 1 })
    .lean();
  return oldest ? (now.getTime() - oldest.at.getTime()) / SECOND : 0;
}

/** With what SQLite has not moved into it yet. Null where there is no file. */
function sizeOf(file: string | null): number | null {
  if (file === null) return null;
  const [main, log] = [file, `${file}-wal`].map((one) => statSync(one, { throwIfNoEntry: false })?.size);
  return main === undefined ? null : main + (log ?? 0);
}

gauge({
  name: 'chaupal_search_index_lag_seconds',
  help: 'Age of the oldest change not yet in the index of this host, 0 when there is none; told by the process that fills it',
  read: () => {
    const mark = shown?.mark();
    return mark ? lagOf(mark) : null;
  },
});
gauge({
  name: 'chaupal_search_index_threads_left',
  help: 'Threads that a new index has still to read for the first time; told by the process that fills it',
  read: () => shown?.left() ?? null,
});
gauge({
  name: 'chaupal_search_index_bytes',
  help: 'Size of the index of this host',
  read: () => (shown ? sizeOf(shown.file()) : null),
});
