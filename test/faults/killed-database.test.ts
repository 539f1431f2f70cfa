import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { load } from 'cheerio';
import { readOccupation } from '../../src/platform/database/occupation.ts';
import { Visitor } from '../support/visitor.ts';

const REPLIES = 60;
const AT_ONCE = 4;
const KILLED_AFTER = 15;

describe('a database that is killed while replies are posted', function () {
  this.timeout(120_000);
  let dataDir: string;
  let site: ChildProcess;
  let url: string;

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'chaupal-fault-'));
    const env = {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      LIMIT_POSTS_PER_HOUR: '10000',
      LIMIT_REQUESTS_PER_MINUTE: '100000',
    };
    site = fork('test/support/run-site.ts', [dataDir], { execArgv: ['--import=tsx'], env });
    const [{ port }] = (await once(site, 'message')) as [{ port: number }];
    url = `http://127.0.0.1:${port}`;
  });

  after(async () => {
    site.kill('SIGTERM');
    if (site.exitCode === null) await once(site, 'exit');
    await rm(dataDir, { recursive: true, force: true });
  });

  const openThread = async (visitor: Visitor): Promise<string> => {
    await visitor.get('/b/freelancing/new');
    const fields = {
      kind: 'discussion',
      title: 'What happens when the lights go out?',
      body: 'Let us write while the database is killed.',
      tags: '',
    };
    const opened = await visitor.post('/b/freelancing/threads', { ...fields, _key: randomUUID() });
    return opened.location;
  };

  const killDatabase = async (): Promise<void> => {
    const occupation = await readOccupation(dataDir);
    process.kill(occupation?.server ?? 0, 'SIGKILL');
  };

  it('loses no reply that was acknowledged, and doubles none that was sent again', async () => {
    const visitor = new Visitor(url);
    await visitor.join('andhera');
    const path = await openThread(visitor);
    const number = path.split('/')[2];

    const waiting = Array.from({ length: REPLIES }, (_, i) => ({
      body: `Reply number ${i} in the dark.`,
      _key: randomUUID(),
    }));
    const statuses = new Set<number>();
    let acknowledged = 0;
    // Each is sent again with the same key, as a person presses the button again, until the site has taken it.
    const send = async (): Promise<void> => {
      for (let reply = waiting.shift(); reply; reply = waiting.shift()) {
        const { status } = await visitor.post(`/t/${number}/posts`, reply);
        statuses.add(status);
        if (status !== 303) waiting.push(reply);
        else if (++acknowledged === KILLED_AFTER) await killDatabase();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));

    const found: string[] = [];
    for (let page = 1; page <= Math.ceil((REPLIES + 1) / 20); page++) {
      const { text } = await visitor.get(`${path}?page=${page}`);
      const $ = load(text);
      $('.post .prose').each((_, post) => void found.push($(post).text().trim()));
    }
    const replies = found.filter((text) => text.startsWith('Reply number'));
    expect(replies).to.have.length(REPLIES);
    expect(new Set(replies).size, 'one of each').to.equal(REPLIES);
    expect(
      [...statuses].filter((status) => status !== 303 && status !== 503),
      'either taken or asked to wait',
    ).to.deep.equal([]);
  });
});
