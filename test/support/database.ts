/** The connection of all tests of one worker: to a database of its own on the run's server. */
import { connectDatabase } from '../../src/platform/database/connect.ts';

/** Where the environment says which server the run uses: workers get it from the main process. */
export const URI = 'TEST_DATABASE_URI';
/** Where it says what the names of the run's databases begin with. */
export const RUN = 'TEST_RUN';

/** The same address, with the driver telling of each command: some tests count them. */
const listeningIn = (uri: string): string => {
  const [, server = uri, database = '/', options = ''] =
    /^(\w[\w+]*:\/\/[^/?]+)(\/[^?]*)?\??(.*)$/.exec(uri) ?? [];
  return `${server}${database}?${options ? `${options}&` : ''}monitorCommands=true`;
};

/** Connects to the worker's database. Throws when there is none or it can't be used. */
export async function connectTests(): Promise<void> {
  const name = `${process.env[RUN]}-${process.env['MOCHA_WORKER_ID'] ?? 'alone'}`;
  await connectDatabase(listeningIn(process.env[URI] ?? ''), name);
}
