import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { config } from '../../../src/platform/config.ts';
import {
  dropAllPages,
  dropPages,
  guestAddress,
  keepPage,
  pageStart,
  serveKeptPage,
} from '../../../src/platform/http/page-cache.ts';
import { Browser, type Page, browse } from '../../support/browser.ts';
import { people, person } from '../../support/people.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A page answered from memory never came to Express, which gives every answer an id. */
const isKept = (page: Page): boolean => page.headers['x-request-id'] === undefined;

const request = (url: string, headers: Record<string, string> = {}, method = 'GET'): IncomingMessage =>
  ({ url, method, headers: { 'accept-language': 'en', ...headers } }) as unknown as IncomingMessage;

const somewhere = (): string => `/${randomBytes(8).toString('hex')}`;
const page = { html: Buffer.from('x'), gzip: Buffer.from('x'), headers: {} };
const isServed = (url: string): boolean => {
  const response = { writeHead: () => response, end: () => response } as unknown as ServerResponse;
  return serveKeptPage(request(url, { 'accept-encoding': 'gzip' }), response);
};

describe('pages for guests', () => {
  before(async () => {
    await people();
    await syncGuides();
    dropAllPages();
  });

  for (const path of [
    '/',
    '/b/freelancing',
    '/b/freelancing?sort=new',
    '/guides',
    '/guides/start-here',
    '/rules',
  ])
    it(`are kept once made: ${path}`, async () => {
      const [first, second] = [await new Browser().get(path), await new Browser().get(path)];
      expect([isKept(first), isKept(second)]).to.deep.equal([false, true]);
      expect(second.text).to.equal(first.text);
      for (const name of [
        'content-type',
        'cache-control',
        'content-security-policy',
        'vary',
        'etag',
        'content-language',
      ])
        expect(second.headers[name], name).to.equal(first.headers[name]);
    });

  it('are fresh for browsers, and for shared caches for seconds, by language and cookie', async () => {
    const { headers } = await new Browser().get('/rules');
    expect(headers['cache-control']).to.equal('public, max-age=0, must-revalidate, s-maxage=10');
    expect(headers['vary'])
      .to.include('Cookie')
      .and.include('Accept-Language')
      .and.include('Accept-Encoding');
  });

  it('are kept in each language', async () => {
    await new Browser().get('/rules');
    const hindi = new Browser({ 'Accept-Language': 'hi' });
    expect((await hindi.get('/rules')).$('html').attr('lang')).to.equal('hi');
    const chosen = await hindi.get('/rules', { Cookie: 'lang=en' });
    expect([isKept(chosen), chosen.$('html').attr('lang')]).to.deep.equal([true, 'en']);
  });

  it('are not sent again to who has them', async () => {
    const { headers } = await new Browser().get('/rules');
    const etag = headers['etag'] ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await new Browser().get('/rules', { 'If-None-Match': known });
      expect([again.status, again.text]).to.deep.equal([304, '']);
    }
    expect((await new Browser().get('/rules', { 'If-None-Match': '"other"' })).status).to.equal(200);
  });

  it('come unpacked to who cannot unpack', async () => {
    const { headers, text } = await new Browser().get('/rules', { 'Accept-Encoding': 'identity' });
    expect(headers['content-encoding']).to.equal(undefined);
    expect(text).to.include('</html>');
  });

  it('are not for members: theirs are their own', async () => {
    const browser = await browse(await person('zara'));
    await new Browser().get('/guides');
    const { headers, text } = await browser.get('/guides');
    expect(headers['cache-control']).to.equal('private, no-cache');
    expect(text).to.include('/logout');
    expect((await new Browser().get('/guides')).text).to.not.include('/logout');
  });

  it('have no session, no token and no cookie', async () => {
    for (const path of [
      '/',
      '/b/blogging',
      '/guides',
      '/guides/start-here',
      '/rules',
      '/about',
      '/nowhere',
    ]) {
      const { cookies, $ } = await new Browser().get(path);
      expect(cookies, path).to.deep.equal([]);
      expect($('input[name=_csrf]').filter((_, input) => $(input).val() !== '').length, path).to.equal(0);
    }
  });
});

describe('what may be kept', () => {
  it('is what a guest without cookies reads, by language and address', () => {
    expect(guestAddress(request('/t/1/x?page=2'))).to.deep.equal({ address: 'en /t/1/x?page=2', lang: 'en' });
    expect(guestAddress(request('/', { 'accept-language': 'ta' }))?.lang).to.equal('hi');
    expect(guestAddress(request('/', { cookie: 'lang=hi' }))?.address).to.equal('hi /');
  });

  const others: readonly (readonly [string, IncomingMessage])[] = [
    ['another method', request('/', {}, 'POST')],
    ['a session', request('/', { cookie: 'sid=x' })],
    ['a session beside the language', request('/', { cookie: 'lang=hi; sid=x' })],
    ['any other cookie', request('/', { cookie: 'x=y' })],
    ['the switch of languages', request('/?lang=en')],
    ['a made-up parameter', request('/?sort=new&x=1')],
  ];
  for (const [what, req] of others)
    it(`is nothing with ${what}`, () => expect(guestAddress(req)).to.equal(null));
});

describe('kept pages', () => {
  it('are dropped with anything they show', () => {
    const [one, two] = [somewhere(), somewhere()];
    keepPage(`en ${one}`, page, { tags: [one, 'common'], start: pageStart() });
    keepPage(`en ${two}`, page, { tags: [two, 'common'], start: pageStart() });
    dropPages(one);
    expect([isServed(one), isServed(two)]).to.deep.equal([false, true]);
    dropPages('common');
    expect(isServed(two)).to.equal(false);
  });

  it('are not kept when what they show changed while they were made', () => {
    const [one, two] = [somewhere(), somewhere()];
    const start = pageStart();
    dropPages(one);
    keepPage(`en ${one}`, page, { tags: [one], start });
    keepPage(`en ${two}`, page, { tags: [two], start });
    expect([isServed(one), isServed(two)]).to.deep.equal([false, true]);
  });

  it('are all dropped when changes may have been missed, those being made, too', () => {
    const [one, two] = [somewhere(), somewhere()];
    const start = pageStart();
    keepPage(`en ${one}`, page, { tags: [one], start });
    dropAllPages();
    keepPage(`en ${two}`, page, { tags: [two], start });
    expect([isServed(one), isServed(two)]).to.deep.equal([false, false]);
  });

  it('take no more memory than they may: the one that was not read for longest goes first', () => {
    dropAllPages();
    const tenth = { ...page, gzip: Buffer.alloc((config.PAGE_CACHE_MB * 1024 * 1024) / 10) };
    const places = Array.from({ length: 12 }, somewhere);
    for (const place of places) {
      keepPage(`en ${place}`, tenth, { tags: ['common'], start: pageStart() });
      isServed(places[0] ?? '');
    }
    const served = places.map(isServed);
    expect(served[0]).to.equal(true);
    expect(served[11]).to.equal(true);
    expect(served.filter(Boolean)).to.have.length.below(10);
    dropPages('common');
    expect(places.some(isServed)).to.equal(false);
  });

  it('have one tag for the same words and another for others', () => {
    const made = { tags: [], start: pageStart() };
    const etag = keepPage(somewhere(), page, made);
    expect(keepPage(somewhere(), page, made)).to.equal(etag);
    expect(keepPage(somewhere(), { ...page, html: Buffer.from('y') }, made)).to.not.equal(etag);
  });
});
