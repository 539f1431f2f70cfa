import { expect } from 'chai';
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { type Child, startChild } from './support/child.ts';
import { eventually } from './support/eventually.ts';
import { METRICS_TOKEN, areTold, askFigures, freePort, parseFigures } from './support/figures.ts';

interface Line {
  msg: string;
  pid: number;
  port?: number;
}

/** A site of processes of its own, over a database of the run. */
class Site {
  readonly child: Child;
  readonly lines: Line[] = [];
  #rest = '';

  constructor(env: Record<string, string> = {}) {
    const database = new URL(process.env['TEST_DATABASE_URI'] ?? '');
    database.pathname = `/${process.env['TEST_RUN']}-main`;
    const settings = { MONGODB_URI: database.href, PORT: '0', LOG_LEVEL: 'info', ...env };
    this.child = startChild(['src/main.ts'], settings);
    this.child.process.stdout?.on('data', (data: Buffer) => this.#take(data.toString()));
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    this.lines.push(...lines.map((line) => JSON.parse(line) as Line));
  }

  /** Waits until `count` web processes have come to listen; answers what they said. */
  async listening(count: number): Promise<Line[]> {
    const said = () => this.lines.filter(({ msg }) => msg === 'listening');
    while (said().length < count) {
      const output = once(this.child.process.stdout ?? this.child.process, 'data');
      const end = this.child.ended.then(({ err }) => Promise.reject(new Error(`ended: ${err}`)));
      await Promise.race([output, end]);
    }
    return said();
  }
}

/** Sends the first half of a form; the function that comes back sends the rest and answers what was answered. */
const beginRequest = async (port: number): Promise<() => Promise<string>> => {
  const socket: Socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const head = `POST /guides/start-here/useful HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 7\r\n`;
  socket.write(`${head}Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\n\r\n`);
  await once(socket, 'data'); // 100 Continue: the site has the request in hand
  socket.write('val');
  return async () => {
    socket.write('ue=1');
    const [answer] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [unknown];
    return String(answer).split('\r\n', 1)[0] ?? '';
  };
};

/** The roles and the id of the process that tells figures under a port, as soon as one does. */
const whoTells = async (port: number): Promise<(string | undefined)[]> => {
  await eventually(() => areTold(port));
  const [figure] = parseFigures(await (await askFigures(port)).text());
  return [figure?.labels['roles'], figure?.labels['pid']];
};

describe('the site’s processes', function () {
  this.timeout(60_000); // up to four processes start at once

  let site: Site;
  afterEach(() => site.child.process.kill('SIGKILL'));

  it('finish what they began when they are told to stop, and end with 0', async () => {
    site = new Site();
    const [line] = await site.listening(1);
    const finish = await beginRequest(line?.port ?? 0);

    site.child.process.kill('SIGTERM');
    await site.child.says('stopping');
    expect(await finish()).to.equal('HTTP/1.1 303 See Other');
    expect((await site.child.ended).code).to.equal(0);
  });

  it('stop in order when the system tells each of many', async () => {
    site = new Site({ WEB_CONCURRENCY: '2' });
    const web = await site.listening(2);
    const finish = await beginRequest(web[0]?.port ?? 0);

    site.child.process.kill('SIGTERM');
    for (const { pid } of web) process.kill(pid, 'SIGTERM');
    await site.child.says('stopping');
    expect(await finish()).to.equal('HTTP/1.1 303 See Other');
    expect((await site.child.ended).code).to.equal(0);
  });

  it('are replaced when one of many dies, and each tells figures of itself under a port of its own', async () => {
    const port = await freePort();
    site = new Site({ WEB_CONCURRENCY: '2', METRICS_TOKEN, METRICS_PORT: String(port) });
    const [first, second] = await site.listening(2);
    process.kill(first?.pid ?? 0, 'SIGKILL');

    const [, , third] = await site.listening(3);
    expect(third?.pid).to.not.be.oneOf([first?.pid, second?.pid]);
    const told = await Promise.all([0, 1, 2].map((no) => whoTells(port + no)));
    expect(told.map(([roles]) => roles)).to.deep.equal(['web', 'web', 'worker']);
    expect(told.map(([, pid]) => pid)).to.include.members([String(second?.pid), String(third?.pid)]);
    site.child.process.kill('SIGTERM');
    expect((await site.child.ended).code).to.equal(0);
  });
});
