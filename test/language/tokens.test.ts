import { expect } from 'chai';
import fc from 'fast-check';
import { tokens } from '../../src/language/tokens.ts';
import { hostileText } from '../support/hostile-text.ts';

describe('tokens', () => {
  const texts: readonly (readonly [what: string, text: string, words: string[]])[] = [
    ['are words as typed', 'Ghar baithe KAMAI, kaise?', ['Ghar', 'baithe', 'KAMAI', 'kaise']],
    ['keep vowel signs and joiners in their word', 'क्\u200dया कमाई।', ['क्\u200dया', 'कमाई']],
    ['keep digits with Latin letters', '24x7 10k b2b', ['24x7', '10k', 'b2b']],
    ['part Devanagari from Latin letters and digits', 'SEOका 5हजार', ['SEO', 'का', '5', 'हजार']],
    ['have ASCII digits', '₹५,००० १२', ['5000', '12']],
    [
      'have numbers without commas',
      '1,000 ₹1,79,999 2,00,00,000 १०,०००',
      ['1000', '179999', '20000000', '10000'],
    ],
    [
      'keep apart numbers of a list',
      '10,20,30 1,5 7,1000 a1,000',
      ['10', '20', '30', '1', '5', '7', '1000', 'a1', '000'],
    ],
    ['see through full width and ligatures', 'ＦＵＬＬ ﬁx ①', ['FULL', 'fix', '1']],
    ['hold other scripts too', 'Привет, தமிழ்!', ['Привет', 'தமிழ்']],
    ['hold a letter or a digit', '\u200d \u0301 ॥ 🙏 ___ ्', []],
    ['are none in nothing', '', []],
  ];
  for (const [what, text, words] of texts) it(what, () => expect(tokens(text)).to.deep.equal(words));

  it('hold nothing but letters, marks, digits and joiners, and a letter or a digit each', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const word of tokens(text)) {
          expect(word).to.match(/^[\p{L}\p{M}\p{N}\u200c\u200d]+$/u);
          expect(word).to.match(/[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are found in a text as long as a book', () => {
    expect(tokens('क्या SEO '.repeat(50_000))).to.have.length(100_000);
    expect(tokens('\u0301\u0323'.repeat(300_000))).to.deep.equal([]);
    expect(tokens('23,'.repeat(300_000))).to.have.length(300_000);
  });
});
