/**
 * A mongod from the network. A process of its own fetches it, so that it can be ended when it takes too long; a
 * failure is remembered, so that not every start waits for a network that does not let us through.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY, SECOND, clock } from '../clock.ts';
import { binScript } from './bin-script.ts';

const REMEMBERED = DAY;

// A network that lets us through answers at once; one that drops our packets must not hold up a first start.
const LIMITS = { firstByte: 3 * SECOND, whole: 90 * SECOND };

export interface DownloadLimits {
  /** Milliseconds until the first byte. */
  firstByte: number;
  /** Milliseconds until the program is unpacked. */
  whole: number;
}

/**
 * The path of a mongod kept in `folder`, downloaded if it is not there yet; `announce` is called when a download has
 * begun. Throws an error that says why there is none; for a day the same error again, without another try.
 */
export async function downloadMongod(
  folder: string,
  announce: () => void,
  limits: DownloadLimits = LIMITS,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const note = join(folder, 'failed.json');
  const before = await readFailure(note);
  if (before) throw new Error(before);
  try {
    const child = startDownload(folder);
    child.stdout?.once('data', announce);
    const path = await pathFrom(child, limits);
    await rm(note, { force: true });
    return path;
  } catch (error) {
    const why = (error as Error).message;
    await writeFile(note, JSON.stringify({ at: clock.now(), why }));
    throw error;
  }
}

async function readFailure(note: string): Promise<string | null> {
  const text = await readFile(note, 'utf8').catch(() => null);
  if (text === null) return null;
  const { at, why } = JSON.parse(text) as { at: string; why: string };
  return clock.now().getTime() - Date.parse(at) < REMEMBERED ? why : null;
}

function startDownload(folder: string): ChildProcess {
  return fork(binScript('download-mongod.mjs'), [folder], {
    execArgv: [],
    silent: true,
    env: {
      ...process.env,
      npm_config_strict_ssl: 'true', // without it the library does not check whom it downloads a program from
      MONGOMS_MAX_RETRIES: '1',
      NODE_OPTIONS: '',
    },
  });
}

function pathFrom(child: ChildProcess, limits: DownloadLimits): Promise<string> {
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => {
      clearTimeout(firstByte);
      clearTimeout(whole);
      child.kill('SIGKILL');
      reject(new Error(why));
    };
    const firstByte = setTimeout(
      () => giveUp(`the download sent nothing for ${limits.firstByte / SECOND} s`),
      limits.firstByte,
    );
    const whole = setTimeout(() => giveUp(`the download took over ${limits.whole / SECOND} s`), limits.whole);
    let complaint = '';
    child.stderr?.on('data', (text) => (complaint += String(text)));
    child.stdout?.once('data', () => clearTimeout(firstByte));
    child.once('error', (error) => giveUp(error.message));
    child.once('close', () => giveUp(reasonIn(complaint)));
    child.once('message', (path: string) => {
      clearTimeout(firstByte);
      clearTimeout(whole);
      resolve(path);
    });
  });
}

// An uncaught error is printed with its place in the code; the line that tells what happened holds "Error:",
// and the library puts the cause on the line after it.
function reasonIn(complaint: string): string {
  const lines = complaint.split('\n');
  const at = lines.findIndex((line) => /Error:/.test(line));
  return at < 0
    ? 'the download ended without a word'
    : lines
        .slice(at, at + 2)
        .join(' ')
        .trim();
}
