// Imported before everything else of the tests, so that settings are read as a test wants them.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

process.env['NODE_ENV'] = 'test';
process.env['LOG_LEVEL'] ??= 'silent';
// All tests come from one address.
process.env['LIMIT_REQUESTS_PER_MINUTE'] ??= '1000000';
process.env['LIMIT_REGISTRATIONS_PER_10_MINUTES'] ??= '1000000';
process.env['LIMIT_RESETS_PER_10_MINUTES'] ??= '1000000';
process.env['METRICS_TOKEN'] ??= 'only-tests-read-the-figures-of-tests';
// All people of the tests are on their first day.
process.env['LIMIT_FIRST_DAY_THREADS'] ??= '1000000';
process.env['LIMIT_FIRST_DAY_REPLIES'] ??= '1000000';
// What is kept in files is each process's own, as its database is.
process.env['DATA_DIR'] = path.join(tmpdir(), `chaupal-tests-${process.pid}`);
process.once('exit', () =>
  rmSync(`${tmpdir()}/chaupal-tests-${process.pid}`, { recursive: true, force: true }),
);
