/**
 * What every test file finds ready: a connection to a database of its worker's own, with the collections and indexes
 * of all models known so far. The server is MONGODB_URI, or one that lives as long as the run.
 */
import './environment.ts';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import mongoose, { mongo } from 'mongoose';
import { createIndexes, disconnectDatabase } from '../../src/platform/database/connect.ts';
import { config } from '../../src/platform/config.ts';
import { type Embedded, startEmbedded } from '../../src/platform/database/embedded.ts';
import { currentFile, setAside } from '../../src/platform/search/index-files.ts';
import { showRealTime } from './clock.ts';
import { RUN, URI, connectTests } from './database.ts';
import { forgetFacts } from './facts.ts';

let server: (Embedded & { dataDir: string }) | undefined;

// Every write waits until it is on the disk: here that is for nothing, and a slow server does little else meanwhile.
const IN_MEMORY = '/dev/shm';
const ENOUGH_BYTES = 2 ** 31;

const folderForData = async (): Promise<string> => {
  const memory = await statfs(IN_MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  return memory.bavail * memory.bsize >= ENOUGH_BYTES ? IN_MEMORY : tmpdir();
};

const startServer = async () => {
  const dataDir = await mkdtemp(join(await folderForData(), 'chaupal-test-'));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  return { ...(await startEmbedded({ dataDir, toolsDir: '.data', durable: false, say })), dataDir };
};

export async function mochaGlobalSetup(): Promise<void> {
  const given = process.env['MONGODB_URI'];
  if (!given) server = await startServer();
  process.env[URI] = given ?? server?.uri;
  process.env[RUN] = `chaupal-test-${randomBytes(4).toString('hex')}`;
}

export async function mochaGlobalTeardown(): Promise<void> {
  await disconnectDatabase();
  await (server ? server.stop() : dropDatabases());
  if (server) await rm(server.dataDir, { recursive: true, force: true });
}

const dropDatabases = async () => {
  const client = new mongo.MongoClient(process.env[URI] ?? '');
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
  const ours = databases.filter(({ name }) => name.startsWith(process.env[RUN] ?? ' '));
  for (const { name } of ours) await client.db(name).dropDatabase();
  await client.close();
};

let modelsMade = 0;

export const mochaHooks = {
  async beforeAll(): Promise<void> {
    if (mongoose.connection.readyState !== mongoose.ConnectionStates.connected) await connectTests();
    // A worker runs one file after another: most of them bring no model that an earlier one has not brought.
    const models = Object.keys(mongoose.models).length;
    if (models > modelsMade) await createIndexes();
    modelsMade = models;
    // What the tests of other files have announced is nobody's business here, and would take minutes to follow.
    await forgetFacts();
    // Who asks is shown who has asked the same: in other files, unless their index is out of use.
    const index = currentFile(path.resolve(config.DATA_DIR));
    if (index) setAside(index);
  },
  // Here and not beside the clock: a worker loads a module once, and would show real time for its first file only.
  afterEach: showRealTime,
};
