import { expect } from 'chai';
import fc from 'fast-check';
import {
  cleanLine,
  cleanText,
  fits,
  graphemeCount,
  isLongerThan,
  isShorterThan,
} from '../../src/language/graphemes.ts';
import { hostileText } from '../support/hostile-text.ts';

const FAMILY = '👨‍👩‍👧';
const plainSegmenter = new Intl.Segmenter('hi', { granularity: 'grapheme' });

describe('counting graphemes', () => {
  it('counts what a reader takes for one letter', () => {
    expect(graphemeCount('')).to.equal(0);
    expect(graphemeCount('hello')).to.equal(5);
    expect(graphemeCount('कमाई')).to.equal(3);
    expect(graphemeCount('हिंदी')).to.equal(2);
    expect(graphemeCount(`${FAMILY}🇮🇳`)).to.equal(2);
    expect(graphemeCount('e\u0301')).to.equal(1);
  });

  it('counts long text piece by piece as it would at once', () => {
    const unbroken = fc
      .tuple(hostileText, fc.integer({ min: 1, max: 60 }))
      .map(([text, times]) => text.repeat(times));
    fc.assert(
      fc.property(unbroken, (text) => {
        const cleaned = cleanText(text);
        return graphemeCount(cleaned) === [...plainSegmenter.segment(cleaned)].length;
      }),
    );
  });

  it('counts flags, families and conjuncts that lie across a piece', () => {
    for (let shift = 250; shift < 262; shift += 1) {
      expect(graphemeCount(`${'a'.repeat(shift)}${FAMILY}`)).to.equal(shift + 1);
      expect(graphemeCount(`${'a'.repeat(shift)}${'🇮🇳'.repeat(200)}`)).to.equal(shift + 200);
    }
  });

  it('takes linear time over long text', () => {
    const started = Date.now();
    for (const unit of ['नमस्ते दुनिया ', 'a', '😀', FAMILY, '\u0301\u0323', '\ud83d']) {
      const text = unit.repeat(400_000 / unit.length);
      graphemeCount(text);
      isLongerThan(text, 390_000);
    }
    expect(Date.now() - started).to.be.below(8000);
  });
});

describe('limits', () => {
  it('are meant in graphemes', () => {
    expect(isLongerThan('हिंदी', 2)).to.equal(false);
    expect(isLongerThan('हिंदी', 1)).to.equal(true);
    expect(isShorterThan('हिंदी', 2)).to.equal(false);
    expect(isShorterThan('हिंदी', 3)).to.equal(true);
    expect(fits('हिंदी', { min: 2, max: 2 })).to.equal(true);
    expect(fits('हिंदी', { min: 3, max: 9 })).to.equal(false);
  });

  it('have a cap of three UTF-16 units for each grapheme', () => {
    expect(isLongerThan(FAMILY, 2)).to.equal(true); // one grapheme of 8 units
    expect(isLongerThan(FAMILY, 3)).to.equal(false);
  });

  it('take text of exactly the limit, and no more', () => {
    expect(isLongerThan('क'.repeat(150), 150)).to.equal(false);
    expect(isLongerThan('क'.repeat(151), 150)).to.equal(true);
    expect(isShorterThan('क'.repeat(10), 10)).to.equal(false);
    expect(isShorterThan('क'.repeat(9), 10)).to.equal(true);
  });

  it('say the same as a full count', () => {
    fc.assert(
      fc.property(hostileText.map(cleanText), fc.integer({ min: 0, max: 40 }), (text, limit) => {
        const count = graphemeCount(text);
        expect(isShorterThan(text, limit)).to.equal(count < limit);
        expect(isLongerThan(text, limit)).to.equal(count > limit || text.length > 3 * limit);
      }),
    );
  });
});

describe('cleaning text', () => {
  const cleaned: readonly (readonly [string, string, string])[] = [
    ['composes letters', 'e\u0301', 'é'],
    ['ends lines by LF', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['trims, but keeps white space between', ' \n a\t b \n\n c \n', 'a\t b \n\n c'],
    ['drops control characters', 'a\u0000b\u0007c\u001b[31md\u007fe\u009bf', 'abc[31mdef'],
    ['drops lone surrogates and keeps pairs', 'a\ud83db\udc00c😀', 'abc😀'],
    ['does not make a pair of two halves', '\ud83d\u200b\ude00', ''],
    [
      'drops what overrides direction',
      '\u202egpj.exe\u202c \u2066x\u2069 \u200ey\u200f\u061c',
      'gpj.exe x y',
    ],
    ['drops what shows nothing', 'pa\u200bss\u2060wo\ufeffrd\u00ad\u034f\u3164\u115f', 'password'],
    ['drops tags hidden in text', 'hi\u{e0041}\u{e0042}\u{e007f}', 'hi'],
    ['keeps ZWJ and ZWNJ that shape a letter', 'क्\u200dष र्\u200cक', 'क्\u200dष र्\u200cक'],
    [
      'keeps ZWJ in Malayalam and Bengali',
      'ന്\u200dറ \u09b0\u200d\u09cdযাম',
      'ന്\u200dറ \u09b0\u200d\u09cdযাম',
    ],
    ['drops joiners elsewhere', 'pay\u200dpal \u200dक क\u200d \u200cक', 'paypal क क क'],
    ['keeps emoji whole', '👨‍👩‍👧 ❤️‍🔥 👍🏽 🇮🇳 1️⃣', '👨‍👩‍👧 ❤️‍🔥 👍🏽 🇮🇳 1️⃣'],
    ['drops variation selectors elsewhere', 'a\ufe0fb\ufe00c1\ufe0f', 'abc1'],
    ['cuts floods of marks', `a${'\u0323'.repeat(1000)}b`, `ạ${'\u0323'.repeat(7)}b`],
    [
      'cuts floods of marks that hide between joiners',
      `क${'\u094d\u200d'.repeat(500)}`,
      `क${'\u094d'.repeat(8)}`,
    ],
    ['keeps Hindi as it is', 'ज़िंदगी में पढ़ाई, और १२ बातें।', 'ज़िंदगी में पढ़ाई, और १२ बातें।'.normalize('NFC')],
  ];
  for (const [what, text, expected] of cleaned) it(what, () => expect(cleanText(text)).to.equal(expected));

  it('makes one line of a line', () => {
    expect(cleanLine('  two\r\n words \t\u00a0 here\u3000now ')).to.equal('two words here now');
  });

  it('leaves NFC without control characters or lone surrogates, and nothing more for a second time', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const once = cleanText(text);
        expect(once).to.equal(once.normalize('NFC'));
        expect(once).to.not.match(/(?![\n\t])\p{Cc}|\p{Cs}|\p{Bidi_Control}|\p{M}{9}/u);
        expect(cleanText(once)).to.equal(once);
        expect(cleanLine(cleanLine(text))).to.equal(cleanLine(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes linear time over floods', () => {
    const started = Date.now();
    for (const flood of [
      '\u0301\u0323',
      '\u094d\u093c\u200c',
      'क\u0301\u200dष',
      '👨\u200d',
      '\u200d',
      ' ',
      '\r',
      '\ud83d',
    ])
      cleanLine(`क${flood.repeat(200_000)}`);
    expect(Date.now() - started).to.be.below(8000);
  });
});
