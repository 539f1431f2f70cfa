import { dictionary } from 'cmu-pronouncing-dictionary';
import { expect } from 'chai';
import { words } from 'popular-english-words';
import { readArpabet } from '../../src/language/arpabet.ts';
import { PRONUNCIATIONS } from '../../src/language/data/pronunciations.ts';
import { phonesOf, syllablesOf } from '../../src/language/devanagari-reader.ts';
import { readEnglish } from '../../src/language/english-reader.ts';
import { readLetterNames } from '../../src/language/letter-names.ts';
import { keyOfPhones } from '../../src/language/phone-key.ts';
import { readRoman } from '../../src/language/roman-reader.ts';
import { foldWord } from '../../src/language/search-keys.ts';

describe('the reader of', () => {
  const devanagari: readonly (readonly [string, string])[] = [
    ['कमल', 'kamal'],
    ['पढ़ाई', 'paQAi'],
    ['ख़ुशी', 'KuSi'],
    ['हिंदी', 'hiNdi'],
    ['ज्ञान', 'jñAn'],
    ['कृपया', 'kripayA'],
    ['ऐप', 'ep'],
    ['न', 'na'],
    ['दुःख', 'duK'],
  ];
  for (const [word, phones] of devanagari)
    it(`Devanagari hears ${phones} in ${word}`, () =>
      expect(phonesOf(syllablesOf(word.normalize('NFKD')))).to.equal(phones));

  const roman: readonly (readonly [string, string])[] = [
    ['achchha', 'aCa'],
    ['chitthi', 'ciTi'],
    ['kaise', 'kese'],
    ['kamaye', 'kamaye'],
    ['paisa', 'pesa'],
    ['school', 'skul'],
    ['station', 'staSn'],
    ['wright', 'rit'],
    ['knew', 'nu'],
    ['karnewala', 'karnevala'],
    ['quick', 'kvik'],
    ['qutub', 'kutub'],
    ['city', 'siti'],
    ['sooooo', 'su'],
  ];
  for (const [word, phones] of roman)
    it(`Latin letters hears ${phones} in ${word}`, () => expect(readRoman(word)).to.equal(phones));

  const arpabet: readonly (readonly [string, string, string])[] = [
    ['client', 'K L AY1 AH0 N T', 'klAient'],
    ['blog', 'B L AA1 G', 'blog'],
    ['words', 'W ER1 D Z', 'vards'],
    ['news', 'N UW1 Z', 'nuz'],
    ['based', 'B EY1 S T', 'besd'],
    ['link', 'L IH1 NG K', 'link'],
    ['earning', 'ER1 N IH0 NG', 'arning'],
  ];
  for (const [word, sounds, phones] of arpabet)
    it(`ARPABET hears ${phones} in ${word}`, () => expect(readArpabet(sounds, word)).to.equal(phones));

  it('letters names them as Hindi does', () => {
    expect(readLetterNames('gst')).to.equal('jiesti');
    expect(keyOfPhones(readLetterNames('wxyz'))).to.not.equal('');
  });

  it('English knows words whose letters mislead, alone or with a Hindi ending', () => {
    expect(readEnglish('youtube')).to.equal('yutyub');
    expect(readEnglish('youtubeon')).to.equal('yutyubon');
    expect(readEnglish('kamai')).to.equal(null);
    expect(readEnglish('constructor')).to.equal(null);
    expect(readEnglish('toString')).to.equal(null);
  });
});

describe('the table of pronunciations', () => {
  const common = words.getMostPopular(20_000).filter((word) => Object.hasOwn(dictionary, word));
  const sound = (word: string) => keyOfPhones(readArpabet(dictionary[word] ?? '', word));
  const rows = PRONUNCIATIONS.trim()
    .split('\n')
    .map((row) => row.split(' ') as [string, string]);

  it('has what the dictionary says, where it gives another key than the letters; else make it anew', () => {
    const expected = common.filter((word) => sound(word) !== keyOfPhones(readRoman(word)));
    expect(rows.map(([word]) => word)).to.deep.equal(expected.sort());
    expect(
      rows.filter(([word, phones]) => phones !== readArpabet(dictionary[word] ?? '', word)),
    ).to.deep.equal([]);
  });

  it('lets a common English word be found by its sound, unless it is an abbreviation', () => {
    const lost = common.filter((word) => word.length > 4 && !foldWord(word).includes(sound(word)));
    expect(lost).to.deep.equal([]);
  });
});
