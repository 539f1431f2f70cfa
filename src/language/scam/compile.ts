/**
 * Patterns of scam signals, made ready to match: each slot gets a number, and each word leads, by its search keys, to the
 * slots that it can fill. The grammar is told in data/scam/signals.ts.
 */
import { AS_SPELLED } from '../data/scam/as-spelled.ts';
import { GUARDS } from '../data/scam/dampers.ts';
import { WORDS } from '../data/scam/words.ts';
import { searchKeys } from '../search-keys.ts';
import { isMoneyWord } from './marks.ts';
import { remembered } from './remembered.ts';
import { unitOf } from './wording.ts';

export interface Pattern {
  /** Words from the first to the last slot, at most. */
  size: number;
  /** Slots that must be filled at all, within the window, and not in or beside the window. */
  needed: readonly number[];
  near: readonly number[];
  absent: readonly number[];
}

/** The window of the design; a pattern that begins with `N:` has one of N words. */
const WINDOW = 9;
const OWN_WINDOW = /^(\d+): /;

/** Words that follow a first one, each by its keys, and the slots that they fill together. */
interface Phrase {
  rest: readonly (readonly string[])[];
  slots: number[];
}

/** Phrases that begin with a word, by the key of their second word. */
type Phrases = Map<string, Phrase[]>;

/** What a search key leads to. */
interface Filling {
  /** Slots that the word alone fills. */
  slots: number[];
  phrases: Phrases;
}

/** What a word of a text means. */
export interface KnownWord {
  keys: readonly string[];
  /** Slots that it fills alone, by a key or as spelled. */
  slots: readonly number[];
  phrases: readonly Phrases[];
  /** What it is learned as. */
  unit: string;
  isMoney: boolean;
}

const CLASSES: Readonly<Record<string, string>> = { ...WORDS, ...GUARDS };

/** All slots of all patterns, and the words that fill them. */
export class Lexicon {
  /** What a word means; to be asked when all patterns are in. */
  readonly known = remembered((word) => this.read(word));
  private readonly byKey = new Map<string, Filling>();
  /** Words as spelled and marks, `=pay` and `#money`, to their slots. */
  private readonly exact = new Map<string, number[]>();
  private readonly slots = new Map<string, number>();
  private readonly phrases = new Map<string, Phrase>();

  get size(): number {
    return this.slots.size;
  }

  /** Throws for a class that words.ts does not have: patterns are code, and this is a mistake in them. */
  pattern(text: string): Pattern {
    const near: number[] = [];
    const needed: number[] = [];
    const absent: number[] = [];
    for (const slot of text.replace(OWN_WINDOW, '').split(' ')) {
      if (slot.startsWith('~')) needed.push(this.slot(slot.slice(1)));
      else if (slot.startsWith('!')) absent.push(this.slot(slot.slice(1)));
      else near.push(this.slot(slot));
    }
    return { size: Number(OWN_WINDOW.exec(text)?.[1] ?? WINDOW), needed: [...near, ...needed], near, absent };
  }

  /** The slots that a mark fills. */
  marked = (mark: string): readonly number[] => this.exact.get(mark) ?? [];

  private read(word: string): KnownWord {
    const keys = searchKeys(word);
    const fillings = keys.map((key) => this.byKey.get(key)).filter((filling) => filling !== undefined);
    const spelled = this.exact.get(`=${word.toLowerCase()}`) ?? [];
    return {
      keys,
      slots: [...new Set([...fillings.flatMap(({ slots }) => slots), ...spelled])],
      phrases: fillings.map(({ phrases }) => phrases).filter(({ size }) => size > 0),
      unit: unitOf(word),
      isMoney: isMoneyWord(word),
    };
  }

  private slot(text: string): number {
    const known = this.slots.get(text);
    if (known !== undefined) return known;
    const slot = this.slots.size;
    this.slots.set(text, slot);
    for (const word of text.split('|').flatMap(wordsOf)) this.add(word, slot);
    return slot;
  }

  private add(word: string, slot: number): void {
    const spellings = AS_SPELLED[word];
    if (spellings !== undefined)
      for (const one of [word, ...spellings.split(' ').filter(Boolean)])
        addOnce(entryOf(this.exact, `=${one}`, []), slot);
    else if (/^[=#]/.test(word)) addOnce(entryOf(this.exact, word, []), slot);
    else if (word.includes('_')) addOnce(this.phrase(word).slots, slot);
    else for (const key of searchKeys(word)) addOnce(this.filling(key).slots, slot);
  }

  private filling(key: string): Filling {
    return entryOf(this.byKey, key, { slots: [], phrases: new Map() });
  }

  private phrase(words: string): Phrase {
    const known = this.phrases.get(words);
    if (known) return known;
    const [first = '', ...rest] = words.split('_');
    const phrase: Phrase = { rest: rest.map((word) => searchKeys(word)), slots: [] };
    this.phrases.set(words, phrase);
    for (const key of searchKeys(first))
      for (const second of phrase.rest[0] ?? []) entryOf(this.filling(key).phrases, second, []).push(phrase);
    return phrase;
  }
}

function entryOf<V>(map: Map<string, V>, key: string, blank: V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, blank);
  return blank;
}

function addOnce(slots: number[], slot: number): void {
  if (!slots.includes(slot)) slots.push(slot);
}

function wordsOf(alternative: string): string[] {
  if (!alternative.startsWith('@')) return [alternative];
  const words = CLASSES[alternative.slice(1)];
  if (words === undefined) throw new Error(`No class of words ${alternative}`);
  return words.split(' ');
}
