/** Completing what is typed, from titles and tags in a file of the index. */
import type { Statements } from './statements.ts';
import { termOf } from './terms.ts';

/** Titles that are looked at, the newest; those that are answered. */
const LOOKED_AT = 300;
const SUGGESTED = 8;

const FIND = `
  SELECT "group" FROM (SELECT rowid AS row FROM stems WHERE stems MATCH ? ORDER BY rowid DESC LIMIT ${LOOKED_AT})
  JOIN documents USING (row) ORDER BY weight DESC, at DESC LIMIT ${SUGGESTED}`;

/** See `SearchEngine`; the words are stems. */
export function suggestGroups(statements: Statements, words: readonly string[]): string[] {
  const expression = words
    .map((stem, i) => `"${termOf(stem)}"${i === words.length - 1 ? ' *' : ''}`)
    .join(' AND ');
  return expression === ''
    ? []
    : (statements.of(FIND).all(expression) as { group: string }[]).map(({ group }) => group);
}
