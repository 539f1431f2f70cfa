/**
 * Signals of scams in a text, in Hindi, Hinglish and English. Always true here: pure and deterministic, linear in the text;
 * a score decides nothing but what is shown to whom (the design never deletes by score), and each signal tells what it
 * matched. Signals, weights and dampers are data (data/scam); figures: `npm run bench -- scam`.
 */
import { CALLS } from './data/scam/contact.ts';
import { ASKS, QUESTIONS, REPORTS, WARNS } from './data/scam/dampers.ts';
import { SIGNALS } from './data/scam/signals.ts';
import { BIAS, WEIGHTS } from './data/scam/weights.ts';
import { Lexicon, type Pattern } from './scam/compile.ts';
import { findMatch } from './scam/match.ts';
import { type Place, type Reading, readText } from './scam/reading.ts';
import { Weights } from './scam/wording.ts';

export type ScamAction = 'none' | 'notice' | 'review' | 'hold';
export type ScamSignalId = (typeof SIGNALS)[number]['id'] | 'wording';
type ScamCategory = (typeof SIGNALS)[number]['category'] | 'wording';

export interface ScamSignal {
  id: ScamSignalId;
  category: ScamCategory;
  weight: number;
  /** The words that matched, as written but for invisible characters and disguises. */
  matched: string;
}

export interface ScamFinding {
  score: number;
  action: ScamAction;
  /** Heaviest first. */
  signals: ScamSignal[];
}

/** Score from which an action is taken (language.md D); `hold` is for authors of trust level 0, others get `review`. */
const ACTIONS: readonly (readonly [ScamAction, number])[] = [
  ['hold', 9],
  ['review', 5],
  ['notice', 3],
];

/** What a score leads to. */
export const actionAt = (score: number): ScamAction =>
  ACTIONS.find(([, least]) => score >= least)?.[0] ?? 'none';

const IDS: ReadonlySet<string> = new Set([...SIGNALS.map(({ id }) => id), 'wording']);

/** Whether there is a signal of this name: what was kept earlier may name one that is gone. */
export const isScamSignalId = (id: string): id is ScamSignalId => IDS.has(id);

const DAMPER = { asks: 0.3, warns: 0.25, question: 0.6, report: 0.6 } as const;
/** However honest a text sounds, with a way to be reached in it it keeps this much. */
const LEAST_WITH_CONTACT = 0.6;
const LATER_IN_CATEGORY = 0.5;

/** Rules and wording together, in points of the score; docs/decisions tells how they were chosen. */
const RULES_COUNT = { most: 0.9, least: 0.3 } as const;
/** Up to so many words, patterns count most; in a longer text they meet by chance and there is more wording to judge by. */
const SHORT = 15;
const MOST_BY_RULES = 12;
const WORDING = { base: 1.75, perOdds: 1.8, least: -4, most: 5 } as const;
/** Fewer words than these have no wording: a link alone, a greeting. */
const FEWEST_WORDS = 5;

const lexicon = new Lexicon();
const patternsOf = (texts: readonly string[]): Pattern[] => texts.map((text) => lexicon.pattern(text));
const calls = patternsOf(CALLS);
const dampers = {
  asks: patternsOf(ASKS),
  warns: patternsOf(WARNS),
  question: patternsOf(QUESTIONS),
  report: patternsOf(REPORTS),
};
const signalPatterns = SIGNALS.map((signal) => ({ signal, patterns: patternsOf(signal.patterns) }));
const CONTACT = lexicon.marked('#contact');

const firstMatch = (reading: Reading, patterns: readonly Pattern[]): Place | null => {
  for (const pattern of patterns) {
    const place = findMatch(reading, pattern);
    if (place) return place;
  }
  return null;
};

const wordsAt = ({ text, words }: Reading, { start, end }: Place): string =>
  text.slice(words[start]?.at ?? 0, words[end]?.to ?? 0);

