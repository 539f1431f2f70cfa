/** Labelled texts of test/data and bench/scam: scams, and honest texts that are hard to tell from them. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface LabelledText {
  text: string;
  isScam: boolean;
}

interface Row {
  text: string;
  label: 'scam' | 'ok';
}

const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** The tuning texts: every other one, from the first, is tuned and trained on; the rest only measured. */
export function tuningTexts(): { tuned: LabelledText[]; held: LabelledText[] } {
  const all = linesOf('test/data/scam-dev.jsonl').map((line) => {
    const { text, label } = JSON.parse(line) as Row;
    return { text, isScam: label === 'scam' };
  });
  return { tuned: all.filter((_, i) => i % 2 === 0), held: all.filter((_, i) => i % 2 === 1) };
}

/** The project's own texts, to train on. */
export const trainingTexts = (): LabelledText[] =>
  linesOf('bench/scam/train.tsv').map((line) => ({ isScam: line.startsWith('s\t'), text: line.slice(2) }));

const GUIDES = 'seeds/guides';
/** One paragraph in so many: guides explain, members do not, so they may not outweigh what members write. */
const EVERY = 4;
const SHORTEST = 60;

/** Paragraphs of the guides: honest texts on money, work and fraud that nobody wrote to be hard. */
export const guideTexts = (): LabelledText[] =>
  readdirSync(GUIDES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((file) => readFileSync(path.join(GUIDES, file), 'utf8').split(/\n\n+/))
    .filter((text) => text.length >= SHORTEST)
    .filter((_, i) => i % EVERY === 0)
    .map((text) => ({ text, isScam: false }));
