import { expect } from 'chai';
import supertest from 'supertest';
import { config } from '../../../src/platform/config.ts';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { Browser, browse, site } from '../../support/browser.ts';
import { type Person, people } from '../../support/people.ts';

describe('a page', () => {
  let asha: Person;
  before(async () => {
    ({ asha } = await people());
    await syncGuides();
  });

  it('for everybody tells search engines and shared links what it is', async () => {
    const { $ } = await new Browser().get('/guides/start-here');
    const { href } = new URL('/guides/start-here', config.PUBLIC_URL);
    expect($('link[rel=canonical]').attr('href')).to.equal(href);
    expect($('meta[property="og:url"]').attr('content')).to.equal(href);
    expect($('meta[property="og:type"]').attr('content')).to.equal('article');
    expect($('meta[property="og:title"]').attr('content')).to.equal($('h1').text());
    expect($('meta[property="og:image"]').attr('content')).to.match(/^http.+\/assets\/og-[\w-]+\.png$/);
    expect($('meta[name=description]').attr('content')).to.have.length.above(20);
    expect($('meta[name=robots]')).to.have.length(0);
  });

  it('of one’s own is not for search engines', async () => {
    const browser = await browse(asha);
    for (const path of ['/account', '/saved', '/b/freelancing/new']) {
      const { $ } = await browser.get(path);
      expect($('meta[name=robots]').attr('content'), path).to.equal('noindex');
      expect($('link[rel=canonical]').length, path).to.equal(0);
    }
  });

  it('offers the other language at the same place', async () => {
    const { $ } = await new Browser().get('/b/freelancing?sort=new&kind=question');
    const address = new URL($('a.lang-switch').attr('href') ?? '', 'http://chaupal.example');
    expect(address.pathname).to.equal('/b/freelancing');
    expect(Object.fromEntries(address.searchParams)).to.deep.equal({
      sort: 'new',
      kind: 'question',
      lang: 'hi',
    });
  });

  for (const path of [
    '//',
    '//evil.example/x',
    '///',
    '/?%zz',
    '/nowhere?a=%ff&a',
    '/nowhere??',
    "/nowhere?'<b>",
  ])
    it(`is a whole page at an odd address: ${path}`, async () => {
      const { status, $ } = await new Browser().get(path);
      expect(status).to.be.within(200, 404);
      expect($('a.lang-switch').attr('href')).to.match(/^\/(?![/\\]).*lang=hi/);
      expect($('b')).to.have.length(0);
    });

  it('of a member is for their browser alone', async () => {
    const { headers } = await (await browse(asha)).get('/');
    expect(headers['cache-control']).to.equal('private, no-cache');
  });

  it('is compressed for who can unpack it', async () => {
    const browser = await browse(asha);
    const [packed, plain] = [
      await browser.get('/'),
      await browser.get('/', { 'Accept-Encoding': 'identity' }),
    ];
    expect([packed.headers['content-encoding'], plain.headers['content-encoding']]).to.deep.equal([
      'gzip',
      undefined,
    ]);
    expect(plain.headers['vary']).to.include('Accept-Encoding');
    expect(plain.text).to.include('</html>');
  });

  it('may be asked for by its head alone, kept or not', async () => {
    for (const path of ['/guides', '/guides', '/nowhere']) {
      const { status, text, headers } = await supertest(site()).head(path);
      expect([status, text]).to.deep.equal([path === '/guides' ? 200 : 404, undefined]);
      expect(headers['content-type']).to.equal('text/html; charset=utf-8');
    }
  });

  it('for a script is a piece without the layout, kept by nobody', async () => {
    const browser = await browse(asha);
    const { headers, text } = await browser.post(
      '/preview',
      { body: 'It is **nine** days.' },
      { 'HX-Request': 'true' },
    );
    expect(text).to.include('<strong>nine</strong>').and.not.include('<html');
    expect(headers['cache-control']).to.equal('private, no-store');
  });

  it('prints words as words, in elements and in attributes', async () => {
    const title = 'Is "this" <b onclick=x>safe</b> & \'sound\'?';
    const thread = await asha.asks(title);
    const { $, text } = await new Browser().get(`/t/${thread.number}/${thread.slug}`);
    expect($('h1').text()).to.equal(title);
    expect($('meta[property="og:title"]').attr('content')).to.equal(title);
    expect(text).to.not.include('<b onclick');
  });
});
