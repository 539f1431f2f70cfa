/** All that a file of the search index holds, to compare it with another one. */
import Database from 'libsql';

interface Held {
  id: string;
  what: string;
}

const WORDS = `
  SELECT documents.id, col || ' ' || offset || ' ' || term AS what
  FROM temp.held JOIN documents ON documents.row = held.doc ORDER BY documents.id, what`;
const DOCUMENTS = `
  SELECT id, "group" || ' ' || weight || ' ' || votes || ' ' || at AS what FROM documents ORDER BY id`;

/** Each document's figures and each of its keys in its place, by its id: a line each, in order. */
export function dumpIndex(file: string): string[] {
  const database = new Database(file);
  try {
    const dump = ['words', 'stems'].flatMap((table) => {
      database.exec(`CREATE VIRTUAL TABLE temp.held USING fts5vocab(main, ${table}, instance)`);
      const held = database.prepare(WORDS).all() as Held[];
      database.exec('DROP TABLE temp.held');
      return held.map(({ id, what }) => `${table} ${id} ${what}`);
    });
    const documents = database.prepare(DOCUMENTS).all() as Held[];
    return [...documents.map(({ id, what }) => `document ${id} ${what}`), ...dump];
  } finally {
    database.close();
  }
}
