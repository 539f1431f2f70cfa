/**
 * 30,000 words in three languages, to count which words meet that have nothing to do with each other: the words of the
 * tuning pairs in both scripts, those of this site's guides, pages and demo texts (Hindi, Hinglish, English), and for the
 * rest the commonest of English.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { words as english } from 'popular-english-words';
import { tokens } from '../../src/language/tokens.ts';
import type { Pair } from '../../test/support/pairs.ts';

const SIZE = 30_000;
const FOLDERS = ['seeds/guides', 'seeds/pages', 'src/cli/demo/texts'];
const WORD = /^(?:[a-z]+|[\u0900-\u097f]+)$/;

/** Whether a word has a letter of Devanagari. */
export const isDevanagari = (word: string): boolean => /[\u0900-\u097f]/.test(word);

function textsOfSite(): string {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
  );
  return files
    .filter((file) => /\.(md|ts)$/.test(file))
    .sort()
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

/** 30,000 different words, those of the pairs among them. */
export function vocabularyWith(pairs: readonly Pair[]): string[] {
  const found = new Set(pairs.flatMap(({ devanagari, latin }) => [devanagari, latin.toLowerCase()]));
  for (const word of tokens(textsOfSite().toLowerCase())) if (WORD.test(word)) found.add(word);
  for (const word of english.getMostPopular(SIZE)) found.add(word);
  return [...found].slice(0, SIZE);
}
