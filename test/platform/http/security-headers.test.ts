import { expect } from 'chai';
import { Browser, browse } from '../../support/browser.ts';
import { people } from '../../support/people.ts';

describe('the headers of every answer', () => {
  const answers = async () => {
    const { asha } = await people();
    const [guest, member] = [new Browser(), await browse(asha)];
    const asset = (await guest.get('/')).$('link[rel=stylesheet]').attr('href') ?? '';
    return Promise.all([
      guest.get('/'),
      guest.get('/'),
      guest.get('/nowhere'),
      guest.get('/account'),
      guest.get('/healthz'),
      guest.get(asset),
      member.get('/account'),
      member.post('/preview', { body: '' }),
    ]);
  };

  it('let nothing run or load but what is ours', async () => {
    for (const { headers } of await answers()) {
      const policy = headers['content-security-policy'] ?? '';
      expect(policy)
        .to.include("default-src 'none'")
        .and.include("script-src 'self'")
        .and.include("style-src 'self'");
      expect(policy)
        .to.include("connect-src 'self'")
        .and.include("form-action 'self'")
        .and.include("base-uri 'none'");
      expect(policy).to.not.include('unsafe').and.not.include('*').and.not.include('http:');
    }
  });

  it('let nobody frame us', async () => {
    for (const { headers } of await answers()) {
      expect(headers['content-security-policy']).to.include("frame-ancestors 'none'");
      expect(headers['x-frame-options']).to.equal('DENY');
    }
  });

  it('let no browser guess types, and tell other sites no address', async () => {
    for (const { headers } of await answers()) {
      expect(headers['x-content-type-options']).to.equal('nosniff');
      expect(headers['referrer-policy']).to.equal('strict-origin-when-cross-origin');
    }
  });

  it('do not say what runs here', async () => {
    for (const { headers } of await answers()) {
      expect(headers['x-powered-by']).to.equal(undefined);
      expect(headers['server']).to.equal(undefined);
    }
  });

  it('are met by the pages: no script, style or handler stands inside them', async () => {
    for (const { $ } of await answers()) {
      expect($('script:not([src]), style, [style]').length).to.equal(0);
      const handlers = $('*').filter((_, element) =>
        Object.keys($(element).attr() ?? {}).some((name) => /^on/.test(name)),
      );
      expect(handlers.length).to.equal(0);
    }
  });
});
