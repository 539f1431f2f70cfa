/**
 * Brings a host's index to what the database holds. Always true here: what was read and how far reading has come stand in
 * one transaction of the index, so that a process killed at any moment loses nothing; a change that comes under a moment
 * up to two minutes before the last one read is read still.
 */
import { MINUTE, clock } from '../../platform/clock.ts';
import { databaseIdentity } from '../../platform/database/identity.ts';
import type { Batch, SearchDocument, SearchEngine } from '../../platform/search/search-engine.ts';
import { listPostsBetween, newestNumber } from '../threads/all-posts.ts';
import { type ShownPost, listPostsById } from '../threads/posts.ts';
import { type Thread, listThreadsById } from '../threads/threads.ts';
import type { Searchable } from './searchable.model.ts';
import { documentOf, isSearchable } from './searchable.rules.ts';
import { listChanged } from './searchables.ts';

/** Clocks of workers differ, and what is noted first may be seen last. */
const OVERLAP = 2 * MINUTE;
/** Changes read at once: all of so long. */
const STRETCH = 10 * MINUTE;
/** Threads read at once, and documents written at once. */
const THREADS = 20;
const DOCUMENTS = 200;

export interface Mark {
  /** Of the database that it is read from. */
  database: string;
  /** The number below which threads are still to be read for the first time. */
  below: number;
  /** Up to when changes were read, in milliseconds. */
  until: number;
}

type Found = Pick<Batch, 'documents' | 'removed'>;

export class Indexer {
  readonly #engine: SearchEngine;
  /** The revision under which each change was read that may be met again. */
  readonly #read = new Map<string, Searchable>();
  #mark: Mark | null = null;
  #written: string | null = null;

  /** Of an engine whose file nobody else writes. */
  constructor(engine: SearchEngine) {
    this.#engine = engine;
  }

  /** How far reading has come; null before it began. */
  get mark(): Readonly<Mark> | null {
    return this.#mark;
  }

  /** Reads all that is there to be read, or until told to stop; `say` hears how many threads the first reading has left. */
  async catchUp(isStopping = () => false, say: (left: number) => void = () => undefined): Promise<void> {
    let mark = await this.#begin();
    while (mark.below > 1 && !isStopping()) {
      mark = await this.#readThreads(mark);
      say(mark.below - 1);
    }
    const end = clock.now().getTime();
    // A clock that went ahead and was put right: what was noted meanwhile is noted under earlier moments.
    mark = { ...mark, until: Math.min(mark.until, end) };
    do {
      if (isStopping()) return;
      mark = await this.#readChanges(mark);
    } while (mark.until < end);
  }

  /** Where to go on: where this one stopped or, in a file that somebody else wrote or nobody has, where that says. */
  async #begin(): Promise<Mark> {
    const kept = await this.#engine.mark();
    if (this.#mark && kept === this.#written) return this.#mark;
    this.#read.clear();
    this.#written = kept;
    if (kept !== null) return JSON.parse(kept) as Mark;
    const [database, newest] = [await databaseIdentity(), await newestNumber()];
    // Written even where there is nothing to read: an index of no threads is one, too.
    return this.#write(
      { documents: [], removed: [] },
      { database, below: newest + 1, until: clock.now().getTime() },
    );
  }

  /** True of an index that was read from another database: nothing in it is true of this one. */
  async isForeign(): Promise<boolean> {
    const kept = await this.#engine.mark();
    return kept !== null && (JSON.parse(kept) as Mark).database !== (await databaseIdentity());
  }

  async #readThreads(mark: Mark): Promise<Mark> {
    const below = Math.max(1, mark.below - THREADS);
    const { threads, posts } = await listPostsBetween(below, mark.below - 1);
    const documents = documentsOf(posts, threads);
    for (let i = 0; i < documents.length; i += DOCUMENTS)
      await this.#write({ documents: documents.slice(i, i + DOCUMENTS), removed: [] }, mark);
    return this.#write({ documents: [], removed: [] }, { ...mark, below });
  }

  async #readChanges(mark: Mark): Promise<Mark> {
    const from = mark.until - OVERLAP;
    const to = mark.until + STRETCH;
    const found = await listChanged(new Date(from), new Date(to));
    const fresh = found.filter(({ _id, revision }) => this.#read.get(String(_id))?.revision !== revision);
    for (let i = 0; i < fresh.length; i += DOCUMENTS)
      await this.#write(await asTheyAre(fresh.slice(i, i + DOCUMENTS)), mark);
    for (const one of found) this.#read.set(String(one._id), one);
    for (const [id, { at }] of this.#read) if (at.getTime() < from) this.#read.delete(id);
    const next = { ...mark, until: Math.max(mark.until, Math.min(to, clock.now().getTime())) };
    if (next.until - mark.until > MINUTE) return this.#write({ documents: [], removed: [] }, next);
    return (this.#mark = next);
  }

  async #write(found: Found, mark: Mark): Promise<Mark> {
    const text = JSON.stringify(mark);
    await this.#engine.write({ ...found, mark: text, after: this.#written });
    this.#written = text;
    return (this.#mark = mark);
  }
}

const documentsOf = (posts: readonly ShownPost[], threads: readonly Thread[]): SearchDocument[] => {
  const threadOf = new Map(threads.map((thread) => [String(thread._id), thread]));
  return posts.flatMap((post) => {
    const thread = threadOf.get(String(post.thread));
    return thread && isSearchable(post, thread) ? [documentOf(post, thread)] : [];
  });
};

/** Posts as they are now: those that are to be found, and the ids of the others. */
async function asTheyAre(changes: readonly Searchable[]): Promise<Found> {
  const posts = await listPostsById(changes.map(({ _id }) => _id));
  const threads = await listThreadsById([...new Set(posts.map(({ thread }) => String(thread)))]);
  const documents = documentsOf(posts, threads);
  const shown = new Set(documents.map(({ id }) => id));
  return { documents, removed: changes.map(({ _id }) => String(_id)).filter((id) => !shown.has(id)) };
}
