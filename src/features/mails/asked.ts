/** Mails that somebody asks for: however often they do so within a while, there is one. */
import { MINUTE, clock } from '../../platform/clock.ts';
import type { Member } from '../accounts/accounts.ts';
import { emailKey } from '../accounts/email.ts';
import { queueMail } from './mails.ts';
import { sha256 } from '../../platform/sha256.ts';

/** Who asks twice in a minute has pressed twice; a password is reset at most every ten. */
const PERIOD = { verify: MINUTE, reset: 10 * MINUTE };

// An address may be nobody's here: it is not to be read in what we remember of it.
const keyOf = (kind: keyof typeof PERIOD, whom: string, now: Date): string =>
  `${kind} ${whom} ${Math.floor(now.getTime() / PERIOD[kind])}`;

/** Queues the mail that asks whether an address is its member's. */
export async function queueVerification({ _id, emailKey: address }: Member): Promise<void> {
  const dueAt = clock.now();
  const key = keyOf('verify', `${String(_id)} ${sha256(address)}`, dueAt);
  await queueMail({ key, kind: 'verify', member: _id, dueAt });
}

/**
 * Queues the mail with the link for a new password, for whoever has this address. Nobody looks yet whether it is a
 * member's: so the answer, and its time, cannot tell.
 */
export async function queueReset(email: string): Promise<void> {
  const [dueAt, address] = [clock.now(), emailKey(email)];
  await queueMail({ key: keyOf('reset', sha256(address), dueAt), kind: 'reset', emailKey: address, dueAt });
}
