import { expect } from 'chai';
import { runModule, startModule } from '../support/child.ts';

const within = (code: string): string => `
  import { isShuttingDown, onShutdown, shutDown, shutDownOnSignals } from './src/platform/shutdown.ts';
  const say = (line) => process.stdout.write(line + '\\n');
  ${code}
`;

describe('shutting down', () => {
  it('stops what was started last first, one after another, and ends with 0', async () => {
    const { code, out } = await runModule(
      within(`
        onShutdown('database', async () => say('database'));
        onShutdown('web', async () => { await new Promise(setImmediate); say('web'); });
        await shutDown('test');
      `),
      { LOG_LEVEL: 'silent' },
    );
    expect([code, out]).to.deep.equal([0, 'web\ndatabase\n']);
  });

  it('goes on when a step fails, and ends with 1', async () => {
    const { code, out } = await runModule(
      within(`
        onShutdown('database', async () => say('database'));
        onShutdown('web', async () => { throw new Error('stuck'); });
        await shutDown('test');
      `),
      { LOG_LEVEL: 'silent' },
    );
    expect([code, out]).to.deep.equal([1, 'database\n']);
  });

  it('is told to whoever asks from its first moment', async () => {
    const { out } = await runModule(
      within(`
        say(String(isShuttingDown()));
        onShutdown('web', async () => say(String(isShuttingDown())));
        await shutDown('test');
      `),
      { LOG_LEVEL: 'silent' },
    );
    expect(out).to.equal('false\ntrue\n');
  });

  it('runs once, also when what fails meanwhile asks for it again', async () => {
    const { code, out } = await runModule(
      within(`
        onShutdown('web', async () => { say('web'); void shutDown('failed', 1); });
        await shutDown('test');
      `),
      { LOG_LEVEL: 'silent' },
    );
    expect([code, out]).to.deep.equal([0, 'web\n']);
  });

  it('gives up on a step that never ends, with 1', async () => {
    const quick = 'const real = setTimeout; globalThis.setTimeout = (run, ms) => real(run, ms / 1000);';
    const { code } = await runModule(
      within(`${quick} onShutdown('web', () => new Promise(() => {})); await shutDown('test');`),
      { LOG_LEVEL: 'silent' },
    );
    expect(code).to.equal(1);
  });

  it('follows a signal', async () => {
    const child = startModule(
      within(`
        shutDownOnSignals();
        onShutdown('web', async () => say('stopped'));
        setInterval(() => {}, 1000);
        say('ready');
      `),
    );
    await child.says('ready');
    child.process.kill('SIGTERM');
    const { code, out } = await child.ended;
    expect(code).to.equal(0);
    expect(out).to.include('stopped');
  });

  it('is cut short by a second signal', async () => {
    const child = startModule(
      within(`
        shutDownOnSignals();
        onShutdown('web', () => { say('stopping'); return new Promise(() => {}); });
        setInterval(() => {}, 1000);
        say('ready');
      `),
    );
    await child.says('ready');
    child.process.kill('SIGINT');
    await child.says('stopping');
    child.process.kill('SIGINT');
    expect((await child.ended).code).to.equal(1);
  });
});
