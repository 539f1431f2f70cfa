/** Follows the outbox as it grows, by change stream; reopens it for ever until told to stop. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Fact } from '../../facts.ts';
import { log } from '../log.ts';
import type { Entry } from './claims.ts';
import { OutboxModel } from './outbox.model.ts';

const REOPEN_AFTER = 1000;
const inserts = [{ $match: { operationType: 'insert' } }];

type WrittenFact = Fact & Entry;

/** Who follows facts. */
export interface Listener {
  onFact: (fact: WrittenFact) => void;
  /** Facts may have been missed: called whenever the stream was opened anew. */
  onGap: () => void;
}

/** Starts following; the answer stops it. Errors of the stream are logged and mended. */
export function tailOutbox({ onFact, onGap }: Listener): () => Promise<void> {
  const stop = new AbortController();
  const open = () => OutboxModel.collection.watch(inserts, { maxAwaitTimeMS: 1000 });
  let stream = open();

  const follow = async (): Promise<void> => {
    const first = await stream.tryNext();
    onGap();
    if (first?.operationType === 'insert') onFact(first.fullDocument as unknown as WrittenFact);
    for await (const change of stream)
      if (change.operationType === 'insert') onFact(change.fullDocument as unknown as WrittenFact);
  };
  const followForEver = async (): Promise<void> => {
    for (;;) {
      await follow().catch((error: unknown) => {
        if (!stop.signal.aborted) log.warn({ err: error }, 'outbox stream lost, reopening');
      });
      await stream.close().catch(() => undefined);
      await wait(REOPEN_AFTER, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return;
      stream = open();
    }
  };

  const ended = followForEver();
  return async () => {
    stop.abort();
    await stream.close().catch(() => undefined);
    await ended;
  };
}
