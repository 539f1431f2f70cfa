/** Processes of their own, for what happens when a process starts or ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mongoose from 'mongoose';

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface Child {
  process: ChildProcess;
  /** What it has written to its standard output until now. */
  out: () => string;
  /** Resolves when the process has written this to its standard output. */
  says: (text: string) => Promise<void>;
  ended: Promise<Ended>;
}

/** Where children keep what they keep in files, unless told otherwise: gone with this process. */
const DATA_DIR = path.join(tmpdir(), `chaupal-children-${process.pid}`);
process.once('exit', () => rmSync(DATA_DIR, { recursive: true, force: true }));

const PASSED_ON = ['PATH', 'HOME'] as const;

/** Starts Node with tsx and these arguments; of the environment only `env` is set. */
export function startChild(args: readonly string[], env: Record<string, string> = {}): Child {
  const inherited = Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...inherited, NODE_ENV: 'test', DATA_DIR, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (out.includes(text)) resolve();
      };
      child.stdout.on('data', look);
      child.on('close', () => reject(new Error(`ended without saying "${text}":\n${out}${err}`)));
      look();
    });
  return { process: child, out: () => out, says, ended };
}

/** Starts a process that runs a module's text. */
export const startModule = (code: string, env?: Record<string, string>): Child =>
  startChild(['--input-type=module', '-e', code], env);

/** A worker, in a process of its own, over the same database as the tests of this one. */
export function startWorker(env?: Record<string, string>): Child {
  const database = new URL(process.env['TEST_DATABASE_URI'] ?? '');
  database.pathname = `/${mongoose.connection.name}`;
  return startChild(['src/main.ts'], { MONGODB_URI: database.href, ROLES: 'worker', ...env });
}

/** Runs a module's text to its end. */
export const runModule = (code: string, env?: Record<string, string>): Promise<Ended> =>
  startModule(code, env).ended;
