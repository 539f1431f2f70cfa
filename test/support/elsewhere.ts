import { randomUUID } from 'node:crypto';
import { transaction } from '../../src/platform/database/transaction.ts';

/**
 * Does something as another process would: without waiting for its turn in this one, so that only the database can
 * keep those apart who do it at the same moment.
 */
export const elsewhere = <T>(fn: () => Promise<T>): Promise<T> => transaction(randomUUID(), fn);
