/** The search engine of this process, on the index of its host; and who of the host's processes keeps that up to date. */
import path from 'node:path';
import { SECOND } from '../../platform/clock.ts';
import { config } from '../../platform/config.ts';
import { onDemand } from '../../platform/on-demand.ts';
import type { Listener } from '../../platform/outbox/tail.ts';
import { openSearchEngine } from '../../platform/search/fts-engine.ts';
import { draftFile, indexFile, removeOldFiles } from '../../platform/search/index-files.ts';
import { takeIndexLock } from '../../platform/search/index-lock.ts';
import { showIndex } from './index-figures.ts';
import { Indexer } from './indexer.ts';

const SWEEP_EVERY = 5 * SECOND;
/** A fact is heard here before a worker has noted what it changes. */
const AFTER_FACT = SECOND / 2;

/** Where the files of the index are. */
const indexFolder = (): string => path.resolve(config.DATA_DIR);

export const searchEngine = openSearchEngine(() => indexFile(indexFolder()));

/**
 * Keeps the index of this host up to date as long as no other process of the host does. The listener tells it when to look
 * at once; `stop` ends it, and the engine's threads with it.
 */
export function startIndexing(): { listener: Listener; stop: () => Promise<void> } {
  const indexer = new Indexer(searchEngine);
  let unlock: (() => void) | null = null;
  showIndex({ mark: () => indexer.mark, file: () => indexFile(indexFolder()) });
  const work = onDemand('search index', async (isStopping) => {
    unlock ??= takeIndexLock(indexFolder());
    if (!unlock) return;
    await indexer.catchUp(isStopping);
    if (!isStopping()) removeOldFiles(indexFolder());
  });
  let soon: NodeJS.Timeout | undefined;
  const askSoon = (): void => {
    soon ??= setTimeout(() => {
      soon = undefined;
      work.ask();
    }, AFTER_FACT);
  };
  const sweep = setInterval(work.ask, SWEEP_EVERY);
  work.ask();
  const stop = async (): Promise<void> => {
    clearInterval(sweep);
    clearTimeout(soon);
    await work.stop();
    showIndex(null);
    await searchEngine.close();
    unlock?.();
  };
  return { listener: { onFact: askSoon, onGap: askSoon }, stop };
}

/**
 * Makes the index of this host anew, beside the one in use, and puts it in its place; whoever uses that goes over by itself.
 * Answers the new file; `say` hears how many threads are left.
 */
export async function buildAnew(say: (left: number) => void): Promise<string> {
  const { file, publish } = draftFile(indexFolder());
  const engine = openSearchEngine(() => file);
  try {
    await new Indexer(engine).catchUp(undefined, say);
  } finally {
    await engine.close();
  }
  publish();
  return indexFile(indexFolder());
}
