import { expect } from 'chai';
import { isLang, langFromHeader } from '../../../src/platform/i18n/languages.ts';

describe('the language that a browser asks for', () => {
  const asked: readonly (readonly [string | undefined, 'hi' | 'en'])[] = [
    ['en', 'en'],
    ['hi', 'hi'],
    ['en-IN,en;q=0.9', 'en'],
    ['hi-IN,hi;q=0.9,en;q=0.8', 'hi'],
    ['en;q=0.5,hi;q=0.9', 'hi'],
    ['EN-us', 'en'],
    [' en ; q=0.3 , hi ; q=0.2 ', 'en'],
    ['ta-IN,ta;q=0.9,en;q=0.5', 'en'],
    ['hi;q=0,en;q=0.1', 'en'],
    [undefined, 'hi'],
    ['', 'hi'],
    ['*', 'hi'],
    ['ta,mr', 'hi'],
    ['en;q=0', 'hi'],
    ['en;q=much', 'hi'],
    [';;;,,,=', 'hi'],
    ['enough', 'hi'],
    ['hil-PH', 'hi'],
  ];
  for (const [header, lang] of asked)
    it(`is ${lang} for ${JSON.stringify(header)}`, () => expect(langFromHeader(header)).to.equal(lang));

  it('is found in time that grows with the header alone', () => {
    expect(langFromHeader('xx;q=0.1,'.repeat(50_000))).to.equal('hi');
  });
});

describe('the code of a language', () => {
  it('is one that the site speaks', () => {
    expect(['hi', 'en'].every(isLang)).to.equal(true);
    expect(['EN', 'ta', '', undefined, null, 1, ['hi'], { hi: 1 }].some(isLang)).to.equal(false);
  });
});
