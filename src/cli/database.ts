/** The database of the operator's tool: the one of MONGODB_URI, or our own on the data in DATA_DIR. */
import path from 'node:path';
import { config } from '../platform/config.ts';
import { connectDatabase, disconnectDatabase } from '../platform/database/connect.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { readOccupation } from '../platform/database/occupation.ts';
import { commandLine, isRunning } from '../platform/database/processes.ts';
import { onShutdown } from '../platform/shutdown.ts';

/** Starts our own database server on the data in DATA_DIR, to be stopped at shutdown. Throws if a site runs on them. */
export async function startOwn(say: (line: string) => void): Promise<string> {
  const { uri, name, stop } = await startEmbedded({ dataDir: config.DATA_DIR, say });
  onShutdown('embedded database', stop);
  say(`Database: ${name}, with its data in ${config.DATA_DIR}/db`);
  return uri;
}

/** Where the database server of a running site listens that has its data in `dataDir`; null if none runs there. */
export async function findRunning(dataDir: string): Promise<string | null> {
  const folder = path.resolve(dataDir);
  const note = await readOccupation(folder);
  // Process ids come round again: what runs under the server's must name our folder.
  if (!note || !(await isRunning(note.owner)) || !(await commandLine(note.server)).includes(folder))
    return null;
  return `mongodb://127.0.0.1:${note.port}/chaupal?directConnection=true`;
}

/** The address of the database that a command works on. Throws an error that says what to do if there is none. */
async function findDatabase(): Promise<string> {
  if (config.MONGODB_URI) return config.MONGODB_URI;
  const running = await findRunning(config.DATA_DIR);
  if (running) return running;
  return startOwn((line) => console.error(line)).catch((error: unknown) => {
    throw new Error(
      `${(error as Error).message} Or set MONGODB_URI to the database that the command is for.`,
    );
  });
}

/** Connects to the database as it is. */
export async function connect(): Promise<void> {
  await connectDatabase(await findDatabase());
  onShutdown('database', disconnectDatabase);
}

/** Connects, and brings the database into this version's shape, with its boards and guides. */
export async function connectAndSync(): Promise<void> {
  const { startDatabase } = await import('../start.ts');
  await startDatabase(await findDatabase());
}
