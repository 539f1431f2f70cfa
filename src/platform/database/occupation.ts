/**
 * Who runs on a folder of data. What keeps two servers from one folder is the lock that the storage engine holds on
 * its files and the kernel drops with the process; this note beside the data lets us say whose it is, and end what a
 * killed process left behind.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SECOND } from '../clock.ts';
import { commandLine, endProcess, isRunning, waitUntil } from './processes.ts';

// The supervisor gives the server 5 s between SIGTERM and SIGKILL.
const SUPERVISOR_ENDS_IT_WITHIN = 7 * SECOND;
const KILLED_WITHIN = 2 * SECOND;

export interface Occupation {
  /** Of 127.0.0.1. */
  port: number;
  /** Process ids: who started the server, who watches it, and the server. */
  owner: number;
  supervisor: number;
  server: number;
}

const noteIn = (dataDir: string): string => join(dataDir, 'database.json');

/** The last known occupation of the folder; null if there never was one. */
export async function readOccupation(dataDir: string): Promise<Occupation | null> {
  const text = await readFile(noteIn(dataDir), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Occupation);
}

/** Notes down who runs on the folder. */
export async function writeOccupation(dataDir: string, occupation: Occupation): Promise<void> {
  const draft = `${noteIn(dataDir)}.${process.pid}`;
  await writeFile(draft, JSON.stringify(occupation));
  await rename(draft, noteIn(dataDir));
}

/**
 * Throws an error that names the process if a living one runs on the folder. Returns when nobody does; a server
 * whose owner died is waited for, and killed if nobody else ends it.
 */
export async function whenFree(dataDir: string): Promise<void> {
  const last = await readOccupation(dataDir);
  if (!last || (await isFree(dataDir, last))) return;
  if (await isRunning(last.owner))
    throw new Error(
      `Chaupal already runs on the data in ${dataDir} (process ${last.owner}). ` +
        'Stop it first, or set DATA_DIR to another folder.',
    );
  const isOnItsOwn = async () => !(await isOurs(last.supervisor, dataDir));
  await waitUntil(isOnItsOwn, SUPERVISOR_ENDS_IT_WITHIN);
  for (const pid of [last.supervisor, last.server])
    if (await isOurs(pid, dataDir)) endProcess(pid, 'SIGKILL');
  await waitUntil(() => isFree(dataDir, last), KILLED_WITHIN);
}

async function isFree(dataDir: string, { supervisor, server }: Occupation): Promise<boolean> {
  return !(await isOurs(supervisor, dataDir)) && !(await isOurs(server, dataDir));
}

// Process ids come round again: what runs under one now must name our folder.
async function isOurs(pid: number, dataDir: string): Promise<boolean> {
  return (await commandLine(pid)).includes(dataDir);
}
