/**
 * `npm run bench [-- NAME…]`: each scenario beside a bare node:http server that sends the same bytes and an Express 5
 * server with a cached EJS page of the same size, in turns within one run: on a machine that is busy with other things
 * too, only the ratios mean something.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { measure } from './measure.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { startChild } from './servers/child.ts';
import { printHead, printRow } from './table.ts';

const chosen = (names: string[]): Scenario[] => {
  const unknown = names.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown.length === 0) return scenarios.filter(({ name }) => names.length === 0 || names.includes(name));
  console.error(
    `No scenario "${unknown.join('", "')}". There are: ${scenarios.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
};

const wanted = chosen(process.argv.slice(2));
const dataDir = await mkdtemp(path.join(tmpdir(), 'chaupal-bench-'));
const database = await startEmbedded({ dataDir, toolsDir: '.data', say: console.log });
try {
  console.log(`Database: ${database.name}. Node ${process.version}. Requests ask for gzip, as browsers do.`);
  const chaupal = await startChild('chaupal', { MONGODB_URI: database.uri });
  printHead();
  for (const scenario of wanted) printRow(scenario, await measure(scenario, chaupal, database.uri));
  await chaupal.stop();
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
