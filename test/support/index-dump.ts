/** All that a file of the search index holds, to compare it with another one. */
import Database from 'libsql';

interface Held {
  id: string;
  what: string;
}

const WORDS = `
  SELECT documents.id, col || ' ' || offset || ' ' || term AS what
  FROM temp.held JOIN documents ON documents.row = held.doc
  WHERE "group" IN (SELECT value FROM json_each(?)) ORDER BY documents.id, what`;
const DOCUMENTS = `
  SELECT id, "group" || ' ' || weight || ' ' || votes || ' ' || at AS what FROM documents
  WHERE "group" IN (SELECT value FROM json_each(?)) ORDER BY id`;

/** The figures of each document of these groups, and each of its keys in its place: a line each, in order. */
export function dumpIndex(file: string, groups: readonly string[]): string[] {
  const asked = JSON.stringify(groups);
  const database = new Database(file);
  try {
    const dump = ['words', 'stems'].flatMap((table) => {
      database.exec(`CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, ${table}, instance)`);
      const held = database.prepare(WORDS).all(asked) as Held[];
      database.exec('DROP TABLE temp.held');
      return held.map(({ id, what }) => `${table} ${id} ${what}`);
    });
    const documents = database.prepare(DOCUMENTS).all(asked) as Held[];
    return [...documents.map(({ id, what }) => `document ${id} ${what}`), ...dump];
  } finally {
    database.close();
  }
}
