import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { mongo } from 'mongoose';
import { startEmbedded } from '../../../src/platform/database/embedded.ts';
import { type Occupation, readOccupation } from '../../../src/platform/database/occupation.ts';
import { endProcess, isRunning, waitUntil } from '../../../src/platform/database/processes.ts';

const TOOLS = '.data';
const STATED_LIMIT_MS = 6000;

const write = async (uri: string, _id: string): Promise<void> => {
  const client = new mongo.MongoClient(uri, { writeConcern: { w: 'majority', journal: true } });
  await client
    .db()
    .collection('notes')
    .insertOne({ _id: _id as never });
  await client.close();
};

const read = async (uri: string): Promise<string[]> => {
  const client = new mongo.MongoClient(uri);
  const notes = await client.db().collection('notes').find().sort({ _id: 1 }).toArray();
  await client.close();
  return notes.map(({ _id }) => String(_id));
};

describe('an embedded database', function () {
  this.timeout(60_000);
  let dataDir: string;
  const owners: ChildProcess[] = [];

  const start = () => startEmbedded({ dataDir, toolsDir: TOOLS });

  // In another process; answers the first line it prints: its database's address, or why it was refused.
  const startElsewhere = async (): Promise<{ owner: ChildProcess; line: string }> => {
    const owner = spawn(process.execPath, ['--import=tsx', 'test/support/run-embedded.ts', dataDir]);
    owners.push(owner);
    const [text] = (await once(owner.stdout, 'data')) as [Buffer];
    return { owner, line: String(text).trim() };
  };

  const kill = async (owner: ChildProcess) => {
    owner.kill('SIGKILL');
    await once(owner, 'exit');
  };

  const occupation = async () => (await readOccupation(dataDir)) as Occupation;
  const goneWithin = (ms: number, pid: number) => waitUntil(async () => !(await isRunning(pid)), ms);

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'chaupal-embedded-'));
  });

  afterEach(async () => {
    for (const owner of owners.splice(0)) owner.kill('SIGKILL');
    const { supervisor, server } = await occupation();
    for (const pid of [supervisor, server]) endProcess(pid, 'SIGKILL');
    await goneWithin(STATED_LIMIT_MS, server);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('has its data again at the next start, at the same address, and says which server it is', async () => {
    const first = await start();
    const { supervisor, server } = await occupation();
    await write(first.uri, 'kept');
    await first.stop();
    expect([await isRunning(supervisor), await isRunning(server)]).to.eql([false, false]);

    const second = await start();
    expect(await read(second.uri)).to.eql(['kept']);
    expect(second).to.include({ uri: first.uri, name: first.name });
    await second.stop();
  });

  it('ends within 6 s when its owner is killed', async () => {
    const { owner } = await startElsewhere();
    const { supervisor, server } = await occupation();
    await kill(owner);
    expect(await goneWithin(STATED_LIMIT_MS, server)).to.equal(true);
    expect(await goneWithin(STATED_LIMIT_MS, supervisor)).to.equal(true);
  });

  it('ends within 6 s when its owner is killed even if it hangs itself', async () => {
    const { owner } = await startElsewhere();
    const { server } = await occupation();
    process.kill(server, 'SIGSTOP');
    await kill(owner);
    expect(await goneWithin(STATED_LIMIT_MS, server)).to.equal(true);
  });

  it('can be started again at once after its owner was killed, with all that was written', async () => {
    const { owner, line } = await startElsewhere();
    const { server } = await occupation();
    await write(line, 'acknowledged');
    await kill(owner);
    const again = await startElsewhere();
    expect(await read(again.line)).to.eql(['acknowledged']);
    expect(await isRunning(server)).to.equal(false);
  });

  it('can be started again after its owner and its supervisor were killed together', async () => {
    const { owner, line } = await startElsewhere();
    const { supervisor, server } = await occupation();
    await write(line, 'acknowledged');
    process.kill(supervisor, 'SIGKILL');
    await kill(owner);
    const again = await startElsewhere();
    expect(await read(again.line)).to.eql(['acknowledged']);
    expect(await isRunning(server)).to.equal(false);
  });

  it('comes back by itself when it is killed, with every write acknowledged until then', async () => {
    const { line } = await startElsewhere();
    const { server } = await occupation();
    const client = new mongo.MongoClient(line, { w: 'majority', journal: true });
    const notes = client.db().collection<{ _id: string }>('notes');
    const acknowledged: string[] = [];
    const writeOn = async (writer: number) => {
      for (let i = 0; await isRunning(server); i++) {
        const _id = `${writer}-${i}`;
        await notes.insertOne({ _id }).then(
          () => acknowledged.push(_id),
          () => {},
        );
        if (acknowledged.length >= 200) endProcess(server, 'SIGKILL');
      }
    };
    await Promise.all([1, 2, 3, 4].map(writeOn));
    await client.close();

    expect(await read(line)).to.include.members(acknowledged);
    expect(acknowledged.length).to.be.at.least(200);
    expect((await occupation()).server).to.not.equal(server);
  });

  it('comes back by itself when its supervisor is killed', async () => {
    const { line } = await startElsewhere();
    await write(line, 'a');
    const { supervisor, server } = await occupation();
    process.kill(supervisor, 'SIGKILL');
    await goneWithin(STATED_LIMIT_MS, server);
    expect(await read(line)).to.eql(['a']);
  });

  it('refuses a second start on the same data, and says which process has it', async () => {
    const { owner, line } = await startElsewhere();
    const refused = await start().catch((error: Error) => error.message);
    expect(refused).to.equal(
      `Chaupal already runs on the data in ${dataDir} (process ${owner.pid}). ` +
        'Stop it first, or set DATA_DIR to another folder.',
    );
    await write(line, 'unharmed');
  });

  it('is started once when two processes start it at the same moment', async () => {
    const lines = (await Promise.all([startElsewhere(), startElsewhere()])).map(({ line }) => line);
    const started = lines.filter((line) => line.startsWith('mongodb:'));
    const refused = lines.find((line) => line.startsWith('refused:'));
    expect(started).to.have.length(1);
    expect(refused).to.include(
      `already runs on the data in ${dataDir} (process ${(await occupation()).owner})`,
    );
    await write(started[0] ?? '', 'unharmed');
  });
});
