/** The site in processes of its own, over the database of the test's worker. */
import mongoose from 'mongoose';
import { type Child, startChild } from './child.ts';

const databaseHere = (): string => {
  const database = new URL(process.env['TEST_DATABASE_URI'] ?? '');
  database.pathname = `/${mongoose.connection.name}`;
  return database.href;
};

const startRole = (role: 'web' | 'worker', env: Record<string, string>): Child =>
  startChild(['src/main.ts'], { MONGODB_URI: databaseHere(), ROLES: role, ...env });

/** Starts a worker. */
export const startWorker = (env: Record<string, string> = {}): Child => startRole('worker', env);

/** Starts a web process, on a free port unless told which; resolves, when it listens, to it and its port. */
export async function startWebProcess(
  wanted = 0,
  env: Record<string, string> = {},
): Promise<{ child: Child; port: number }> {
  const child = startRole('web', { PORT: String(wanted), LIMIT_REQUESTS_PER_MINUTE: '1000000', ...env });
  await child.says('"msg":"listening"');
  const port = Number(/"port":(\d+)/.exec(child.out())?.[1]);
  return { child, port };
}

/** Kills processes; what the clock of a worker among them had in hand is anybody's again at once. */
export async function kill(children: readonly Child[]): Promise<void> {
  for (const { process, ended } of children) {
    process.kill('SIGKILL');
    await ended;
  }
  await mongoose.connection.collection('clock').deleteMany({});
}
