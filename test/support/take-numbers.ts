// A process of its own that takes numbers from the tests' database:
//   fork('test/support/take-numbers.ts', [DATABASE, NAME, COUNT])  →  message: the numbers
import './environment.ts';
import { connectDatabase, disconnectDatabase } from '../../src/platform/database/connect.ts';
import { nextNumber } from '../../src/platform/database/numbers.ts';

const [database, name = '', count] = process.argv.slice(2);
await connectDatabase(process.env['TEST_DATABASE_URI'] ?? '', database);
process.send?.(await Promise.all(Array.from({ length: Number(count) }, () => nextNumber(name))));
await disconnectDatabase();
process.disconnect();
