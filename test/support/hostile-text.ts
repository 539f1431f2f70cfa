/** Text as an attacker or a broken keyboard would send it, for property tests. */
import fc from 'fast-check';

const PIECES = [
  ...['क', 'ष', 'र', 'ज', 'अ', 'इ', 'ा', 'ि', 'े', 'ं', 'ँ', 'ः', '्', '़', '१', '।', 'ॐ', 'ৎ', 'ா', 'ക', 'ੳ'],
  ...[
    'a',
    'Z',
    'é',
    'ß',
    'ı',
    'İ',
    '0',
    '1',
    'l',
    '_',
    '-',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    "'",
    ',',
    '₹',
    '<',
    '&',
  ],
  ...['а', 'я', '中', 'م', 'ｆ', '𝐁', 'ﬁ', '①', '½', '한', 'ᄒ', 'ᅡ'],
  ...['😀', '👨', '👩', '❤', '🏽', '🇮', '🇳', '🏴', '\u20e3', '\ufe0f', '\ufe0e', '\u{e0067}', '\u{e007f}'],
  ...[
    '\u0300',
    '\u0301',
    '\u0323',
    '\u0344',
    '\u0327',
    '\u094d\u093c',
    '\u0301'.repeat(12),
    '\u0301\u0323'.repeat(9),
  ],
  ...[
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u202e',
    '\u2066',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u034f',
    '\u115f',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u00a0',
    '\u3000',
    '\ud83d',
    '\udc00',
    '\uffff',
  ],
];

/** Random text of Unicode, mixed with the letters, signs and invisible characters that break careless code. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
  .map((parts) => parts.join(''));
