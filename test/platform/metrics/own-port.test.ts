import { expect } from 'chai';
import { serveFigures } from '../../../src/platform/metrics/own-port.ts';
import { eventually } from '../../support/eventually.ts';
import { METRICS_TOKEN, areTold, askFigures, freePort } from '../../support/figures.ts';

describe('a port for the figures of one process', () => {
  it('tells them to who brings the token, and nothing else to anybody', async () => {
    const port = await freePort();
    const stop = serveFigures({ port, host: '127.0.0.1', token: METRICS_TOKEN });
    await eventually(() => areTold(port));
    expect((await (await askFigures(port)).text()).includes('process_cpu_seconds_total')).to.equal(true);
    expect((await askFigures(port, '/metrics', {})).status).to.equal(404);
    expect((await askFigures(port, '/metrics', { Authorization: 'Bearer x' })).status).to.equal(404);
    for (const path of ['/', '/healthz', '/metrics/', '/metrics?x'])
      expect((await askFigures(port, path)).status).to.equal(404);
    await stop();
    expect(await areTold(port)).to.equal(false);
  });

  it('stops nothing when it is taken', async () => {
    const port = await freePort();
    const stops = [1, 2].map(() => serveFigures({ port, host: '127.0.0.1', token: METRICS_TOKEN }));
    await eventually(() => areTold(port));
    for (const stop of stops) await stop();
  });
});
