/**
 * `npm run bench -- live`: how soon open pages hear of a reply, in two web processes beside a worker; what ten thousand
 * watchers cost whoever replies, and how soon they are told. The pages live in this process, apart from the servers.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectDatabase, disconnectDatabase } from '../../src/platform/database/connect.ts';
import { startEmbedded } from '../../src/platform/database/embedded.ts';
import { closeMarkdown } from '../../src/platform/markdown/markdown.ts';
import { printFigures } from '../figures.ts';
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
export async function benchLive(): Promise<boolean> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chaupal-bench-'));
  const database = await startEmbedded({ dataDir, toolsDir: '.data', say: console.log });
  try {
    console.log(`Live. Database: ${database.name}. Node ${process.version}. Two web processes and a worker.`);
    await connectDatabase(database.uri);
    return await measure(await startSite(database.uri));
  } finally {
    await disconnectDatabase();
    await closeMarkdown();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
