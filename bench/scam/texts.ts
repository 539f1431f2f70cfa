/** Texts that signals of scams are only measured on: nothing is learned from them. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { composePost, composeThread } from '../../src/cli/demo/compose.ts';
import { randomFrom } from '../../src/cli/demo/random.ts';
import type { LabelledText } from '../../test/support/scam-texts.ts';

const labelledIn = (file: string): LabelledText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^[so]\t/.test(line))
    .map((line) => ({ isScam: line.startsWith('s'), text: line.slice(2) }));

/** Texts in other voices than those that were trained on, on the same and on other frauds. */
export const voiceTexts = (): LabelledText[] => labelledIn('bench/scam/voices.tsv');

/** Texts by others, who had seen neither patterns nor texts. */
export const othersTexts = (): LabelledText[] => labelledIn('bench/scam/others.tsv');

const GUIDES = 'seeds/guides';

/** The guides, paragraph by paragraph. */
export const guideParagraphs = (): string[] =>
  readdirSync(GUIDES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => readFileSync(path.join(GUIDES, file), 'utf8').split(/\n\n+/));

const SEED = 11;
const THREADS = 400;
const POSTS = 4;

/** Threads and posts of the demo: what honest members write here, among it what they ask and warn about frauds. */
export function demoTexts(): string[] {
  const random = randomFrom(SEED);
  const boards = ['freelancing', 'blogging', 'ecommerce', 'youtube'] as const;
  return Array.from({ length: THREADS / boards.length }, () => boards)
    .flat()
    .flatMap((board) => {
      const thread = composeThread(random, board);
      const posts = Array.from({ length: POSTS }, () => composePost(random, thread).body);
      return [`${thread.title}\n${thread.body}`, ...posts];
    });
}
