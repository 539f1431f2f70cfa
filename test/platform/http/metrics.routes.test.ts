import { expect } from 'chai';
import express from 'express';
import supertest from 'supertest';
import { createApp } from '../../../src/app.ts';
import { config } from '../../../src/platform/config.ts';
import { metricsRoutes } from '../../../src/platform/http/metrics.routes.ts';
import { Browser, browse } from '../../support/browser.ts';
import { TOKEN, parseFigures } from '../../support/figures.ts';
import { people } from '../../support/people.ts';

describe('figures', () => {
  it('are told to who brings the token: without a session, and kept by nobody', async () => {
    await new Browser().get('/healthz');
    const { status, headers, cookies, text } = await new Browser().get('/metrics', TOKEN);
    expect([status, headers['cache-control'], cookies.length]).to.deep.equal([200, 'no-store', 0]);
    expect(headers['content-type']).to.equal('text/plain; version=0.0.4; charset=utf-8');
    expect(parseFigures(text).map(({ name }) => name)).to.include.members([
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
      'chaupal_http_requests_total',
      'chaupal_outbox_waiting',
      'chaupal_kept_pages',
      'chaupal_kept_pages_bytes',
    ]);
  });

  it('tell of which process they are', async () => {
    const { text } = await new Browser().get('/metrics', TOKEN);
    for (const { name, labels } of parseFigures(text))
      expect([labels['pid'], labels['roles']], name).to.deep.equal([String(process.pid), 'web+worker']);
  });

  it('are for nobody else there: not for guests, members, moderators, nor a token that is nearly right', async () => {
    const { asha, mod } = await people();
    const missing = await new Browser().get('/nowhere');
    for (const Authorization of [
      '',
      'Bearer',
      'Bearer ',
      `Basic ${TOKEN.Authorization.slice(7)}`,
      TOKEN.Authorization.slice(0, -1),
      `${TOKEN.Authorization}x`,
      `Bearer ${'é'.repeat(4000)}`.replace(/é/g, 'e'),
    ]) {
      const { status, text, $ } = await new Browser().get('/metrics', { Authorization });
      expect(status, Authorization.slice(0, 60)).to.equal(404);
      expect($('h1').text()).to.equal(missing.$('h1').text());
      expect(text).to.not.include('process_cpu');
    }
    for (const somebody of [asha, mod])
      expect((await (await browse(somebody)).get('/metrics')).status).to.equal(404);
  });

  it('count towards no limit of an address, but guesses at the token do', async () => {
    const browser = new Browser(undefined, createApp({ ...config, LIMIT_REQUESTS_PER_MINUTE: 1 }));
    for (let i = 0; i < 3; i++) expect((await browser.get('/metrics', TOKEN)).status).to.equal(200);
    const guess = { Authorization: 'Bearer open sesame' };
    expect((await browser.get('/metrics', guess)).status).to.equal(404);
    expect((await browser.get('/metrics', guess)).status).to.equal(429);
    expect((await browser.get('/metrics', TOKEN)).status).to.equal(200);
  });

  it('are not told by the address: no token is read from there', async () => {
    const token = encodeURIComponent(TOKEN.Authorization.slice(7));
    expect((await new Browser().get(`/metrics?token=${token}&access_token=${token}`)).status).to.equal(404);
  });

  it('are for nobody at all where no token is set', async () => {
    const app = express().use(metricsRoutes(undefined));
    for (const Authorization of ['', 'Bearer ', 'Bearer undefined', TOKEN.Authorization])
      expect((await supertest(app).get('/metrics').set({ Authorization })).status).to.equal(404);
  });

  it('refuse a form as every page does that takes none', async () => {
    expect((await new Browser().post('/metrics', {}, TOKEN)).status).to.be.within(401, 404);
  });
});
