/**
 * The search engine of this site: SQLite's FTS5 over keys, in files of this machine. Always true here: the main thread never
 * waits for the index; a query ends within its time; writing goes through one thread, in order.
 */
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { Refusal } from '../errors.ts';
import type { IndexTask } from './fts.worker.ts';
import type { Hit, SearchEngine } from './search-engine.ts';

const LIMIT_MS = 3000; // waiting for a thread included; a query of common words takes 30 ms
const MOST_UNDER_WAY = 50;

type Pool = Piscina<IndexTask, Hit[] | string | null>;

const worker = new URL(`./fts.worker${extname(import.meta.url)}`, import.meta.url).href;

const openPool = (maxThreads: number): Pool =>
  new Piscina({ filename: worker, minThreads: 1, maxThreads, idleTimeout: Infinity, recordTiming: false });

/** An engine on the file that `fileNow` names: whenever it names another one, that is used from then on. */
export function openSearchEngine(fileNow: () => string): SearchEngine {
  let readers: Pool | undefined;
  let writer: Pool | undefined;
  const write = (task: Exclude<IndexTask, { search: unknown }>) => (writer ??= openPool(1)).run(task);
  return {
    write: async (batch) => {
      await write({ file: fileNow(), write: batch });
    },
    search: async (query) => {
      readers ??= openPool(2);
      if (readers.queueSize >= MOST_UNDER_WAY) throw new Refusal('server.unavailable');
      const signal = AbortSignal.timeout(LIMIT_MS);
      return readers.run({ file: fileNow(), search: query }, { signal }).then(
        (hits) => hits as Hit[],
        (error: unknown) => {
          if (signal.aborted) return null;
          throw error;
        },
      );
    },
    mark: async () => (await write({ file: fileNow(), what: 'mark' })) as string | null,
    close: async () => {
      if (writer) await writer.run({ file: fileNow(), what: 'close' });
      await Promise.all([writer?.destroy(), readers?.destroy()]);
      [writer, readers] = [undefined, undefined];
    },
  };
}
