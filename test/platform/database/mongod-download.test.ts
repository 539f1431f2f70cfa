import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { HOUR, SECOND } from '../../../src/platform/clock.ts';
import { downloadMongod } from '../../../src/platform/database/mongod-download.ts';
import { passTime } from '../../support/clock.ts';

const LIMITS = { firstByte: SECOND, whole: 3 * SECOND };

// What a mirror of MongoDB's downloads serves: an archive with the program in it. A smaller one is taken for broken.
async function archive(folder: string): Promise<Buffer> {
  await mkdir(join(folder, 'mongodb/bin'), { recursive: true });
  await writeFile(join(folder, 'mongodb/bin/mongod'), Buffer.alloc(2_000_000, '# mongod\n'));
  await promisify(execFile)('tar', ['-czf', 'mongodb.tgz', 'mongodb'], { cwd: folder });
  return readFile(join(folder, 'mongodb.tgz'));
}

describe('the download of mongod', () => {
  let folder: string;
  let announced: number;
  const server = createServer();

  const download = () => downloadMongod(join(folder, 'kept'), () => announced++, LIMITS);
  const failure = () => download().then(String, (error: Error) => error.message);
  const serve = (answer: RequestListener) => server.removeAllListeners('request').on('request', answer);

  before((done) => {
    server.listen(0, '127.0.0.1', () => {
      process.env['MONGOMS_DOWNLOAD_MIRROR'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      process.env['MONGOMS_USE_HTTP'] = 'true';
      done();
    });
  });

  after(() => {
    delete process.env['MONGOMS_DOWNLOAD_MIRROR'];
    delete process.env['MONGOMS_USE_HTTP'];
    server.close();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chaupal-download-'));
    announced = 0;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps the program, says once that it is being fetched, and does not fetch it again', async () => {
    const body = await archive(folder);
    const md5 = createHash('md5').update(body).digest('hex');
    serve((req, res) => {
      const answer = req.url?.endsWith('.md5') ? Buffer.from(md5) : body;
      res.writeHead(200, { 'content-length': answer.length }).end(answer);
    });
    const path = await download();
    expect((await readFile(path)).length).to.equal(2_000_000);
    serve((_, res) => res.writeHead(500).end());
    expect(await download()).to.equal(path);
    expect(announced).to.equal(1);
  });

  it('is given up when nothing arrives', async () => {
    serve(() => {});
    expect(await failure()).to.equal('the download sent nothing for 1 s');
    expect(announced).to.equal(0);
  });

  it('is given up when it takes too long', async () => {
    serve((_, res) => void res.writeHead(200, { 'content-length': 1000 }).write('a beginning'));
    expect(await failure()).to.equal('the download took over 3 s');
  });

  it('that was refused is not tried again for a day', async () => {
    let asked = 0;
    serve((_, res) => {
      asked++;
      res.writeHead(404).end();
    });
    const why = await failure();
    expect(why).to.include("Status Code isn't 200! (it is 404)");
    expect(await failure()).to.equal(why);
    expect(asked).to.equal(1);

    passTime(25 * HOUR);
    await failure();
    expect(asked).to.equal(2);
  });
});
