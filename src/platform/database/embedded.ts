/**
 * A database for whoever has none: a MongoDB-compatible server of our own on a free port of this machine. Always
 * true here: one process at a time runs on a folder of data; the data is there at the next start; the server ends
 * when its owner does (server-process.ts).
 */
import { mkdir, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { SECOND } from '../clock.ts';
import { type Engine, addressOf, argumentsFor, findEngine } from './engine.ts';
import { readOccupation, whenFree, writeOccupation } from './occupation.ts';
import { waitUntil } from './processes.ts';
import { initiateReplicaSet } from './replica-set.ts';
import { type ServerProcess, startServer } from './server-process.ts';

// Below the range that systems give to outgoing connections, so that none takes it before the server does.
const LOWEST_PORT = 20_000;
const PORTS = 12_000;

const LOG_KEPT_BYTES = 5_000_000;

// By then another process that started at the same moment has noted down that the data is its own.
const NOTED_WITHIN = 3 * SECOND;

export interface EmbeddedOptions {
  /** Folder of the data (in `db/`), the server's log and the note who runs on it. */
  dataDir: string;
  /** Folder for what is downloaded or installed; `dataDir` unless it is shared. */
  toolsDir?: string;
  /** Whether an acknowledged write survives a kill -9 of the server. Only tests may do without. */
  durable?: boolean;
  /** Takes a line for the operator when something will take a while. */
  say?: (line: string) => void;
}

export interface Embedded {
  /** Where to connect, with the database's name. */
  uri: string;
  /** Which server was taken, for the operator. */
  name: string;
  /** Ends the server; resolves when it is gone. */
  stop: () => Promise<void>;
}

/**
 * Starts a server on the data in `dataDir`, which may be empty. Throws an error that says whose they are if another
 * process runs on them, and one that says what is missing if there is no server to be had.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const toolsDir = resolve(options.toolsDir ?? dataDir);
  await whenFree(dataDir);
  const engine = await findEngine({ dbDir: join(dataDir, 'db'), toolsDir, say: options.say ?? (() => {}) });
  const port = await freePort((await readOccupation(dataDir))?.port);
  const server = await startOn(dataDir, { engine, port, durable: options.durable ?? true });
  if (engine.format === 'mongod') await initiateReplicaSet(port);
  return { uri: addressOf(engine, port), name: engine.name, stop: server.stop };
}

interface Choice {
  engine: Engine;
  port: number;
  durable: boolean;
}

async function startOn(dataDir: string, { engine, port, durable }: Choice): Promise<ServerProcess> {
  const folder = join(dataDir, 'db', engine.format);
  const logFile = join(dataDir, 'database.log');
  await mkdir(folder, { recursive: true });
  await shorten(logFile);

  const pids = { supervisor: 0, server: 0 };
  let isUp = false;
  const note = () => writeOccupation(dataDir, { port, owner: process.pid, ...pids });
  try {
    const server = await startServer({
      command: [...engine.command, ...argumentsFor(engine, folder, { port, durable })],
      port,
      logFile,
      onStart: (started) => {
        Object.assign(pids, started);
        if (isUp) void note();
      },
    });
    isUp = true;
    await note();
    return server;
  } catch (error) {
    await explained(dataDir);
    throw error;
  }
}

// A server that can't start may have met another one on the same data, started at the same moment.
async function explained(dataDir: string): Promise<void> {
  await waitUntil(() => whenFree(dataDir).then(() => false), NOTED_WITHIN);
}

async function shorten(logFile: string): Promise<void> {
  const { size } = await stat(logFile).catch(() => ({ size: 0 }));
  if (size > LOG_KEPT_BYTES) await truncate(logFile);
}

// The same port as last time if it is free: a mongod remembers under which one it is a replica set.
async function freePort(last: number | undefined): Promise<number> {
  let port = last ?? randomPort();
  while (!(await isFree(port))) port = randomPort();
  return port;
}

const randomPort = (): number => LOWEST_PORT + Math.floor(Math.random() * PORTS);

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });
}
