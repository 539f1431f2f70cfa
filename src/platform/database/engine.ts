/**
 * The database servers we can start ourselves, in order of preference: a mongod on PATH, one that can be downloaded,
 * secantusd-rs on PATH, SecantusDB from PyPI. Their files can't be read by one another, so each format has its own
 * folder, and data once written decides which server is taken from then on.
 */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SECOND } from '../clock.ts';
import { downloadMongod } from './mongod-download.ts';
import { SECANTUS_VERSION, secantusCommand } from './secantus-venv.ts';

const FORMATS = ['mongod', 'secantusd-rs', 'secantusd-py'] as const;
type Format = (typeof FORMATS)[number];

// Enough for a forum that one machine tries out; beside it run the site and a browser.
const CACHE_MB = 256;

export interface Engine {
  /** What is running, for the operator. */
  name: string;
  format: Format;
  /** The program and its first arguments. */
  command: readonly string[];
}

export interface EngineSearch {
  /** Folder of the data, with one folder per format in it. */
  dbDir: string;
  /** Folder for what is downloaded or installed. */
  toolsDir: string;
  /** Takes a line for the operator when something will take a while. */
  say: (line: string) => void;
}

type Finder = (search: EngineSearch) => Promise<Engine>;

/**
 * The first server that is to be had; for data that is already there, the first that can read it. Throws an error
 * that names each one and why it is not to be had.
 */
export async function findEngine(search: EngineSearch): Promise<Engine> {
  const written = await formatOf(search.dbDir);
  const reasons: string[] = [];
  for (const [format, find] of FINDERS) {
    if (written && format !== written) continue;
    try {
      return await find(search);
    } catch (error) {
      reasons.push((error as Error).message);
    }
  }
  throw new Error(
    `${written ? `The data in ${search.dbDir} needs ${written}, and it` : 'A database server'} could not be had: ` +
      `${reasons.join('; ')}. Install MongoDB, or set MONGODB_URI to a replica set.`,
  );
}

/** The arguments that make an engine serve `folder` at `port` of this machine only. */
export function argumentsFor(
  engine: Engine,
  folder: string,
  settings: { port: number; durable: boolean },
): string[] {
  const port = String(settings.port);
  if (engine.format === 'mongod') {
    const set = ['--replSet', 'chaupal', '--oplogSize', '128'];
    return ['--dbpath', folder, '--port', port, '--bind_ip', '127.0.0.1', ...set, ...mongodSizes];
  }
  const options = [
    '--storage-path',
    folder,
    '--port',
    port,
    '--log-level',
    'WARNING',
    '--cache-size',
    `${CACHE_MB}M`,
  ];
  // A log file is allocated in full, so this is the size of an empty store.
  if (engine.format === 'secantusd-rs') options.push('--log-file-max', '16MB');
  // Without it the server acknowledges writes that a kill -9 of it loses, whatever write concern we ask for.
  if (settings.durable) options.push('--sync-on-commit');
  return options;
}

/** Where to connect to an engine that serves at `port`, with the database's name. */
export function addressOf(engine: Engine, port: number): string {
  // SecantusDB calls itself a standalone server in the moment in which it ends. A driver that thinks in sets drops
  // it for good then, and does not find it again when it is back; one that knows only this server does.
  const direct = engine.format === 'mongod' ? '' : '?directConnection=true';
  // The one in Python remembers ten thousand writes that might come again, and looks through all of them at each write:
  // 24 ms of its one processor instead of 0.6.
  const once = engine.format === 'secantusd-py' ? '&retryWrites=false' : '';
  const options = `${direct}${once}`;
  return `mongodb://127.0.0.1:${port}/chaupal${options}`;
}

const mongodSizes = ['--wiredTigerCacheSizeGB', String(CACHE_MB / 1024), '--quiet'];

async function formatOf(dbDir: string): Promise<Format | undefined> {
  const names: string[] = await readdir(dbDir).catch(() => []);
  return FORMATS.find((format) => names.includes(format));
}

// Asking for its version shows that it is there, and that it runs on this processor and these libraries.
async function answers(command: string): Promise<void> {
  await promisify(execFile)(command, ['--version'], { timeout: 10 * SECOND }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Error(error.code === 'ENOENT' ? `${command} is not on PATH` : `${command} does not run here`);
    },
  );
}

const onPath = (format: Format): Finder => {
  return async () => {
    await answers(format);
    return { name: format, format, command: [format] };
  };
};

const downloaded: Finder = async ({ toolsDir, say }) => {
  const announce = () => say('Downloading MongoDB …');
  const path = await downloadMongod(join(toolsDir, 'mongod'), announce).catch((error: Error) => {
    throw new Error(`mongod could not be downloaded (${error.message})`);
  });
  await answers(path);
  return { name: 'mongod (downloaded)', format: 'mongod', command: [path] };
};

const fromPyPI: Finder = async ({ toolsDir, say }) => {
  const announce = () => say(`Installing SecantusDB ${SECANTUS_VERSION} with Python …`);
  const command = await secantusCommand(join(toolsDir, 'venv'), announce).catch((error: Error) => {
    const needs = 'which must be 3.10 or newer and have its venv module';
    throw new Error(`SecantusDB could not be installed with python3, ${needs} (${error.message})`);
  });
  return { name: `SecantusDB ${SECANTUS_VERSION} (Python)`, format: 'secantusd-py', command };
};

const FINDERS: readonly [Format, Finder][] = [
  ['mongod', onPath('mongod')],
  ['mongod', downloaded],
  ['secantusd-rs', onPath('secantusd-rs')],
  ['secantusd-py', fromPyPI],
];
