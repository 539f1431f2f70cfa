/** Searching a file of the index. Always true here: however many documents match, so many are looked at and no more. */
import { neighbourKeys } from '../../language/similar-keys.ts';
import { PROVEN, narrowed, relaxed, similarTo, wordAnywhere } from './expressions.ts';
import type { Found, Hit, Likeness, SearchQuery, Word } from './search-engine.ts';
import type { Statements } from './statements.ts';
import { termOf } from './terms.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Documents that are ranked for one expression: the newest, and as many apart of those that are likely to be better. */
const LOOKED_AT = 4000;
const LOOKED_AT_BESIDE = 1500;
/** Documents that are found. */
const BEST = 200;
/** With fewer found less is asked for; with fewer still, words that are spelled alike. */
const ENOUGH = 10;
const HARDLY_ANY = 5;
/** A word that stands in more of all documents tells nothing, once there are so many. */
const EVERYWHERE = 0.25;
const MANY = 1000;
/** Other spellings of a word that are tried. */
const MOST_NEIGHBOURS = 5;
/** How much a new document gains, and in how many days that has fallen to a third. */
const FRESH = { gain: 0.2, days: 180 };
/** Words whose frequency is remembered. */
const REMEMBERED = 5000;

// Other keys lead to a document and hardly score, so that a word that has several counts once.
const SCORE = '-bm25(words, 3, 2, 1, 0.1, 0.1, 0)';
const ORDER_BY = { relevance: 'worth DESC', new: 'at DESC', votes: 'votes DESC, worth DESC' } as const;

const findIn = (order: SearchQuery['order']): string => `
  SELECT id, "group", votes, at, score * weight * (1 + ${FRESH.gain} * exp(-max(0, :now - at) / ${FRESH.days * DAY_MS}.0)) AS worth
  FROM (SELECT rowid AS row, ${SCORE} AS score FROM words WHERE words MATCH :expression ORDER BY rowid DESC LIMIT :most)
  JOIN documents USING (row) WHERE at >= :since ORDER BY ${ORDER_BY[order]} LIMIT ${BEST}`;

const COUNT = 'SELECT count(*) AS count FROM words WHERE words MATCH ?';
// Rows are numbered upwards: nearly as many as the documents, and told at once.
const SIZE = 'SELECT coalesce(max(row), 0) AS size FROM documents';

interface Row {
  id: string;
  group: string;
  votes: number;
  at: number;
  worth: number;
}

type Ranked = Row & { step: number; likeness: Likeness };

const compare = {
  relevance: (a: Row, b: Row) => b.worth - a.worth,
  new: (a: Row, b: Row) => b.at - a.at,
  votes: (a: Row, b: Row) => b.votes - a.votes || b.worth - a.worth,
} as const;

const collapsed = (ranked: readonly Ranked[]): Hit[] => {
  const groups = new Map<string, Hit>();
  for (const { group, id, likeness } of ranked) {
    const hit = groups.get(group);
    if (hit) hit.ids.push(id);
    else groups.set(group, { group, ids: [id], likeness });
  }
  return [...groups.values()];
};

export class FtsSearch {
  readonly #statements: Statements;
  readonly #frequencies = new Map<string, number>();
  #countedAt = 0;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** See `SearchEngine`: null when `until`, by `Date.now()`, there was not time for all that was to be asked. */
  search(query: SearchQuery, until: number): Found | null {
    const words = this.#telling(query.words);
    const ranked = new Map<string, Ranked>();
    let isCut = false;
    for (const [step, { expression, likeness, isDueBelow }] of this.#steps(words).entries()) {
      if (ranked.size >= isDueBelow) continue;
      if (Date.now() > until) return null;
      const found = this.#rank(expression(), query);
      if (step === 0) isCut = found.isCut;
      for (const row of found.rows) if (!ranked.has(row.id)) ranked.set(row.id, { ...row, step, likeness });
    }
    const best = [...ranked.values()].sort((a, b) => a.step - b.step || compare[query.order](a, b));
    return { hits: collapsed(best.slice(0, BEST)), isCut };
  }

  #steps(words: readonly Word[]) {
    const { all, most, any } = words.length > 0 ? relaxed(words) : { all: null, most: null, any: null };
    const steps: { expression: () => string | null; likeness: Likeness; isDueBelow: number }[] = [
      { expression: () => all, likeness: 'all', isDueBelow: Infinity },
    ];
    if (most) steps.push({ expression: () => most, likeness: 'some', isDueBelow: ENOUGH });
    if (words.length > 0)
      steps.push({
        expression: () => similarTo(words, (word) => this.#neighbours(word)),
        likeness: 'similar',
        isDueBelow: HARDLY_ANY,
      });
    if (any) steps.push({ expression: () => any, likeness: 'some', isDueBelow: ENOUGH });
    return steps;
  }

  /** Ranks what matches: of very many, the newest, those with the words in the title, and those that have proved good. */
  #rank(expression: string | null, query: SearchQuery): { rows: Row[]; isCut: boolean } {
    const { order, since, now } = query;
    const find = this.#statements.of(findIn(order));
    const ask = (asked: string | null, most: number) =>
      asked === null ? [] : (find.all({ expression: asked, most, since, now }) as Row[]);
    const whole = narrowed(expression, query);
    const rows = ask(whole, LOOKED_AT);
    if (whole === null || this.#count(whole) <= LOOKED_AT) return { rows, isCut: false };
    const inTitle = expression && narrowed(`{title tags} : (${expression})`, query);
    const proven = narrowed(expression, { ...query, facets: [...query.facets, [PROVEN]] });
    return {
      rows: [...rows, ...[inTitle, proven].flatMap((one) => ask(one, LOOKED_AT_BESIDE))],
      isCut: true,
    };
  }

  #count(expression: string): number {
    return this.#statements.first<{ count: number }>(COUNT, expression)?.count ?? 0;
  }

  /** The words that tell documents apart, rarest first; those that stand nearly everywhere only where there are no others. */
  #telling(words: readonly Word[]): readonly Word[] {
    const size = this.#statements.first<{ size: number }>(SIZE)?.size ?? 0;
    if (size > this.#countedAt * 1.1 || this.#frequencies.size > REMEMBERED) {
      this.#frequencies.clear();
      this.#countedAt = size;
    }
    const counted = words
      .map((word) => ({ word, frequency: this.#frequencyOf(word) }))
      .sort((a, b) => a.frequency - b.frequency);
    const telling = counted.filter(({ frequency }) => size < MANY || frequency < size * EVERYWHERE);
    return (telling.length > 0 ? telling : counted).map(({ word }) => word);
  }

  #frequencyOf(word: Word): number {
    const expression = wordAnywhere(word);
    const known = this.#frequencies.get(expression);
    if (known !== undefined) return known;
    const frequency = this.#count(expression);
    this.#frequencies.set(expression, frequency);
    return frequency;
  }

  /** For a word that stands nowhere, keys that do, and differ from its likeliest by one sound. */
  #neighbours(word: Word): string[] {
    if (this.#frequencyOf(word) > 0) return [];
    return neighbourKeys(word[0] ?? '')
      .map((key) => ({ key, frequency: this.#count(`"${termOf(key)}"`) }))
      .filter(({ frequency }) => frequency > 0)
      .sort((a, b) => b.frequency - a.frequency)
      .slice(0, MOST_NEIGHBOURS)
      .map(({ key }) => key);
  }
}
