/** What makes a single mongod a replica set of one, as transactions and change streams need it. */
import { type Db, MongoClient, MongoServerError } from 'mongodb';
import { MINUTE } from '../clock.ts';
import { waitUntil } from './processes.ts';

const NOT_YET_INITIALIZED = 94;
const ELECTED_WITHIN = MINUTE;

interface SetConfig {
  version: number;
  members: { host: string }[];
}

/**
 * Makes the mongod at this port of this machine a replica set of its own, and waits until it is the primary. A set
 * that was made under another port is told the new one. Throws when it does not become primary within a minute.
 */
export async function initiateReplicaSet(port: number): Promise<void> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  try {
    const admin = client.db('admin');
    await settle(admin, `127.0.0.1:${port}`);
    const isPrimary = async () => (await admin.command({ hello: 1 }))['isWritablePrimary'] === true;
    if (!(await waitUntil(isPrimary, ELECTED_WITHIN)))
      throw new Error('The mongod did not become primary in time.');
  } finally {
    await client.close();
  }
}

async function settle(admin: Db, host: string): Promise<void> {
  const config = await readConfig(admin);
  if (!config) {
    await admin.command({ replSetInitiate: { _id: 'chaupal', members: [{ _id: 0, host }] } });
  } else if (config.members[0]?.host !== host) {
    const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] };
    await admin.command({ replSetReconfig: moved, force: true });
  }
}

async function readConfig(admin: Db): Promise<SetConfig | null> {
  try {
    return (await admin.command({ replSetGetConfig: 1 }))['config'] as SetConfig;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NOT_YET_INITIALIZED) return null;
    throw error;
  }
}
