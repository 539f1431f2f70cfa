import { expect } from 'chai';
import { runModule } from '../support/child.ts';

const secrets = { cookie: 'sid=secret', authorization: 'Bearer secret' };
const logged = `
  import { log } from './src/platform/log.ts';
  log.info({ req: { url: '/login', headers: ${JSON.stringify(secrets)} } }, 'came');
  log.info({ res: { headers: { 'set-cookie': ['sid=secret'] } } }, 'went');
  log.debug('detail');
`;

describe('the log', () => {
  it('is one line of JSON per event', async () => {
    const { out } = await runModule(logged, { LOG_LEVEL: 'info' });
    const lines = out.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).to.deep.equal(['came', 'went']);
  });

  it('never holds cookies or tokens', async () => {
    const { out } = await runModule(logged, { LOG_LEVEL: 'debug' });
    expect(out).to.include('detail').and.not.include('secret');
  });
});
