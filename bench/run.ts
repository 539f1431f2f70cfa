/** `npm run bench [-- NAME…]`: what was named, else everything. Exit code 1 when a target is missed, 2 for an unknown name. */
import { benchFolding } from './folding/folding.ts';
import { benchHttp } from './http.ts';
import { benchScam } from './scam/scam.ts';
import { scenarios } from './scenarios.ts';

/** What needs no server: each prints its figures and tells whether its targets are reached. */
const OFFLINE: Readonly<Record<string, () => boolean>> = {
  folding: benchFolding,
  scam: benchScam,
};

const NAMES = [...Object.keys(OFFLINE), ...scenarios.map(({ name }) => name)];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`No scenario "${unknown.join('", "')}". There are: ${NAMES.join(', ')}`);
  process.exit(2);
}

const isWanted = (name: string): boolean => named.length === 0 || named.includes(name);
for (const [name, bench] of Object.entries(OFFLINE)) if (isWanted(name) && !bench()) process.exitCode = 1;
const overHttp = scenarios.filter(({ name }) => isWanted(name));
if (overHttp.length > 0) await benchHttp(overHttp);
