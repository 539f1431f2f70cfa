/** `npm run bench [-- NAME…]`: what was named, else everything. Exit code 1 when a target is missed, 2 for an unknown name. */
import { benchFolding } from './folding/folding.ts';
import { benchHttp } from './http.ts';
import { benchScam } from './scam/scam.ts';
import { benchSearch } from './search/search.ts';
import { benchLive } from './live/live.ts';
import { scenarios } from './scenarios.ts';

/** What stands beside no other server: each prints its figures and tells whether its targets are reached. */
const ALONE: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  folding: benchFolding,
  scam: benchScam,
  live: benchLive,
  search: benchSearch,
};

const NAMES = [...Object.keys(ALONE), ...scenarios.map(({ name }) => name)];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`No scenario "${unknown.join('", "')}". There are: ${NAMES.join(', ')}`);
  process.exit(2);
}

const isWanted = (name: string): boolean => named.length === 0 || named.includes(name);
for (const [name, bench] of Object.entries(ALONE))
  if (isWanted(name) && !(await bench())) process.exitCode = 1;
const overHttp = scenarios.filter(({ name }) => isWanted(name));
if (overHttp.length > 0) await benchHttp(overHttp);
