/**
 * The search engine of this site: SQLite's FTS5 over keys, in files of this machine. Always true here: the main thread never
 * waits for the index; a query is answered within its time; writing goes through one thread, in order; and no thread is ended
 * while it works, which libsql would not survive, nor the process.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { Refusal } from '../errors.ts';
import type { IndexTask } from './fts.worker.ts';
import type { Hit, SearchEngine } from './search-engine.ts';

const LIMIT_MS = 3000; // waiting for a thread included; among 100,000 posts common words take 60 ms
const MOST_WAITING = 50;

type Pool = Piscina<IndexTask, Hit[] | string | null>;

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

/** An engine on the file that `fileNow` names: whenever it names another one, that is used from then on. */
export function openSearchEngine(fileNow: () => string): SearchEngine {
  let readers: Pool | undefined;
  let writer: Pool | undefined;
  const underWay = new Set<Promise<unknown>>();
  const run = <T>(pool: Pool, task: IndexTask): Promise<T> => {
    const running = pool.run(task) as Promise<T>;
    underWay.add(running);
    return running.finally(() => underWay.delete(running));
  };
  const write = <T>(task: Exclude<IndexTask, { search: unknown }>) => run<T>((writer ??= openPool(1)), task);
  return {
    write: (batch) => write({ file: fileNow(), write: batch }),
    search: async (query) => {
      readers ??= openPool(2);
      if (readers.queueSize >= MOST_WAITING) throw new Refusal('server.unavailable');
      const until = Date.now() + LIMIT_MS;
      const found = run<Hit[] | null>(readers, { file: fileNow(), search: query, until });
      return Promise.race([found, wait(LIMIT_MS, null, { ref: false })]);
    },
    mark: () => write({ file: fileNow(), what: 'mark' }),
    close: async () => {
      if (writer) await write({ file: fileNow(), what: 'close' });
      // The pool itself would drop what is under way.
      while (underWay.size > 0) await Promise.allSettled(underWay);
      await Promise.all([writer?.destroy(), readers?.destroy()]);
      [writer, readers] = [undefined, undefined];
    },
  };
}
