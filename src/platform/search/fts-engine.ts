/**
 * The search engine of this site: SQLite's FTS5 over keys, in files of this machine. Always true here: the main thread never
 * waits for the index; a query is answered within its time; writing goes through one thread, in order; and no thread is ended
 * while it works, which libsql would not survive, nor the process.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { Refusal } from '../errors.ts';
import type { IndexAnswer, IndexTask } from './fts.worker.ts';
import type { Batch, Found, SearchEngine } from './search-engine.ts';

const LIMIT_MS = 3000; // waiting for a thread included; among a million posts common words take 60 ms
const MOST_WAITING = 50;

type Pool = Piscina<IndexTask, IndexAnswer>;

const worker = new URL(`./fts.worker${extname(import.meta.url)}`, import.meta.url).href;

const openPool = (maxThreads: number): Pool =>
  new Piscina({
    filename: worker,
    minThreads: 1,
    maxThreads,
    idleTimeout: Infinity,
    stricterFIFO: true,
    recordTiming: false,
  });

type Asked<Task> = Task extends unknown ? Omit<Task, 'file'> : never;

/** An engine on the file that `fileNow` names: whenever it names another one, that is used from then on. */
export function openSearchEngine(fileNow: () => string | null): SearchEngine {
  let readers: Pool | undefined;
  let writer: Pool | undefined;
  const underWay = new Set<Promise<unknown>>();
  const run = async <T>(pool: Pool, task: Asked<IndexTask>): Promise<T | null> => {
    const file = fileNow();
    if (file === null) return null;
    const running = pool.run({ file, ...task }) as Promise<T | null>;
    underWay.add(running);
    return running.finally(() => underWay.delete(running));
  };
  const read = async <T>(task: Asked<IndexTask>): Promise<T | null> => {
    readers ??= openPool(2);
    if (readers.queueSize >= MOST_WAITING) throw new Refusal('server.unavailable');
    return Promise.race([run<T>(readers, task), wait(LIMIT_MS, null, { ref: false })]);
  };
  const write = <T>(task: Asked<IndexTask>) => run<T>((writer ??= openPool(1)), task);
  return {
    write: async (batch: Batch) => {
      if (fileNow() === null) throw new Error('there is no search index to write to');
      await write({ write: batch });
    },
    search: (query) => read<Found>({ search: query, until: Date.now() + LIMIT_MS }),
    suggest: async (words) => (await read<string[]>({ suggest: words })) ?? [],
    mark: () => write<string>({ what: 'mark' }),
    close: async () => {
      if (writer) await write({ what: 'close' });
      // The pool itself would drop what is under way.
      while (underWay.size > 0) await Promise.allSettled(underWay);
      await Promise.all([writer?.destroy(), readers?.destroy()]);
      [writer, readers] = [undefined, undefined];
    },
  };
}
