/** Queues the digests that are due. */
import { clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import type { Member } from '../accounts/accounts.ts';
import { listDigestsDue, moveDigestOn } from '../accounts/digest-times.ts';
import { queueMail } from '../mails/mails.ts';
import { periodOf } from './digest.rules.ts';

const BATCH = 200;

/** Queues a digest and moves the next one on, both or neither. After a time without a worker there is one for all of it. */
async function queueDigest({ _id, mail }: Member): Promise<void> {
  const due = mail.nextDigestAt;
  if (!due) return;
  await transaction(`member ${String(_id)}`, async () => {
    if (!(await moveDigestOn({ _id, mail }, due))) return;
    const key = `digest ${String(_id)} ${periodOf(mail, due)}`;
    await queueMail({ key, kind: 'digest', member: _id, about: due.toISOString(), dueAt: clock.now() });
  });
}

/** Queues every digest that is due. Run twice, or by two at once, it queues none twice. */
export async function queueDigests(): Promise<void> {
  for (;;) {
    const due = await listDigestsDue(BATCH);
    for (const member of due) await queueDigest(member);
    if (due.length < BATCH) return;
  }
}
