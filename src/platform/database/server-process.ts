/**
 * A database server under its supervisor (bin/supervise.mjs). Always true here: when this process ends, however it
 * ends, the server ends within 6 s; while this process lives, a server or supervisor that dies is started again.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { MINUTE } from '../clock.ts';
import { binScript } from './bin-script.ts';
import { endProcess, waitUntil } from './processes.ts';

// A server that was killed reads its journal again before it answers.
const START_WITHIN = MINUTE;
const LOG_TAIL_BYTES = 2000;

interface Pids {
  supervisor: number;
  server: number;
}

export interface ServerSpec {
  command: readonly string[];
  port: number;
  logFile: string;
  /** Told the process ids at the first start and at each one after it. */
  onStart: (pids: Pids) => void;
}

export interface ServerProcess {
  /** Ends the server; resolves when it is gone. */
  stop: () => Promise<void>;
}

type Supervisor = ChildProcessByStdio<Writable, Readable, null>;

/** Starts a server; resolves when it takes connections. Throws an error with the last lines of its log if it ends. */
export async function startServer(spec: ServerSpec): Promise<ServerProcess> {
  let stopping = false;
  let supervisor = supervise(spec);
  const isUp = async () => hasEnded(supervisor) || (await takesConnections(spec.port));
  if (!(await waitUntil(isUp, START_WITHIN)) || hasEnded(supervisor)) {
    await end(supervisor);
    throw new Error(`The database server did not start:\n${await tailOf(spec.logFile)}`);
  }

  const keep = () => {
    supervisor.stdin.write('keep it running\n');
    letGo(supervisor);
    supervisor.once('exit', () => {
      if (stopping) return;
      supervisor = supervise(spec);
      keep();
    });
  };
  keep();
  return {
    stop: async () => {
      stopping = true;
      await end(supervisor);
    },
  };
}

function supervise({ command, logFile, onStart }: ServerSpec): Supervisor {
  const supervisor = spawn(process.execPath, [binScript('supervise.mjs'), logFile, ...command], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true, // Ctrl-C is for us: the server is needed until the last request is answered
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let server = 0;
  supervisor.stdout.on('data', (text) => {
    server = Number(String(text).trim().split('\n').at(-1));
    onStart({ supervisor: supervisor.pid ?? 0, server });
  });
  supervisor.stdin.on('error', () => {}); // it died: its exit tells
  // Killed outright it leaves its server behind, and the next one needs the data.
  supervisor.once('exit', (_code, signal) => {
    if (signal === 'SIGKILL') endProcess(server, 'SIGTERM');
  });
  return supervisor;
}

// A program that has nothing else to do may end; the closed pipe then ends the server.
function letGo(supervisor: Supervisor): void {
  supervisor.unref();
  for (const stream of [supervisor.stdin, supervisor.stdout])
    (stream as unknown as { unref(): void }).unref();
}

const hasEnded = ({ exitCode, signalCode }: Supervisor): boolean => exitCode !== null || signalCode !== null;

async function end(supervisor: Supervisor): Promise<void> {
  if (hasEnded(supervisor)) return;
  supervisor.ref();
  supervisor.stdin.end();
  await once(supervisor, 'exit');
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

async function tailOf(logFile: string): Promise<string> {
  const file = await open(logFile, 'r');
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - LOG_TAIL_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOG_TAIL_BYTES), 0, LOG_TAIL_BYTES, from);
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await file.close();
  }
}
