import { expect } from 'chai';
import fc from 'fast-check';
import { foldWord } from '../../src/language/search-keys.ts';
import { tokens } from '../../src/language/tokens.ts';
import { pairsOf } from '../support/pairs.ts';

const WORDS = [
  ...pairsOf('translit-dev.tsv').flatMap(({ devanagari, latin }) => [devanagari, latin]),
  ...['café', 'ज़रूरत', 'पढ़ाई', 'क़लम', 'ऩम', '4000', 'b2b', 'naïve', 'SEO', 'हफ़्ता', '1,000', 'ॐ'],
];

/** A text of words as people write them. */
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));

const keysOf = (written: string): string[][] => tokens(written).map((word) => foldWord(word));

const NUKTA = '\u093c';
/** Their letters with a nukta are U+0958 to U+095F, in this order. */
const TAKE_NUKTA = 'कखगजडढफय';

/** The letters of nukta that have a code point of their own, as that: U+095B for ज़. NFC takes them apart. */
const withComposedNukta = (written: string): string =>
  [...TAKE_NUKTA].reduce(
    (changed, letter, i) => changed.replaceAll(letter + NUKTA, String.fromCodePoint(0x958 + i)),
    written.normalize('NFD'),
  );

const inFullWidth = (written: string): string =>
  written.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));

const withDevanagariDigits = (written: string): string =>
  written.replace(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit)));

/** Joiners between letters, as an editor or a keyboard leaves them there. */
const withJoiners = (written: string): string =>
  written.replace(/(?<=\p{L}\p{M}*)(?=\p{L})/gu, '\u200d').replace(/(?<=\u094d)(?=\p{L})/gu, '\u200c');

const SAME: readonly (readonly [what: string, change: (written: string) => string])[] = [
  ['composed', (written) => written.normalize('NFC')],
  ['decomposed', (written) => written.normalize('NFD')],
  ['with nuktas in their letters', withComposedNukta],
  ['in full width', inFullWidth],
  ['with digits of Devanagari', withDevanagariDigits],
  ['with joiners between its letters', withJoiners],
];

describe('the keys of a text', () => {
  for (const [what, change] of SAME)
    it(`are the same ${what}`, () => {
      fc.assert(
        fc.property(text, (written) => {
          expect(keysOf(change(written))).to.deep.equal(keysOf(written));
        }),
        { numRuns: 500 },
      );
    });

  const BROKEN: readonly (readonly [what: string, text: string])[] = [
    ['lone surrogates', '\ud83d क\udc00म \ud83dwork\udc00'],
    ['20,000 combining marks', `क${'\u0301\u0323'.repeat(10_000)}म kam${'\u093f'.repeat(20_000)}`],
    ['20,000 viramas', '\u094d'.repeat(20_000)],
    ['letters from right to left', '\u202eکام\u202c עבודה kaam'],
    ['emoji of several people', '👨‍👩‍👧‍👦 🏳️‍🌈 काम 👩🏽‍💻 🇮🇳 1️⃣'],
    ['NUL and other controls', 'ka\u0000am \u0007 \u001b[31m काम\u0000'],
    ['what is no character', '\uffff \ufdd0 \u{10ffff} काम'],
    ['variants and tags', '🏴\u{e0067}\u{e007f} काम\ufe0f'],
    ['nothing', ''],
  ];
  for (const [what, broken] of BROKEN)
    it(`are made of ${what} without a fault`, () => {
      for (const word of tokens(broken))
        for (const query of [true, false]) {
          const keys = foldWord(word, { query });
          expect(keys).to.have.length.within(1, 3);
          for (const key of keys) expect(key).to.have.length.within(1, 64);
        }
    });

  it('are made of any string without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (any, query) => {
        for (const word of [any, ...tokens(any)])
          expect(foldWord(word, { query })).to.have.length.within(1, 3);
      }),
      { numRuns: 3000 },
    );
  });
});
