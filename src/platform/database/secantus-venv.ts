/**
 * SecantusDB from PyPI in a Python environment of our own. An environment is built under another name and moved
 * into place when it is complete, so that one at its place always works, whatever interrupted an earlier try.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { MINUTE, SECOND } from '../clock.ts';
import { isRunning } from './processes.ts';

const run = promisify(execFile);

/** The version that was tried with this code. */
export const SECANTUS_VERSION = '0.7.0b3';

// Not the command that pip makes: its first line names the folder where it was built.
const MAIN = 'from secantus.cli import main; main()';

/**
 * The command that starts SecantusDB's Python server (its options follow), installed under `folder` if it is not
 * there yet; `announce` is called before an installation. Throws an error that says why it can't be installed.
 */
export async function secantusCommand(folder: string, announce: () => void): Promise<string[]> {
  const home = join(folder, `secantusdb-${SECANTUS_VERSION}`);
  const python = join(home, 'bin', 'python');
  if (!(await works(python))) {
    announce();
    await install(home);
    await sweep(folder);
  }
  return [python, '-c', MAIN];
}

// Also false for an environment whose Python was removed from the machine since.
const works = (python: string): Promise<boolean> =>
  run(python, ['--version'], { timeout: 10 * SECOND }).then(
    () => true,
    () => false,
  );

async function install(home: string): Promise<void> {
  const partial = `${home}.partial-${process.pid}`;
  await mkdir(dirname(home), { recursive: true });
  await rm(partial, { recursive: true, force: true });
  try {
    await run('python3', ['-m', 'venv', partial], { timeout: MINUTE });
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check'];
    const what = ['--only-binary', ':all:', `SecantusDB==${SECANTUS_VERSION}`];
    await run(join(partial, 'bin', 'python'), [...pip, ...what], { timeout: 5 * MINUTE });
    await moveIntoPlace(partial, home);
  } catch (error) {
    throw new Error(lastLine(error as Error & { stderr?: string }), { cause: error });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function moveIntoPlace(partial: string, home: string): Promise<void> {
  await rename(partial, home).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    if (await works(join(home, 'bin', 'python'))) return; // another process was faster
    await rm(home, { recursive: true, force: true });
    await rename(partial, home);
  });
}

// Environments that a killed process left half made.
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const maker = /\.partial-(\d+)$/.exec(basename(name))?.[1];
    if (maker && !(await isRunning(Number(maker))))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

const lastLine = (error: Error & { stderr?: string }): string =>
  (error.stderr || error.message).trim().split('\n').at(-1) ?? error.message;
