/**
 * What every test file finds ready: a connection to a database of its worker's own, with the collections and indexes
 * of all models known so far. The server is MONGODB_URI, or one that lives as long as the run.
 */
import './environment.ts';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { mongo } from 'mongoose';
import { createIndexes, disconnectDatabase } from '../../src/platform/database/connect.ts';
import { type Embedded, startEmbedded } from '../../src/platform/database/embedded.ts';
import { showRealTime } from './clock.ts';
import { RUN, URI, connectTests } from './database.ts';
import { forgetFacts } from './facts.ts';

let server: (Embedded & { dataDir: string }) | undefined;

const startServer = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'chaupal-test-'));
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

export const mochaHooks = {
  async beforeAll(): Promise<void> {
    if (mongoose.connection.readyState !== mongoose.ConnectionStates.connected) await connectTests();
    await createIndexes();
    // What the tests of other files have announced is nobody's business here, and would take minutes to follow.
    await forgetFacts();
  },
  // Here and not beside the clock: a worker loads a module once, and would show real time for its first file only.
  afterEach: showRealTime,
};
