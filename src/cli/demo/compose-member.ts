/** Composes the members of the demo. Always true here: pure, and no two numbers give names that look alike. */
import type { Lang } from '../../platform/i18n/languages.ts';
import { type Random, happens, pick } from './random.ts';
import type { Voice } from './template.ts';
import { hindiHandles, latinHandles, urduHandles } from './texts/handles.ts';

export interface DemoMember {
  name: string;
  /** The language in which the member reads the site. */
  lang: Lang;
  /** The form of the verbs the member writes. */
  voice: Voice;
}

type Handles = Readonly<Record<Voice | 'after', readonly string[]>>;

const CYCLE = 9; // of nine members seven have a Hindu or Sikh name, one a Muslim name, one a name in Devanagari
const IN_LATIN = 7;
const STRIDE = 997; // a prime that divides no number of pairs, so that neighbours do not share a name

/** The digits after the `k`th use of a pair: none, then each number from 10 to 99 once, then longer ones. */
function digits(k: number, pair: number): string {
  if (k === 0) return '';
  return String(k < 90 ? 10 + ((k * 37 + pair) % 90) : 10 + k);
}

const langOf = (random: Random): Lang => (happens(random, 0.6) ? 'hi' : 'en');

function nameOf(random: Random, n: number, { m, f, after }: Handles): { name: string; voice: Voice } {
  const firsts = [...m, ...f];
  const pairs = firsts.length * after.length;
  const pair = (n * STRIDE) % pairs;
  const first = firsts[pair % firsts.length] ?? '';
  const second = after[Math.floor(pair / firsts.length)] ?? '';
  // Every other pair has digits from the start, as on any site that is not new.
  const number = digits(Math.floor(n / pairs) + (pair % 2), pair);

  const cased = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const [one, two] = happens(random, 0.3) ? [cased(first), cased(second)] : [first, second];
  return {
    name: `${one}${pick(random, ['_', '_', '', '-'])}${two}${number}`,
    voice: m.includes(first) ? 'm' : 'f',
  };
}

/** The `i`th member, from 0: the name is valid, and unlike that of every other `i`, whatever the random numbers. */
export function composeMember(random: Random, i: number): DemoMember {
  const cycle = Math.floor(i / CYCLE);
  const place = i % CYCLE;
  if (place < IN_LATIN)
    return { ...nameOf(random, cycle * IN_LATIN + place, latinHandles), lang: langOf(random) };
  if (place === IN_LATIN) return { ...nameOf(random, cycle, urduHandles), lang: langOf(random) };
  return { ...nameOf(random, cycle, hindiHandles), lang: 'hi' };
}
