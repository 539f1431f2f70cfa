/**
 * The connection to the database, one per process. Always true here: an acknowledged write is on the disk of a
 * majority; the server is one that has transactions; a database that is away fails commands within seconds, and is
 * used again by itself when it is back.
 */
import mongoose, { type ConnectOptions } from 'mongoose';
import { SECOND } from '../clock.ts';

const DEFAULT_NAME = 'chaupal';
const PING_WITHIN = SECOND;

// Models of all rooms find the running transaction by themselves; a filter on a field that no schema knows throws.
mongoose.set({ transactionAsyncLocalStorage: true, strictQuery: 'throw' });

const OPTIONS: ConnectOptions = {
  w: 'majority',
  journal: true,
  // How long a page waits for a database that is away before it says so.
  serverSelectionTimeoutMS: 3 * SECOND,
  connectTimeoutMS: 5 * SECOND,
  // How soon a server that hangs without closing its connections is noticed.
  heartbeatFrequencyMS: 5 * SECOND,
  // More commands at once than this only wait in the server instead of here.
  maxPoolSize: 30,
  waitQueueTimeoutMS: 5 * SECOND,
  // Indexes are made by createIndexes() alone; nothing waits in mongoose for a connection.
  autoCreate: false,
  autoIndex: false,
  bufferCommands: false,
};

/**
 * Connects the process to the database at `uri`, or to the one called `name` on that server. Throws an error that
 * says what to do if the server can't be reached or is a standalone one.
 */
export async function connectDatabase(uri: string, name?: string): Promise<void> {
  const dbName = name ?? (namesDatabase(uri) ? undefined : DEFAULT_NAME);
  try {
    await mongoose.connect(uri, { ...OPTIONS, ...(dbName && { dbName }) });
  } catch (error) {
    throw new Error(
      `The database at ${hostsIn(uri)} cannot be reached: ${(error as Error).message} ` +
        'Is it running? A mongod started with --replSet also needs rs.initiate() once.',
      { cause: error },
    );
  }
  if (await isStandalone()) {
    await disconnectDatabase();
    throw new Error(
      `The MongoDB server at ${hostsIn(uri)} is a standalone one; Chaupal needs a replica set (one node will do), ` +
        'because it relies on transactions. Start mongod with --replSet rs0 and run rs.initiate() once ' +
        '(the command replSetInitiate).',
    );
  }
}

/** Closes the connection; commands after it fail. */
export async function disconnectDatabase(): Promise<void> {
  await mongoose.disconnect();
}

/** Whether the database answers within a second. */
export async function pingDatabase(): Promise<boolean> {
  const { db } = mongoose.connection;
  if (!db) return false;
  return db.command({ ping: 1 }, { signal: AbortSignal.timeout(PING_WITHIN) }).then(
    () => true,
    () => false,
  );
}

/**
 * Makes the collections and indexes of every model known by now. One that exists already stays as it is; removing or
 * changing an index is a migration's work.
 */
export async function createIndexes(): Promise<void> {
  for (const model of Object.values(mongoose.models)) {
    await model.createCollection();
    await model.createIndexes();
  }
}

// A mongos, too, has transactions.
async function isStandalone(): Promise<boolean> {
  const hello = await mongoose.connection.db?.command({ hello: 1 });
  return !hello?.['setName'] && hello?.['msg'] !== 'isdbgrid';
}

const namesDatabase = (uri: string): boolean => /^mongodb(?:\+srv)?:\/\/[^/]+\/[^?]/.test(uri);

// Without the password that may stand before them.
const hostsIn = (uri: string): string =>
  /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1] ?? 'MONGODB_URI';
