/**
 * `npm run bench -- live`: how soon open pages hear of a reply, in two web processes beside a worker; what ten thousand
 * watchers cost whoever replies, and how soon they are told. The pages live in this process, apart from the servers.
 */
import { connectDatabase, disconnectDatabase } from '../../src/platform/database/connect.ts';
import { closeMarkdown } from '../../src/platform/markdown/markdown.ts';
import { printFigures } from '../figures.ts';
import { onOwnDatabase } from '../own-database.ts';
import { measureHearing } from './hearing.ts';
import { type Site, startSite } from './site.ts';
import { measureWatching } from './watching.ts';

async function measure(site: Site): Promise<boolean> {
  try {
    const isHeard = printFigures(await measureHearing(site));
    const isTold = printFigures(await measureWatching(site));
    return isHeard && isTold;
  } finally {
    await site.stop();
  }
}

/** Measures on a database of its own, and prints all figures; true when each target is reached. */
export const benchLive = (): Promise<boolean> =>
  onOwnDatabase(async ({ name, uri }) => {
    try {
      console.log(`Live. Database: ${name}. Node ${process.version}. Two web processes and a worker.`);
      await connectDatabase(uri);
      return await measure(await startSite(uri));
    } finally {
      await disconnectDatabase();
      await closeMarkdown();
    }
  });
