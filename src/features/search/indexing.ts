/** Who of a host's processes keeps its index up to date, and makes it. */
import { SECOND } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { type OnDemand, onDemand } from '../../platform/on-demand.ts';
import type { Listener } from '../../platform/outbox/tail.ts';
import { openSearchEngine } from '../../platform/search/fts-engine.ts';
import {
  currentFile,
  draftFile,
  fileInUse,
  removeOldFiles,
  setAside,
} from '../../platform/search/index-files.ts';
import { takeIndexLock } from '../../platform/search/index-lock.ts';
import type { SearchEngine } from '../../platform/search/search-engine.ts';
import { indexFolder, searchEngine } from './engine.ts';
import { showIndex } from './index-figures.ts';
import { Indexer } from './indexer.ts';
import { relateNext } from './related.ts';
import { CHANGES } from './search.jobs.ts';

const SWEEP_EVERY = 5 * SECOND;
/** A fact is heard here before a worker has noted what it changes. */
const AFTER_FACT = SECOND / 2;

/** The engine that keeps the index of this host. */
export const openWriter = (): SearchEngine => openSearchEngine(() => currentFile(indexFolder()));

/** Brings this host's index up to date, or makes one where there is none that can be written to. Nobody else may be at it; `say` hears how many threads a new one has still to read. */
export async function follow(
  indexer: Indexer,
  isStopping = () => false,
  say: (left: number) => void = () => undefined,
): Promise<void> {
  const file = currentFile(indexFolder());
  if (file !== null && (await indexer.isForeign())) {
    log.warn({ file }, 'the search index is of another database, and is made anew');
    setAside(file);
  }
  if (currentFile(indexFolder()) !== null) await indexer.catchUp(isStopping);
  else await build({ isStopping, say });
  if (!isStopping()) removeOldFiles(indexFolder());
}

/** Asks for work every five seconds, and soon after each fact that changes what is found. */
export function askOnChanges(work: OnDemand): { listener: Listener; stop: () => Promise<void> } {
  let soon: NodeJS.Timeout | undefined;
  const askSoon = (): void => {
    soon ??= setTimeout(() => {
      soon = undefined;
      work.ask();
    }, AFTER_FACT);
  };
  const sweep = setInterval(work.ask, SWEEP_EVERY);
  work.ask();
  const onFact: Listener['onFact'] = ({ name }) => {
    if (CHANGES.has(name)) askSoon();
  };
  const stop = async (): Promise<void> => {
    clearInterval(sweep);
    clearTimeout(soon);
    await work.stop();
  };
  return { listener: { onFact, onGap: askSoon }, stop };
}

/**
 * Keeps the index of this host up to date as long as no other process of the host does. The listener tells it when to look
 * at once; `stop` ends it, and the engine's threads with it.
 */
export function startIndexing(): { listener: Listener; stop: () => Promise<void> } {
  const engine = openWriter();
  const indexer = new Indexer(engine);
  let left = 0;
  let unlock: (() => void) | null = null;
  showIndex({ mark: () => indexer.mark, file: () => fileInUse(indexFolder()), left: () => left });
  const work = onDemand('search index', async (isStopping) => {
    unlock ??= takeIndexLock(indexFolder(), 'follow');
    if (!unlock) return;
    await follow(indexer, isStopping, (threads) => (left = threads));
    if (!isStopping()) await relateNext();
  });
  const asking = askOnChanges(work);
  const stop = async (): Promise<void> => {
    await asking.stop();
    showIndex(null);
    await Promise.all([engine.close(), searchEngine.close()]);
    unlock?.();
  };
  return { listener: asking.listener, stop };
}

interface Building {
  isStopping?: () => boolean;
  /** Hears how many threads are left. */
  say?: (left: number) => void;
  /** Takes nothing over of what was begun before. */
  isAnew?: boolean;
}

async function withIndexer<T>(file: string, use: (indexer: Indexer) => Promise<T>): Promise<T> {
  const engine = openSearchEngine(() => file);
  return use(new Indexer(engine)).finally(engine.close);
}

/**
 * Makes an index of this host, beside the one in use if there is one, and puts it in its place; whoever uses that goes over
 * by itself. Goes on where another one was stopped. Answers false when it was stopped itself, or somebody else is at it.
 */
async function build({ isStopping = () => false, say, isAnew = false }: Building): Promise<boolean> {
  const unlock = takeIndexLock(indexFolder(), 'build');
  if (!unlock) return false;
  try {
    const { file, publish, startOver } = draftFile(indexFolder());
    if (isAnew || (await withIndexer(file, (indexer) => indexer.isForeign()))) startOver();
    await withIndexer(file, (indexer) => indexer.catchUp(isStopping, say));
    if (isStopping()) return false;
    publish();
    return true;
  } finally {
    unlock();
  }
}

/** Makes the index of this host anew; see `build`. Answers the new file, or null when somebody else is at it. */
export const buildAnew = async (say: (left: number) => void): Promise<string | null> =>
  (await build({ say, isAnew: true })) ? currentFile(indexFolder()) : null;
