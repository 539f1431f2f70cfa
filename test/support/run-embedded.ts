// A process that owns an embedded database and does nothing else, for tests that kill it:
//   tsx test/support/run-embedded.ts DATA_DIR  →  its database's address on standard output
import { startEmbedded } from '../../src/platform/database/embedded.ts';

const [dataDir = ''] = process.argv.slice(2);
try {
  const { uri } = await startEmbedded({ dataDir, toolsDir: '.data', durable: true });
  process.stdout.write(`${uri}\n`);
  setInterval(() => {}, 1000);
} catch (error) {
  process.stdout.write(`refused: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
