/** One call to the index at a time, in a thread of its own: a query may take long, and nobody else shall wait for it. */
import { existsSync } from 'node:fs';
import { FtsStore } from './fts-store.ts';
import { setAside } from './index-files.ts';
import type { Batch, Found, SearchQuery } from './search-engine.ts';

export type IndexTask = { readonly file: string } & (
  | { readonly write: Batch }
  /** What is not found until then (`Date.now()`), nobody waits for. */
  | { readonly search: SearchQuery; readonly until: number }
  | { readonly suggest: readonly string[] }
  | { readonly what: 'mark' | 'close' }
);

export type IndexAnswer = Found | string[] | string | null;

let open: { file: string; store: FtsStore } | null = null;

const closeStore = (): void => {
  open?.store.close();
  open = null;
};

const storeOf = (file: string): FtsStore => {
  if (open?.file !== file) closeStore();
  open ??= { file, store: new FtsStore(file) };
  return open.store;
};

const isBroken = (error: unknown): boolean =>
  /^SQLITE_(?:CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code));

function use({ file, ...task }: IndexTask): IndexAnswer {
  if ('write' in task) storeOf(file).write(task.write);
  else if (!existsSync(file)) return null;
  else if ('search' in task) return storeOf(file).search(task.search, task.until);
  else if ('suggest' in task) return storeOf(file).suggest(task.suggest);
  else if (task.what === 'mark') return storeOf(file).mark();
  else closeStore();
  return null;
}

/** Does one task on a file. A file that cannot be read is taken out of use, and whoever makes indexes makes a new one. */
export default function useIndex(task: IndexTask): IndexAnswer {
  try {
    return use(task);
  } catch (error) {
    if (!isBroken(error)) throw error;
    closeStore();
    setAside(task.file);
    if ('write' in task) throw error;
    return null;
  }
}
