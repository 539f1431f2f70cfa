import { expect } from 'chai';
import { Browser } from '../../support/browser.ts';
import { startModule } from '../../support/child.ts';

describe('health', () => {
  it('is good while the process lives and its database answers', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const { status, text, headers, cookies } = await new Browser().get(path);
      expect([status, text, headers['cache-control'], cookies.length]).to.deep.equal([
        200,
        '{"ok":true}',
        'no-store',
        0,
      ]);
    }
  });

  it('is not ready, but alive, without a database', async () => {
    const code = `
      import express from 'express';
      import { healthRoutes } from './src/platform/http/health.routes.ts';
      const server = express().use(healthRoutes).listen(0, async () => {
        const at = (path) => fetch('http://127.0.0.1:' + server.address().port + path);
        const [alive, ready] = await Promise.all([at('/healthz'), at('/readyz')]);
        process.stdout.write(alive.status + ' ' + ready.status);
        process.exit();
      });
    `;
    expect((await startModule(code).ended).out).to.equal('200 503');
  });

  it('is not ready once the process is asked to stop, so that no new visitors are sent', async () => {
    const code = `
      import express from 'express';
      import { healthRoutes } from './src/platform/http/health.routes.ts';
      import { onShutdown, shutDown } from './src/platform/shutdown.ts';
      const server = express().use(healthRoutes).listen(0, () => {
        onShutdown('test', async () => {
          const { status } = await fetch('http://127.0.0.1:' + server.address().port + '/readyz');
          process.stdout.write(String(status));
        });
        void shutDown('test');
      });
    `;
    expect((await startModule(code, { LOG_LEVEL: 'silent' }).ended).out).to.equal('503');
  });
});
