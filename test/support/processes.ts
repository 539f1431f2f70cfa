/** The site in processes of its own, over the database of the test's worker. */
import mongoose from 'mongoose';
import { type Child, startChild } from './child.ts';

const databaseHere = (): string => {
  const database = new URL(process.env['TEST_DATABASE_URI'] ?? '');
  database.pathname = `/${mongoose.connection.name}`;
  return database.href;
};

/** Starts a process with one role. */
export const startRole = (role: 'web' | 'worker', env: Record<string, string> = {}): Child =>
  startChild(['src/main.ts'], { MONGODB_URI: databaseHere(), ROLES: role, ...env });

/** Starts a web process, on a free port unless told which; resolves, when it listens, to it and its port. */
export async function startWebProcess(wanted = 0): Promise<{ child: Child; port: number }> {
  const child = startRole('web', { PORT: String(wanted), LIMIT_REQUESTS_PER_MINUTE: '1000000' });
  await child.says('"msg":"listening"');
  const port = Number(/"port":(\d+)/.exec(child.out())?.[1]);
  return { child, port };
}