/** The reading with its calls to go on elsewhere as places of `#contact`. */
function withContacts(reading: Reading): Reading {
  const found = calls
    .map((pattern) => findMatch(reading, pattern))
    .filter((place) => place !== null)
    .map(({ start }) => ({ start, end: start }));
  if (found.length === 0) return reading;
  const places = [...reading.places];
  for (const slot of CONTACT)
    places[slot] = [...(places[slot] ?? []), ...found].sort((a, b) => a.start - b.start);
  return { ...reading, places };
}

function signalsIn(reading: Reading): ScamSignal[] {
  const found: ScamSignal[] = [];
  for (const { signal, patterns } of signalPatterns) {
    const place = firstMatch(reading, patterns);
    if (!place) continue;
    const { id, category, weight } = signal;
    found.push({ id, category, weight, matched: wordsAt(reading, place) });
  }
  return found.sort((a, b) => b.weight - a.weight);
}

const sumOf = (signals: readonly ScamSignal[]): number => {
  const seen = new Set<string>();
  let sum = 0;
  for (const { category, weight } of signals) {
    sum += seen.has(category) ? weight * LATER_IN_CATEGORY : weight;
    seen.add(category);
  }
  return sum;
};

function damperOf(reading: Reading, signals: readonly ScamSignal[]): number {
  if (signals.length === 0) return 1;
  const reaches = signals.some(({ id }) => ['handoff', 'short-link', 'lookalike', 'sideload'].includes(id));
  const has = (name: keyof typeof dampers): boolean => firstMatch(reading, dampers[name]) !== null;
  const said = [
    has('warns') ? DAMPER.warns : 1,
    has('asks') ? DAMPER.asks : 1,
    !reaches && has('question') ? DAMPER.question : 1,
    !reaches && has('report') ? DAMPER.report : 1,
  ];
  return Math.max(Math.min(...said), reaches ? LEAST_WITH_CONTACT : 0);
}

const rulesCount = ({ words }: Reading): number =>
  Math.max(RULES_COUNT.least, RULES_COUNT.most * Math.min(1, SHORT / words.length));

const rounded = (score: number): number => Math.round(score * 100) / 100;

/** The points that the wording gives or takes, and the phrases that gave most. */
function wordingPoints(reading: Reading, weights: Weights): { points: number; matched: string } {
  const { words } = reading;
  if (words.length < FEWEST_WORDS) return { points: 0, matched: '' };
  const { odds, strongest } = weights.judge(words.map(({ known }) => known.unit));
  const { base, perOdds, least, most } = WORDING;
  const points = base + perOdds * Math.min(most, Math.max(least, odds));
  const phrases = strongest.map(({ from, to }) => wordsAt(reading, { start: from, end: to }));
  return { points, matched: phrases.join(' · ') };
}

/** What in a text speaks of a scam, judged with other weights of the wording than the learned ones: for measuring. */
export function scamSignalsBy(weights: Weights, text: string): ScamFinding {
  const reading = withContacts(readText(text, lexicon));
  const ruled = signalsIn(reading);
  const byRules = Math.min(MOST_BY_RULES, sumOf(ruled) * damperOf(reading, ruled));
  const { points, matched } = wordingPoints(reading, weights);
  const score = rounded(Math.max(0, rulesCount(reading) * byRules + points));
  const worded: ScamSignal[] =
    points > 0 && matched ? [{ id: 'wording', category: 'wording', weight: rounded(points), matched }] : [];
  return {
    score,
    action: actionAt(score),
    // The wording says least to a reader.
    signals: [...ruled.toSorted((a, b) => b.weight - a.weight), ...worded],
  };
}

/** Whether a text asks if something is a scam, or warns of one: what it quotes is then no offer of its own. */
export function speaksOfScams(text: string): boolean {
  const reading = readText(text, lexicon);
  return [...dampers.asks, ...dampers.warns].some((pattern) => findMatch(reading, pattern) !== null);
}

const learned = new Weights(BIAS, WEIGHTS);

/** What in a text speaks of a scam: the score after dampers, what is to be done, and each signal with the words it matched. */
export const scamSignals = (text: string): ScamFinding => scamSignalsBy(learned, text);
