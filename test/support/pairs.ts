/** The pairs that the folding is tuned on: a word of Devanagari beside one in Latin letters. Sources and licences: test/data. */
import { readFileSync } from 'node:fs';

export interface Pair {
  devanagari: string;
  latin: string;
  /** How many people wrote it so. */
  attested: number;
}

/** The pairs of a file of test/data. */
export const pairsOf = (file: 'translit-dev.tsv' | 'translit-loanwords-dev.tsv'): Pair[] =>
  readFileSync(`test/data/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string, string])
    .map(([devanagari, latin, attested]) => ({ devanagari, latin, attested: Number(attested) }));
