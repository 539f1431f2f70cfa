import { expect } from 'chai';
import fc from 'fast-check';
import { romanise, slugOf } from '../../src/language/romanise.ts';
import { hostileText } from '../support/hostile-text.ts';
import { TITLES } from './romanise.cases.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('romanise', () => {
  for (const [title, words] of TITLES) {
    it(`reads ${JSON.stringify(title)} as ${JSON.stringify(words)}`, () =>
      expect(romanise(title)).to.equal(words));
  }

  it('gives one spelling for a nukta letter, however it is encoded', () => {
    expect(romanise('\u095b\u0930\u0942\u0930')).to.equal(romanise('\u091c\u093c\u0930\u0942\u0930'));
  });

  it('reads its own words as they are', () => {
    fc.assert(fc.property(hostileText, (text) => romanise(romanise(text)) === romanise(text)));
  });

  it('takes linear time over floods that take a plain normalisation minutes', () => {
    const floods = ['\u0301\u0323', '\u094d\u093c', 'क', 'छ', 'ा', '\u200d', '\ud83d', 'A', 'İ', ' ', "'"];
    const started = Date.now();
    for (const flood of floods) romanise(`क${flood.repeat(200_000)}`);
    expect(Date.now() - started).to.be.below(8000);
  });
});

describe('slugOf', () => {
  it('joins the words with hyphens', () => {
    expect(slugOf('घर बैठे कमाई')).to.equal('ghar-baithe-kamai');
  });

  it('is `thread` where a title has nothing to read', () => {
    expect(slugOf('🙏🙏 ???')).to.equal('thread');
  });

  it('cuts at 80 characters, between words', () => {
    expect(slugOf('abcdefg '.repeat(20))).to.equal(Array(10).fill('abcdefg').join('-'));
    expect(slugOf(`${'a'.repeat(39)} ${'b'.repeat(40)} c`)).to.equal(`${'a'.repeat(39)}-${'b'.repeat(40)}`);
    expect(slugOf(`${'a'.repeat(39)} ${'b'.repeat(41)}`)).to.equal('a'.repeat(39));
  });

  it('cuts inside a word only where the word alone is too long', () => {
    expect(slugOf('x'.repeat(500))).to.equal('x'.repeat(80));
  });

  it('can stand in an address, whatever was typed, and is the same each time', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const slug = slugOf(title);
        return SLUG.test(slug) && slug.length <= 80 && slugOf(title) === slug;
      }),
      { numRuns: 2000 },
    );
  });
});
