import { expect } from 'chai';
import fc from 'fast-check';
import { type Sought, excerptOf, marked } from '../../../src/features/search/excerpt.ts';
import { readQuery } from '../../../src/features/search/query.ts';
import { cleanText, graphemeCount } from '../../../src/language/graphemes.ts';
import { hostileText } from '../../support/hostile-text.ts';

const sought = (text: string): Sought => ({ words: readQuery(text).words, isSimilar: false });

const whole = (parts: { text: string }[]): string => parts.map(({ text }) => text).join('');

describe('an excerpt', () => {
  it('marks whole words of any script that were searched for, and no others', () => {
    const parts = marked('कमाई, kamaai और कमाल: Kamai!', sought('kamai'));
    expect(parts.filter(({ isFound }) => isFound).map(({ text }) => text)).to.deep.equal([
      'कमाई',
      'kamaai',
      'Kamai',
    ]);
  });

  it('is the stretch that holds the most of them', () => {
    const text = `paise ${'aur kuch baat '.repeat(100)}ghar baithe paise ${'aur kuch baat '.repeat(100)}`;
    expect(whole(excerptOf(text, sought('ghar baithe paise')))).to.match(/^… .*ghar baithe paise.* …$/);
  });

  it('is short, ends in whole letters and loses nothing before its end, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (typed, query) => {
        const text = cleanText(typed).replace(/\s+/g, ' ');
        expect(whole(marked(text, sought(query)))).to.equal(text);
        const parts = excerptOf(text, sought(query));
        expect(graphemeCount(whole(parts))).to.be.at.most(290);
      }),
      { numRuns: 200 },
    );
  });

  it('of one endless word is its beginning', () => {
    const text = 'क्षि'.repeat(3000);
    const shown = whole(excerptOf(text, sought('kamai')));
    expect(shown).to.match(/^(?:क्षि)+ …$/);
  });
});

describe('a search that is read', () => {
  it('has at most 200 letters and 12 words', () => {
    const { text, words } = readQuery('kamai '.repeat(500));
    expect([graphemeCount(text) <= 200, words.length]).to.deep.equal([true, 1]);
    expect(readQuery(Array.from({ length: 50 }, (_, i) => `w${i}`).join(' ')).words.length).to.equal(12);
  });
});
