/** One call to the index at a time, in a thread of its own: a query may take long, and nobody else shall wait for it. */
import { existsSync } from 'node:fs';
import { FtsStore } from './fts-store.ts';
import type { Batch, Hit, SearchQuery } from './search-engine.ts';

export type IndexTask = { readonly file: string } & (
  | { readonly write: Batch }
  /** What is not found until then (`Date.now()`), nobody waits for. */
  | { readonly search: SearchQuery; readonly until: number }
  | { readonly what: 'mark' | 'close' }
);

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

/** Does one task on a file. Where there is none yet, nothing is found. */
export default function useIndex({ file, ...task }: IndexTask): Hit[] | string | null {
  if ('write' in task) storeOf(file).write(task.write);
  else if ('search' in task) return existsSync(file) ? storeOf(file).search(task.search, task.until) : [];
  else if (task.what === 'mark') return storeOf(file).mark();
  else closeStore();
  return null;
}
