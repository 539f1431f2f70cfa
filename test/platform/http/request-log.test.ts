import { expect } from 'chai';
import { Browser } from '../../support/browser.ts';
import { runModule } from '../../support/child.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('the id of a request', () => {
  it('is a new one for each', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await new Browser().get('/nowhere')).headers['x-request-id']),
    );
    expect(ids[0]).to.match(UUID).and.not.equal(ids[1]);
  });

  it('is not what a visitor says, where no proxy is trusted', async () => {
    const { headers } = await new Browser().get('/nowhere', { 'X-Request-Id': 'chosen-by-me' });
    expect(headers['x-request-id']).to.match(UUID);
  });

  it('is the trusted proxy’s, where that is one', async () => {
    const code = `
      import express from 'express';
      import { requestLog } from './src/platform/http/request-log.ts';
      const app = express().use(...requestLog, (req, res) => res.end());
      const server = app.listen(0, async () => {
        const idFor = async (id) => {
          const answer = await fetch('http://127.0.0.1:' + server.address().port, { headers: { 'X-Request-Id': id } });
          return answer.headers.get('x-request-id') === id;
        };
        process.stdout.write([await idFor('from-the-proxy-1'), await idFor('odd id')].join());
        process.exit();
      });
    `;
    const { out } = await runModule(code, { TRUST_PROXY: '1', LOG_LEVEL: 'silent' });
    expect(out).to.equal('true,false');
  });
});

describe('the log of a request', () => {
  it('holds no secret that came by mail, in its address, its query or its referrer', async () => {
    const secret = 'S'.repeat(43);
    const code = `
      import express from 'express';
      import { requestLog } from './src/platform/http/request-log.ts';
      const app = express().use(...requestLog).get('/account/reset/:token', (req, res) => {
        req.log.error('broken');
        res.end();
      });
      const server = app.listen(0, async () => {
        const path = '/account/reset/${secret}';
        const address = 'http://127.0.0.1:' + server.address().port + path;
        await fetch(address + '?to=' + encodeURIComponent(path), { headers: { Referer: address } });
        process.exit();
      });
    `;
    const { out } = await runModule(code, { LOG_LEVEL: 'debug' });
    expect(out).to.include('/account/reset/***').and.include('broken');
    expect(out).to.not.include(secret);
  });
});
