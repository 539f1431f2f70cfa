/**
 * One file of the index, by SQLite's FTS5. Always true here: a batch stands with its mark or not at all, whenever the process
 * is killed. Calls block: they belong into a thread of their own.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import type { Batch, Hit, SearchDocument, SearchQuery } from './search-engine.ts';
import { expressionsOf, termsOf } from './terms.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Documents that are scored further. */
const BEST = 200;
/** With fewer found less is asked for. */
const ENOUGH = 10;
/** How much a new document gains, and in how many days that has fallen to a third. */
const FRESH = { gain: 0.2, days: 180 };
/** A writer and a reader meet for milliseconds. */
const PATIENCE_MS = 5000;

// The columns' weights stand in FIND: the other keys of words lead to a document, and score nothing.
const TABLES = `
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
    title, tags, body, others, content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE TABLE IF NOT EXISTS documents (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, "group" TEXT NOT NULL, place TEXT NOT NULL, kind TEXT NOT NULL,
    weight REAL NOT NULL, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS reader (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), mark TEXT NOT NULL);`;

const KEEP = `
  INSERT INTO documents (id, "group", place, kind, weight, at) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    "group" = excluded."group", place = excluded.place, kind = excluded.kind, weight = excluded.weight, at = excluded.at`;

const FIND = `
  SELECT id, "group", weight, at, -bm25(words, 3, 2, 1, 0) AS score
  FROM words JOIN documents ON documents.row = words.rowid
  WHERE words MATCH ? AND (? IS NULL OR place = ?) AND (? IS NULL OR kind = ?)
  ORDER BY score DESC, at DESC LIMIT ${BEST}`;

interface Found {
  id: string;
  group: string;
  weight: number;
  at: number;
  score: number;
}

interface Ranked {
  found: Found;
  /** How little was asked for when it was found. */
  step: number;
  score: number;
}

const openDatabase = (file: string): Database.Database => {
  mkdirSync(path.dirname(file), { recursive: true });
  const database = new Database(file, { timeout: PATIENCE_MS });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec(TABLES);
  return database;
};

const scoreOf = ({ score, weight, at }: Found, now: number): number =>
  score * weight * (1 + FRESH.gain * Math.exp(-Math.max(0, now - at) / (FRESH.days * DAY_MS)));

const collapsed = (ranked: readonly Ranked[]): Hit[] => {
  const groups = new Map<string, string[]>();
  for (const { found } of ranked) {
    const ids = groups.get(found.group);
    if (ids) ids.push(found.id);
    else groups.set(found.group, [found.id]);
  }
  return [...groups].map(([group, ids]) => ({ group, ids }));
};

export class FtsStore {
  readonly #database: Database.Database;

  constructor(file: string) {
    this.#database = openDatabase(file);
  }

  /** See `SearchEngine`. */
  write({ documents, removed, mark, after }: Batch): void {
    this.#database
      .transaction(() => {
        if (this.mark() !== after) throw new Error('the search index has gone on without its reader');
        removed.forEach((id) => this.#remove(id));
        documents.forEach((document) => this.#put(document));
        this.#database.prepare('INSERT OR REPLACE INTO reader (only_one, mark) VALUES (1, ?)').run(mark);
      })
      .immediate();
  }

  /** See `SearchEngine`: null when `until`, by `Date.now()`, there was not time for all that was to be asked. */
  search({ words, place, kind, now }: SearchQuery, until: number): Hit[] | null {
    const find = this.#database.prepare(FIND);
    const ranked = new Map<string, Ranked>();
    for (const [step, expression] of expressionsOf(words).entries()) {
      if (ranked.size >= ENOUGH) break;
      if (Date.now() > until) return null;
      for (const found of find.all(expression, place, place, kind, kind) as Found[])
        if (!ranked.has(found.id)) ranked.set(found.id, { found, step, score: scoreOf(found, now) });
    }
    return collapsed([...ranked.values()].sort((a, b) => a.step - b.step || b.score - a.score));
  }

  /** See `SearchEngine`. */
  mark(): string | null {
    const reader = this.#database.prepare('SELECT mark FROM reader').get() as { mark: string } | undefined;
    return reader?.mark ?? null;
  }

  close(): void {
    this.#database.close();
  }

  #rowOf(id: string): number | undefined {
    return (
      this.#database.prepare('SELECT row FROM documents WHERE id = ?').get(id) as { row: number } | undefined
    )?.row;
  }

  #remove(id: string): void {
    const row = this.#rowOf(id);
    if (row === undefined) return;
    this.#database.prepare('DELETE FROM words WHERE rowid = ?').run(row);
    this.#database.prepare('DELETE FROM documents WHERE row = ?').run(row);
  }

  #put({ id, group, place, kind, weight, at, ...texts }: SearchDocument): void {
    this.#database.prepare(KEEP).run(id, group, place, kind, weight, at);
    const [title, tags, body] = [texts.title, texts.tags, texts.body].map(termsOf) as [Terms, Terms, Terms];
    const others = [title, tags, body].map((terms) => terms.others).join(' ');
    this.#database
      .prepare('INSERT OR REPLACE INTO words (rowid, title, tags, body, others) VALUES (?, ?, ?, ?, ?)')
      .run(this.#rowOf(id), title.main, tags.main, body.main, others);
  }
}

type Terms = ReturnType<typeof termsOf>;
