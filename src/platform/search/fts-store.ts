/**
 * One file of the index, by SQLite's FTS5. Always true here: a batch stands with its mark or not at all, whenever the process
 * is killed. Calls block: they belong into a thread of their own.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { PROVEN } from './expressions.ts';
import { FtsSearch } from './fts-search.ts';
import { suggestGroups } from './fts-suggest.ts';
import { Statements } from './statements.ts';
import type { Batch, Found, SearchDocument, SearchQuery } from './search-engine.ts';
import { stemsOf, termOf, termsOf } from './terms.ts';

/** A writer and a reader meet for milliseconds. */
const PATIENCE_MS = 5000;
/** Of the file, what a thread may hold in memory, in KiB; the system keeps the rest. */
const CACHE_KIB = 32 * 1024;

const TABLES = `
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
    title, tags, body, others, similar, facets, content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE VIRTUAL TABLE IF NOT EXISTS stems USING fts5(
    title, tags, content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'none', prefix = '2 3');
  CREATE TABLE IF NOT EXISTS documents (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, "group" TEXT NOT NULL, weight REAL NOT NULL, votes INTEGER NOT NULL,
    at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS reader (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), mark TEXT NOT NULL);`;

const KEEP = `
  INSERT INTO documents (id, "group", weight, votes, at) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    "group" = excluded."group", weight = excluded.weight, votes = excluded.votes, at = excluded.at
  RETURNING row`;
const FIND_WORDS = `
  INSERT OR REPLACE INTO words (rowid, title, tags, body, others, similar, facets) VALUES (?, ?, ?, ?, ?, ?, ?)`;
const FIND_STEMS = 'INSERT OR REPLACE INTO stems (rowid, title, tags) VALUES (?, ?, ?)';

const openDatabase = (file: string): Database.Database => {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new Database(file, { timeout: PATIENCE_MS });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
  database.exec(TABLES);
  return database;
};

export class FtsStore {
  readonly #database: Database.Database;
  readonly #statements: Statements;
  readonly #search: FtsSearch;
  #hasWritten = false;

  constructor(file: string) {
    this.#database = openDatabase(file);
    this.#statements = new Statements(this.#database);
    this.#search = new FtsSearch(this.#statements);
  }

  /** See `SearchEngine`. */
  write({ documents, removed, mark, after }: Batch): void {
    this.#hasWritten = true;
    this.#database
      .transaction(() => {
        if (this.mark() !== after) throw new Error('the search index has gone on without its reader');
        removed.forEach((id) => this.#remove(id));
        documents.forEach((document) => this.#put(document));
        this.#statements.of('INSERT OR REPLACE INTO reader (only_one, mark) VALUES (1, ?)').run(mark);
      })
      .immediate();
  }

  /** See `SearchEngine`: null when `until`, by `Date.now()`, there was not time for all that was to be asked. */
  search(query: SearchQuery, until: number): Found | null {
    return this.#search.search(query, until);
  }

  /** See `SearchEngine`. */
  suggest(words: readonly string[]): string[] {
    return suggestGroups(this.#statements, words);
  }

  /** See `SearchEngine`. */
  mark(): string | null {
    return this.#statements.first<{ mark: string }>('SELECT mark FROM reader')?.mark ?? null;
  }

  /** Whoever has written leaves all of it in the file itself, which may get another name now. */
  close(): void {
    if (this.#hasWritten) this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
    this.#database.close();
  }

  #remove(id: string): void {
    const found = this.#statements.first<{ row: number }>('SELECT row FROM documents WHERE id = ?', id);
    if (!found) return;
    for (const table of ['words WHERE rowid', 'stems WHERE rowid', 'documents WHERE row'])
      this.#statements.of(`DELETE FROM ${table} = ?`).run(found.row);
  }

  #put({ id, group, weight, votes, at, facets, isProven, ...texts }: SearchDocument): void {
    const { row = 0 } = this.#statements.first<{ row: number }>(KEEP, id, group, weight, votes, at) ?? {};
    const parts = [texts.title, texts.tags, texts.body].map(termsOf);
    const inOne = (kind: 'others' | 'similar'): string => parts.map((terms) => terms[kind]).join(' ');
    const main = parts.map((terms) => terms.main);
    const narrowedBy = [...facets.map(termOf), ...(isProven ? [PROVEN] : [])].join(' ');
    this.#statements.of(FIND_WORDS).run(row, ...main, inOne('others'), inOne('similar'), narrowedBy);
    if (texts.title) this.#statements.of(FIND_STEMS).run(row, stemsOf(texts.title), stemsOf(texts.tags));
  }
}
