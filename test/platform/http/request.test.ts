import { expect } from 'chai';
import type { Request } from 'express';
import {
  idFrom,
  isOwnAddress,
  numberFrom,
  pageFrom,
  queryText,
  safeReturn,
  switchFrom,
  writeKeyOf,
} from '../../../src/platform/http/request.ts';
import { translate } from '../../../src/platform/i18n/translate.ts';

/** As much of a request as reading it takes. */
const request = (parts: { body?: object; query?: object; params?: object; host?: string }): Request =>
  ({
    body: {},
    query: {},
    params: {},
    viewer: { t: translate('en') },
    get: () => parts.host ?? 'chaupal.example',
    ...parts,
  }) as unknown as Request;

const ODD = [
  '',
  '0',
  '-1',
  '1.5',
  '01',
  '1e3',
  ' 1',
  '1 ',
  '１',
  '9'.repeat(16),
  'x',
  '__proto__',
  undefined,
];

describe('a number of an address', () => {
  it('is a thread’s', () => {
    expect(numberFrom(request({ params: { number: '42' } }))).to.equal(42);
  });
  for (const number of ODD)
    it(`is none: ${JSON.stringify(number)}`, () => {
      expect(() => numberFrom(request({ params: { number } }))).to.throw('thread.missing');
    });

  it('is a page’s; the first where none is given', () => {
    expect(pageFrom(request({}))).to.equal(1);
    expect(pageFrom(request({ query: { page: '7' } }))).to.equal(7);
    expect(pageFrom(request({ query: { page: ['7', '8'] } }))).to.equal(1);
    for (const page of ['0', '-1', '1.5', 'x', '9999999'])
      expect(() => pageFrom(request({ query: { page } })), page).to.throw('page.missing');
  });
});

describe('an id of an address', () => {
  it('is 24 hexadecimal digits', () => {
    const id = '0123456789abcdef01234567';
    expect(idFrom(request({ params: { postId: id } }), 'postId')).to.equal(id);
    for (const postId of ['', 'x', id.slice(1), `${id}0`, id.toUpperCase(), `${id}\n`])
      expect(() => idFrom(request({ params: { postId } }), 'postId'), postId).to.throw('page.missing');
  });
});

describe('a text of an address', () => {
  it('is one text or nothing', () => {
    expect(queryText(request({ query: { q: 'x' } }), 'q')).to.equal('x');
    for (const q of ['', ['x', 'y'], { a: 'x' }, undefined])
      expect(queryText(request({ query: { q } }), 'q')).to.equal(undefined);
  });
});

describe('a switch', () => {
  it('is on, off, or on when nothing says otherwise', () => {
    expect(switchFrom(request({ body: { value: '1' } }))).to.equal(true);
    expect(switchFrom(request({ body: { value: '0' } }))).to.equal(false);
    expect(switchFrom(request({}))).to.equal(true);
  });
  for (const value of ['', '2', 'true', 'constructor', ['1'], ['1', '1']])
    it(`is nothing else: ${JSON.stringify(value)}`, () =>
      expect(() => switchFrom(request({ body: { value } }))).to.throw('request.malformed'));
});

describe('a form’s own key', () => {
  it('is taken as it came', () => {
    expect(writeKeyOf(request({ body: { _key: 'a-key-of-a-form' } }))).to.equal('a-key-of-a-form');
  });
  it('is a new one each time where none came, or none that could be one', () => {
    for (const _key of [
      undefined,
      '',
      'short',
      'x'.repeat(65),
      'with spaces',
      ['a-key-of-a-form'],
      '__proto__:x',
    ])
      expect(writeKeyOf(request({ body: { _key } })), String(_key)).to.match(/^[0-9a-f-]{36}$/);
    expect(writeKeyOf(request({}))).to.not.equal(writeKeyOf(request({})));
  });
});

describe('a way back', () => {
  for (const path of ['/', '/t/1/x?page=2#p21', '/tags/%E0%A4%95', '/u/आशा', '/a//b'])
    it(`is a path of this site: ${path}`, () => expect(safeReturn(path)).to.equal(path));

  const elsewhere = [
    '//evil',
    '/\\evil',
    '\\evil',
    'https://evil',
    'javascript:1',
    'evil',
    '',
    ' /x',
    '/x y',
    '/x\ty',
  ];
  for (const path of [
    ...elsewhere,
    '/x\u0000',
    '/\u0085/evil',
    '/a\\b',
    ['/x'],
    { to: '/x' },
    undefined,
    null,
    7,
  ])
    it(`is home where it leads elsewhere: ${JSON.stringify(path)}`, () =>
      expect(safeReturn(path)).to.equal('/'));
});

describe('an address of this site', () => {
  it('has the host that the visitor used, or the site’s own', () => {
    const here = request({ host: 'chaupal.example:8080' });
    expect(isOwnAddress(here, 'https://chaupal.example:8080/x')).to.equal(true);
    expect(isOwnAddress(here, 'http://localhost:3000')).to.equal(true);
    const others = [
      'https://chaupal.example',
      'https://evil.example/chaupal.example:8080',
      'null',
      '',
      '/x',
      undefined,
    ];
    for (const other of others) expect(isOwnAddress(here, other), other).to.equal(false);
  });
});
