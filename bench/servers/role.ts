/** The site with the roles of its environment, on a database that is there; asked `memory`, it says what it takes of it. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { config } from '../../src/platform/config.ts';
import { shutDownOnSignals } from '../../src/platform/shutdown.ts';
import { startDatabase, startWeb, startWork } from '../../src/start.ts';

shutDownOnSignals();
await startDatabase(config.MONGODB_URI ?? '');
if (config.ROLES.includes('worker')) await startWork();
const port = config.ROLES.includes('web') ? await startWeb() : 0;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
process.on('message', () => {
  collectGarbage();
  collectGarbage();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ rss: String(rss), used: String(heapUsed + external) });
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.send?.({ port: String(port) });
