import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRunning } from '../../src/cli/database.ts';
import { startEmbedded } from '../../src/platform/database/embedded.ts';

describe('the database of a command', () => {
  it('is that of the site which runs on the same data, as long as it runs', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'chaupal-command-'));
    expect(await findRunning(dataDir)).to.equal(null);

    const { uri, stop } = await startEmbedded({ dataDir, toolsDir: '.data', durable: false });
    expect(await findRunning(dataDir)).to.contain(/^mongodb:\/\/[^?]+/.exec(uri)?.[0]);

    await stop();
    expect(await findRunning(dataDir)).to.equal(null);
    await rm(dataDir, { recursive: true });
  });
});
