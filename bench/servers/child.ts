/** A server in a process of its own, so that it does not share its event loop with the load. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Child {
  url: string;
  /** What the server said of itself when it was ready. */
  facts: Record<string, string>;
  /** Asks the server something; resolves to what it says. */
  ask(question: string): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

/** Signs the cookies of the servers' sessions. */
export const SECRET = 'bench '.repeat(8);

const UNLIMITED = Object.fromEntries(
  [
    'LIMIT_REQUESTS_PER_MINUTE',
    'LIMIT_THREADS_PER_HOUR',
    'LIMIT_POSTS_PER_HOUR',
    'LIMIT_EDITS_PER_HOUR',
    'LIMIT_VOTES_PER_HOUR',
    'LIMIT_REGISTRATIONS_PER_10_MINUTES',
    'LIMIT_FIRST_DAY_THREADS',
    'LIMIT_FIRST_DAY_REPLIES',
  ].map((limit) => [limit, '1000000000']),
);

/** Starts the server of this name beside this file and waits until it listens. Throws when it ends before that. */
export async function startChild(name: string, env: Record<string, string>): Promise<Child> {
  const file = fileURLToPath(new URL(`./${name}${path.extname(import.meta.url)}`, import.meta.url));
  const child = fork(file, [], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      SESSION_SECRET: SECRET,
      PORT: '0',
      ...UNLIMITED,
      ...env,
    },
  });
  const facts = await new Promise<Record<string, string>>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Record<string, string>));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it listened`)));
  });
  return {
    url: `http://127.0.0.1:${facts['port']}`,
    facts,
    ask: (question) =>
      new Promise((resolve) => {
        child.once('message', (message) => resolve(message as Record<string, string>));
        child.send(question);
      }),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
