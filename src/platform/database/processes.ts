/** Other processes of this machine, by their ids: what they are, whether they run, and how to end them. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const LOOK_EVERY_MS = 50;

/** The command line of a process, words joined by spaces; empty for one that has ended. */
export async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return words.replaceAll('\0', ' ').trim();
  }
  return promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
}

/** Whether a process of this id runs; one that has ended but that nobody asked how does not. */
export async function isRunning(pid: number): Promise<boolean> {
  return (await commandLine(pid)) !== '';
}

/** Waits until `condition` holds, at most `ms` milliseconds. Answers whether it came to hold. */
export async function waitUntil(condition: () => Promise<boolean> | boolean, ms: number): Promise<boolean> {
  const giveUpAt = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) return false;
    await sleep(LOOK_EVERY_MS);
  }
  return true;
}

/** Sends a signal to a process; nothing happens if it is gone. */
export function endProcess(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    if (pid > 0) process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
