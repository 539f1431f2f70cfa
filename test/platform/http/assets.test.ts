import { expect } from 'chai';
import { asset } from '../../../src/platform/http/assets.ts';
import { Browser } from '../../support/browser.ts';

describe('assets', () => {
  it('have an address that names their bytes, and are kept for a year', async () => {
    for (const name of [
      'site.css',
      'site.js',
      'member.js',
      'favicon.svg',
      'og.png',
      'noto-sans-devanagari-400.woff2',
    ]) {
      expect(asset(name)).to.match(/^\/assets\/[\w-]+-[\w-]{10}\.\w+$/);
      const { status, headers, cookies } = await new Browser().get(asset(name));
      expect([status, cookies.length], name).to.deep.equal([200, 0]);
      expect(headers['cache-control'], name).to.equal('public, max-age=31536000, immutable');
    }
  });

  it('are known by their types', async () => {
    const typeOf = async (name: string) => (await new Browser().get(asset(name))).headers['content-type'];
    expect(await typeOf('site.css')).to.equal('text/css; charset=utf-8');
    expect(await typeOf('site.js')).to.equal('text/javascript; charset=utf-8');
    expect(await typeOf('noto-sans-devanagari-400.woff2')).to.equal('font/woff2');
  });

  it('come packed where that helps', async () => {
    const encodingOf = async (name: string, accepted: string) =>
      (await new Browser().get(asset(name), { 'Accept-Encoding': accepted })).headers['content-encoding'];
    expect(await encodingOf('site.css', 'gzip')).to.equal('gzip');
    expect(await encodingOf('site.css', 'identity')).to.equal(undefined);
    expect(await encodingOf('og.png', 'gzip')).to.equal(undefined);
  });

  it('name the fonts in the stylesheet by such addresses, too', async () => {
    const { text } = await new Browser().get(asset('site.css'));
    expect(text).to.include(asset('noto-sans-devanagari-400.woff2')).and.not.include('/assets/fonts/');
  });

  it('are not there under any other address, and not for any other method', async () => {
    const guest = new Browser();
    for (const path of [
      '/assets/site.css',
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/public/css',
    ])
      expect((await guest.get(path)).status, path).to.equal(404);
    expect((await guest.post(asset('site.css'))).status).to.equal(401);
    expect(() => asset('no-such.css')).to.throw('no-such.css');
  });
});
