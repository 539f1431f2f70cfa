/** Statements of a database, each made once: whoever makes one anew each time holds memory that nobody frees in time. */
import type Database from 'libsql';

export class Statements {
  readonly #database: Database.Database;
  readonly #made = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** The statement of an SQL text; there are few texts. */
  of(sql: string): Database.Statement {
    const made = this.#made.get(sql) ?? this.#database.prepare(sql);
    this.#made.set(sql, made);
    return made;
  }

  /** The first row, or undefined. */
  first<Row>(sql: string, ...values: unknown[]): Row | undefined {
    return this.of(sql).get(...values) as Row | undefined;
  }
}
