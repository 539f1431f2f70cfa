/**
 * Scenarios over HTTP, each beside a bare node:http server that sends the same bytes and an Express 5 server with a cached
 * EJS page of the same size, in turns within one run: on a machine that is busy with other things too, only the ratios
 * mean something.
 */
import { measure } from './measure.ts';
import { onOwnDatabase } from './own-database.ts';
import type { Scenario } from './scenarios.ts';
import { startChild } from './servers/child.ts';
import { printHead, printRow } from './table.ts';

/** Measures scenarios on a database of their own, and prints a row for each. */
export const benchHttp = (scenarios: readonly Scenario[]): Promise<void> =>
  onOwnDatabase(async ({ name, uri }) => {
    console.log(`Database: ${name}. Node ${process.version}. Requests ask for gzip, as browsers do.`);
    const chaupal = await startChild('chaupal', { MONGODB_URI: uri });
    printHead();
    for (const scenario of scenarios) printRow(scenario, await measure(scenario, chaupal, uri));
    await chaupal.stop();
  });
