/** Processes of their own, for what happens when a process starts or ends. */
import { type ChildProcess, spawn } from 'node:child_process';

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

const PASSED_ON = ['PATH', 'HOME'] as const;

/** Starts Node with tsx and these arguments; of the environment only `env` is set. */
export function startChild(args: readonly string[], env: Record<string, string> = {}): Child {
  const inherited = Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...inherited, NODE_ENV: 'test', ...env },
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

/** Runs a module's text to its end. */
export const runModule = (code: string, env?: Record<string, string>): Promise<Ended> =>
  startModule(code, env).ended;
