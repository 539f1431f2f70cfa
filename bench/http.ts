/**
 * Scenarios over HTTP, each beside a bare node:http server that sends the same bytes and an Express 5 server with a cached
 * EJS page of the same size, in turns within one run: on a machine that is busy with other things too, only the ratios
 * mean something.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { measure } from './measure.ts';
import type { Scenario } from './scenarios.ts';
import { startChild } from './servers/child.ts';
import { printHead, printRow } from './table.ts';

/** Measures scenarios on a database of their own, and prints a row for each. */
export async function benchHttp(scenarios: readonly Scenario[]): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'chaupal-bench-'));
  const database = await startEmbedded({ dataDir, toolsDir: '.data', say: console.log });
  try {
    console.log(
      `Database: ${database.name}. Node ${process.version}. Requests ask for gzip, as browsers do.`,
    );
    const chaupal = await startChild('chaupal', { MONGODB_URI: database.uri });
    printHead();
    for (const scenario of scenarios) printRow(scenario, await measure(scenario, chaupal, database.uri));
    await chaupal.stop();
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
