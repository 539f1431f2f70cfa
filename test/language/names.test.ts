import { expect } from 'chai';
import fc from 'fast-check';
import { nameKey, whyNotName } from '../../src/language/names.ts';
import { hostileText } from '../support/hostile-text.ts';

describe('names', () => {
  const good = [
    ...['asha', 'Ravi_Kumar', 'tech-with-rohit', 'MAHI07', 'josé', 'Ñandú', 'x_1', 'a'.repeat(24)],
    ...['श्रीदेवी', 'ज़िंदगी', 'गाँव_की_रसोई', 'आशा१२', 'राहुल-99', 'क्षत्रिय', 'उषा_ॐ'],
    ...['উৎপল', 'অসমীয়াৰ', 'ਗੁਰਪ੍ਰੀਤ', 'ਸੁੱਖਦੀਪ', 'ગુજરાતી', 'ଓଡ଼ିଆ', 'தமிழ்', 'తెలుగు', 'ಕನ್ನಡ', 'മലയാളം', 'രാജൻ'],
  ];
  for (const name of good) it(`${name} may be a name`, () => expect(whyNotName(name)).to.equal(null));

  const bad: readonly (readonly [string, string, string])[] = [
    ['too-short', 'two letters', 'ab'],
    ['too-short', 'nothing', ''],
    ['too-short', 'two graphemes of Hindi', 'हिंदी'],
    ['too-long', '25 letters', 'a'.repeat(25)],
    ['too-long', 'more than 72 code points', 'क\u0301'.repeat(37)],
    ['too-long', 'a megabyte', 'x'.repeat(1_000_000)],
    ['mixed-scripts', 'a Cyrillic letter among Latin ones', '\u0430sha'],
    ['mixed-scripts', 'a Greek letter among Latin ones', 'r\u03bfhit'],
    ['mixed-scripts', 'Latin and Devanagari', 'asha_आशा'],
    ['mixed-scripts', 'two Indian scripts', 'राहुलরাহুল'],
    ['mixed-scripts', 'Latin with Hindi digits', 'asha१२'],
    ['too-many-marks', 'three marks on a letter', 'a\u0335\u0316\u0317sha'],
    ['too-many-marks', 'a flood of marks', `asha${'\u0335'.repeat(20)}`],
    ['too-many-marks', 'Hindi signs piled up', 'कमा\u0902\u0901\u0903ई'],
    ['bad-characters', 'a space', 'asha k'],
    ['bad-characters', 'full width', '\uff21sha'],
    ['bad-characters', 'mathematical letters', '𝐚𝐬𝐡𝐚'],
    ['bad-characters', 'all Cyrillic', '\u0430\u0455\u04bb\u0430'],
    ['bad-characters', 'a zero-width space', 'as\u200bha'],
    ['bad-characters', 'a joiner', 'क्\u200dषमा_जी'],
    ['bad-characters', 'a direction override', 'as\u202eha'],
    ['bad-characters', 'a soft hyphen', 'as\u00adha'],
    ['bad-characters', 'a letter that passes for o', 'r\u00f8hit'],
    ['bad-characters', 'a letter that passes for i', 'rav\u0131_k'],
    ['bad-characters', 'an emoji', 'asha😀'],
    ['bad-characters', 'a lone surrogate', 'asha\ud83d'],
    ['bad-characters', 'digits alone', '12345'],
    ['bad-characters', 'a first separator', '_asha'],
    ['bad-characters', 'a last separator', 'asha-'],
    ['bad-characters', 'separators side by side', 'asha__k'],
    ['bad-characters', 'a mark that no letter carries', '\u0902राहुल'],
    ['bad-characters', 'a vowel drawn from two signs', 'का\u0947मल'],
    ['bad-characters', 'a vowel drawn from a vowel and a sign', 'अ\u093eरती'],
    ['bad-characters', 'the same mark twice', 'कमल\u0902\u0902'],
    ['bad-characters', 'markup', '<b>asha'],
  ];
  for (const [fault, what, name] of bad)
    it(`${what} is refused: ${fault}`, () => expect(whyNotName(name)).to.equal(fault));

  it('has no name that is wrong after it was taken for good, whatever is typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        if (whyNotName(text) !== null) return;
        expect(text).to.match(/^[\p{L}\p{M}\p{N}_-]{3,72}$/u);
        expect(nameKey(nameKey(text))).to.equal(nameKey(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('name keys', () => {
  const alike: readonly (readonly [string, string])[] = [
    ['asha', 'ASHA'],
    ['José', 'jose'],
    ['jos\u00e9', 'jose\u0301'],
    ['AshaMalik', 'AshaMaIik'],
    ['anil01', 'ani10l'],
    ['\uff41\uff53\uff48\uff41', 'asha'],
    ['ज़ारा_जी', 'जारा_जी'],
    ['\u095bारा_जी', '\u091c\u093cारा_जी'],
    ['चाँदनी', 'चांदनी'],
    ['आशा१२', 'आशा12'],
  ];
  for (const [one, other] of alike)
    it(`${one} and ${other} are one`, () => expect(nameKey(one)).to.equal(nameKey(other)));

  const apart: readonly (readonly [string, string])[] = [
    ['asha', 'ashaa'],
    ['asha_k', 'asha-k'],
    ['रमेश', 'रामेश'],
    ['राहुल', 'রাহুল'],
  ];
  for (const [one, other] of apart)
    it(`${one} and ${other} are two`, () => expect(nameKey(one)).to.not.equal(nameKey(other)));

  it('take linear time over floods', () => {
    const started = Date.now();
    for (const flood of ['\u0301\u0323', '\u094d\u093c', 'a', '\u200d']) nameKey(`a${flood.repeat(200_000)}`);
    expect(Date.now() - started).to.be.below(4000);
  });
});
