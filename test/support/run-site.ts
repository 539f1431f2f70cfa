// The whole site as `npm run up` runs it, in a process of its own, for tests that break something under it:
//   fork('test/support/run-site.ts', [DATA_DIR])  →  message: { port }
import { startEmbedded } from '../../src/platform/database/embedded.ts';
import { onShutdown, shutDownOnSignals } from '../../src/platform/shutdown.ts';
import { startDatabase, startWeb, startWork } from '../../src/start.ts';

const [dataDir = ''] = process.argv.slice(2);
shutDownOnSignals();
const { uri, stop } = await startEmbedded({ dataDir, toolsDir: '.data', durable: true });
onShutdown('embedded database', stop);
await startDatabase(uri);
startWork().catch(() => process.exit(1));
process.send?.({ port: await startWeb() });
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
