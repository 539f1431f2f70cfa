/**
 * The outbox: facts are written in the transaction of the change they announce, so that there is never one
 * without the other, and are handed on at least once by a worker (worker.ts).
 */
import type { FactName, Facts } from '../../facts.ts';
import { clock } from '../clock.ts';
import { gauge } from '../metrics/metrics.ts';
import { OutboxModel } from './outbox.model.ts';

/** More are not counted: whoever reads it knows enough. */
const COUNTED = 10_000;

gauge({
  name: 'chaupal_outbox_waiting',
  help: `Facts in the database that no worker has done with yet, ${COUNTED} at most`,
  read: () => OutboxModel.countDocuments({ doneAt: null }, { limit: COUNTED }),
});

/** Announces a fact as part of the running transaction. */
export async function publish<Name extends FactName>(name: Name, payload: Facts[Name]): Promise<void> {
  const at = clock.now();
  await OutboxModel.create([{ name, payload, at, claimedUntil: at }]);
}
