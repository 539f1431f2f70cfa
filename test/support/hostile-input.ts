/** Values, fields and addresses as no honest browser sends them, for property tests. */
import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';

/** Names of fields that careless code trips over. */
const ODD_NAMES = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
  ...['$where', 'body[]', 'title[$ne]', '', '_id'],
];

const ODD_VALUES = [
  ...['1', '-1', '0', '', 'NaN', '1e999', '9007199254740993', '-0', 'null', 'undefined', '[object Object]'],
  ...['a-key-of-a-form', '../../etc/passwd', "'; drop table", '{"$gt":""}', '%00', '\u0000'],
  ...['question', 'showcase', 'hi', 'en', 'yes', 'freelancing', 'x'.repeat(30_000)],
  ...['> '.repeat(300), '**a_'.repeat(500), '[a]('.repeat(200), `${'- '.repeat(200)}x`, '|a|\n|-|\n'],
  ...['1-1', '0-0', '999999999999999-999999999999999', '8640000000000001', '9007199254740991', '99999'],
];

/** A text as no reader would write it. */
const oddValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: hostileText },
  fc.constantFrom(...ODD_VALUES, ...ODD_NAMES),
);

/** The fields of a good form with some of them spoilt, doubled or missing, and with some that nobody asked for. */
export const oddFields = (good: Record<string, string>): fc.Arbitrary<[string, string][]> => {
  const each = Object.entries(good).map(([name, value]) => {
    const field = (of: fc.Arbitrary<string>) => of.map((text): [string, string] => [name, text]);
    return fc.oneof(
      { weight: 6, arbitrary: fc.constant<[string, string][]>([[name, value]]) },
      { weight: 3, arbitrary: field(oddValue).map((one) => [one]) },
      { weight: 1, arbitrary: fc.array(field(oddValue), { maxLength: 3 }) },
    );
  });
  const extra = fc.array(fc.tuple(fc.constantFrom(...ODD_NAMES), oddValue), { maxLength: 2 });
  return fc.tuple(fc.tuple(...each), extra).map(([fields, more]) => [...fields.flat(), ...more]);
};

const ROOMS = ['b', 't', 'u', 'posts', 'guides', 'tags', 'account', 'assets', 'login', '..', '.', ''];

const piece: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ROOMS, 'new', 'edit', 'history', 'threads', 'vote', '0', '1', '999999999999999'),
  hostileText.map((text) => new URLSearchParams({ '': text }).toString().slice(1, 300)),
  fc.constantFrom(
    '%',
    '%00',
    '%ff',
    '%2e%2e',
    '%2f',
    '%5c',
    '__proto__',
    'constructor',
    '0123456789abcdef01234567',
  ),
);

/** An address that nobody typed. */
export const oddAddress: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 4 })
  .map((pieces) => `/${pieces.join('/')}`);

const HEADERS = [
  ...['Accept-Language', 'Accept', 'Accept-Encoding', 'Cookie', 'Referer', 'Origin', 'If-None-Match'],
  ...['HX-Request', 'X-Forwarded-For', 'X-Request-Id', 'Sec-Fetch-Site'],
];

/** Headers that no browser sets. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(...HEADERS),
  fc.string({ unit: 'grapheme-ascii', maxLength: 60 }),
);
