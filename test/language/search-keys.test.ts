import { expect } from 'chai';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { FOLD_VERSION, foldWord, searchKey, searchKeys } from '../../src/language/search-keys.ts';
import { tokens } from '../../src/language/tokens.ts';
import { hostileText } from '../support/hostile-text.ts';
import { pairsOf } from '../support/pairs.ts';
import { ALIKE, APART, MEETING } from './search-keys.cases.ts';

const shared = (one: string, other: string): string[] =>
  foldWord(one).filter((key) => foldWord(other).includes(key));

const letters = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code));

/** A hash of the keys of all words of the tuning pairs, for each version of the fold. */
const FINGERPRINTS: Readonly<Record<number, string>> = {
  1: 'b5d64e76bdde5239',
  2: '0edc844f0637a3af',
};

/** Devanagari of any letters and signs, Latin with accents, digits, and other scripts. */
const anyWord = fc.oneof(
  fc.string({ unit: letters(0x900, 0x97f), maxLength: 20 }),
  fc.string({
    unit: fc.oneof(letters(0x61, 0x7a), letters(0x41, 0x5a), letters(0xc0, 0x17f)),
    maxLength: 20,
  }),
  fc.string({
    unit: fc.oneof(letters(0x30, 0x39), letters(0x61, 0x7a), letters(0x966, 0x96f)),
    maxLength: 8,
  }),
  fc.string({ unit: fc.oneof(letters(0x980, 0xd7f), letters(0x3b1, 0x3c9)), maxLength: 8 }),
);

describe('search keys', () => {
  for (const [devanagari, latin] of MEETING)
    for (const one of devanagari.split(' '))
      for (const other of latin.split(' '))
        it(`${one} and ${other} meet`, () =>
          expect(shared(one, other), `${foldWord(one).join()} | ${foldWord(other).join()}`).to.not.be.empty);

  for (const [one, other] of APART)
    it(`${one} and ${other} do not meet`, () => expect(shared(one, other)).to.deep.equal([]));

  for (const [what, one, other] of ALIKE)
    it(`do not tell ${what}`, () => expect(foldWord(one)).to.deep.equal(foldWord(other)));

  it('of nukta letters are those of the plain letter, but for ड़ and ढ़, which are heard as r too', () => {
    for (const [dotted, plain] of [
      ['क़लम', 'कलम'],
      ['ग़म', 'गम'],
      ['ख़त', 'खत'],
      ['फ़न', 'फन'],
      ['ज़ोर', 'जोर'],
    ] as const)
      expect(foldWord(dotted), dotted).to.deep.equal(foldWord(plain));
    expect(foldWord('सड़क')).to.deep.equal([...foldWord('सडक'), ...foldWord('सरक')]);
  });

  it('of a word with a digit are the word itself, in small letters', () => {
    expect(searchKeys('24X7')).to.deep.equal(['24x7']);
    expect(searchKeys('५०००')).to.deep.equal(['5000']);
  });

  it('of a word in another script are the word itself', () => {
    expect(searchKeys('Привет')).to.deep.equal(['привет']);
    expect(searchKeys('தமிழ்')).to.deep.equal(['தமிழ்'.normalize('NFKD')]);
  });

  it('of a searched word are read as an abbreviation too, those of a written word in capitals alone', () => {
    expect(searchKeys('cma', { query: true })).to.include(searchKey('सीएमए'));
    expect(searchKeys('CMA')).to.include(searchKey('सीएमए'));
    expect(searchKeys('cma')).to.not.include(searchKey('सीएमए'));
  });

  it('of a searched word are those of its other number too, those of a written word are not', () => {
    const query = true;
    expect(searchKeys('order', { query })).to.include(searchKey('orders'));
    expect(searchKeys('ऑर्डर', { query })).to.include(searchKey('orders'));
    expect(searchKeys('videos', { query })).to.include(searchKey('वीडियो'));
    expect(searchKeys('order')).to.not.include(searchKey('orders'));
    expect(searchKeys('kamai', { query })).to.deep.equal(searchKeys('कमाई'));
  });

  it('of a number with commas are those of the number', () => {
    expect(searchKeys('1,79,999')).to.deep.equal(searchKeys('179999'));
  });

  it('are the same the second time, when they are remembered, searched or written', () => {
    for (const word of ['cma', 'पैसों', 'client', '7'])
      for (const query of [true, false, true, false])
        expect(searchKeys(word, { query })).to.deep.equal(foldWord(word, { query }));
  });

  it('stay right when more words are read than are remembered', () => {
    for (let i = 0; i < 45_000; i++) searchKeys(`word${i}`);
    expect(searchKeys('word1')).to.deep.equal(['word1']);
    expect(searchKeys('पैसे')).to.deep.equal(foldWord('पैसे'));
  });

  it('are 1 to 3, not empty, of at most 64 characters, whatever the word, however composed', () => {
    fc.assert(
      fc.property(anyWord, fc.boolean(), (word, query) => {
        const keys = foldWord(word, { query });
        expect(keys).to.have.length.within(1, 3);
        expect(new Set(keys).size).to.equal(keys.length);
        if (/[\p{L}\p{N}]/u.test(word)) for (const key of keys) expect(key).to.have.length.within(1, 64);
        expect(foldWord(word, { query })).to.deep.equal(keys);
        expect(foldWord(word.normalize('NFD'), { query })).to.deep.equal(
          foldWord(word.normalize('NFC'), { query }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('exist for every word of any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const word of tokens(text))
          for (const key of searchKeys(word)) expect(key).to.have.length.within(1, 64);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a word as long as a book are those of its first letters', () => {
    for (const letter of ['a', 'k', 'W', 'क', '\u094d', '7', 'ж', '\u200d'])
      for (const key of searchKeys(letter.repeat(300_000))) expect(key.length).to.be.at.most(64);
  });

  it('join at least 94 % of the words that people romanised, and 95 % of loan words', () => {
    const recall = (file: Parameters<typeof pairsOf>[0]) => {
      const pairs = pairsOf(file);
      return (
        pairs.filter(({ devanagari, latin }) => shared(devanagari, latin).length > 0).length / pairs.length
      );
    };
    expect(recall('translit-dev.tsv')).to.be.at.least(0.94);
    expect(recall('translit-loanwords-dev.tsv')).to.be.at.least(0.95);
  });

  it('change together with their version, so that what was indexed under other keys is found out', () => {
    const pairs = [...pairsOf('translit-dev.tsv'), ...pairsOf('translit-loanwords-dev.tsv')];
    const keys = pairs.flatMap(({ devanagari, latin }) => [foldWord(devanagari), foldWord(latin)]);
    const fingerprint = createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 16);
    expect(fingerprint, 'Keys have changed: raise FOLD_VERSION and note its fingerprint here.').to.equal(
      FINGERPRINTS[FOLD_VERSION],
    );
  });
});
