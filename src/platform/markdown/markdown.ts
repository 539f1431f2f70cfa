/**
 * Markdown → HTML, off the main thread. Always true here, whatever the text:
 * - the answer comes within bounded time, as HTML inside allow-list.ts or as a refusal;
 * - the limit is for the text's own time: it runs from its start in a thread, waiting for a thread is not counted;
 * - a text that overruns takes its thread with it, and the pool starts another.
 */
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { Refusal } from '../errors.ts';
import type { RenderOptions, RenderTask } from './markdown.worker.ts';
import type { Masked } from './masks.ts';

/** Kept beside stored HTML. Raised whenever the same text would come out different, so that a job renders it again. */
export const HTML_VERSION = 1;

const LIMIT_MS = 250; // an ordinary post takes under 1 ms
const MOST_UNDER_WAY = 100; // rendering and waiting: if all were slow ones, the last would wait 25 s already

type Pool = Piscina<RenderTask, Masked | null>;

const worker = new URL(`./markdown.worker${extname(import.meta.url)}`, import.meta.url).href;
const onStart = new Map<number, () => void>();
const underWay = new Set<Promise<Masked | null>>();
let lastId = 0;
let pool: Pool | undefined;

// Nobody listens to the pool's errors: a thread that cannot even load its code would leave texts waiting for ever,
// and a process that ends by it is started again.
const openPool = (): Pool => {
  const opened: Pool = new Piscina({
    filename: worker,
    minThreads: 1,
    maxThreads: 2,
    idleTimeout: Infinity,
    stricterFIFO: true,
    recordTiming: false,
  });
  opened.on('message', (id: number) => onStart.get(id)?.());
  return opened;
};

const runWithLimit = async (threads: Pool, task: RenderTask): Promise<Masked | null> => {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  // When this thread was busy, the answer may already stand behind the timer: setImmediate lets it in first.
  onStart.set(task.id, () => {
    timer = setTimeout(() => setImmediate(() => abort.abort()), LIMIT_MS);
  });
  try {
    return await threads.run(task, { signal: abort.signal });
  } catch (error) {
    if (abort.signal.aborted) return null;
    throw error;
  } finally {
    clearTimeout(timer);
    onStart.delete(task.id);
  }
};

const renderInPool = async (text: string, options: RenderOptions): Promise<Masked> => {
  if (underWay.size >= MOST_UNDER_WAY) throw new Refusal('server.unavailable');
  pool ??= openPool();
  const run = runWithLimit(pool, { id: ++lastId, text, ...options });
  underWay.add(run);
  const rendered = await run.finally(() => underWay.delete(run));
  if (rendered === null) throw new Refusal('markdown.too-complex');
  return rendered;
};

/**
 * The HTML of a post; `mentions` are the names of members whose `@name` becomes a link. With `hidesContacts` masks stand
 * in the places of contacts, which are answered beside it.
 * Throws Refusal `markdown.too-complex` for a text that takes over 250 ms, is nested more than 12 deep or makes over
 * 500,000 characters of HTML, and `server.unavailable` while 100 texts are under way.
 */
export const renderMarkdown = (
  text: string,
  { mentions = [], hidesContacts = false }: { mentions?: Iterable<string>; hidesContacts?: boolean } = {},
): Promise<Masked> => renderInPool(text, { mentions: [...mentions], hidesContacts });

/** The HTML of a guide or a page of our own: as a post, but with headings (`h2`, `h3`). Throws as `renderMarkdown`. */
export const renderArticle = async (text: string): Promise<string> =>
  (await renderInPool(text, { mentions: null, hidesContacts: false })).html;

/** Starts a thread and waits until it can render, so that the first visitor does not. */
export async function warmMarkdown(): Promise<void> {
  await renderMarkdown('');
}

/** Ends the threads after the texts under way; piscina itself would drop those that wait for a thread. */
export async function closeMarkdown(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await Promise.allSettled(underWay);
  await closing?.close();
}
