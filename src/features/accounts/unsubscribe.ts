/**
 * No more mails. Always true here: who holds the address that came with a mail needs nothing else to have no more of its
 * kind; nobody can make such an address for another member.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { config } from '../../platform/config.ts';
import { Refusal } from '../../platform/errors.ts';
import { NOTICES } from './mail-settings.model.ts';
import { MemberModel } from './member.model.ts';

/** What one can have no more mails of: one notice, the digest, or all that is not asked for each time. */
const UNWANTED = [...NOTICES, 'digest', 'all'] as const;
export type Unwanted = (typeof UNWANTED)[number];

const macOf = (member: string, kind: Unwanted): string =>
  createHmac('sha256', config.SESSION_SECRET).update(`unsubscribe ${member} ${kind}`).digest('base64url');

/** Where a member (by their id) has no more mails of a kind, signed in or not. */
export const unsubscribePath = (member: string, kind: Unwanted): string =>
  `/unsubscribe/${member}/${kind}/${macOf(member, kind)}`;

/** What such an address says. Throws `page.missing` for one that we did not make. */
export function readUnsubscribe(address: { member: string; kind: string; mac: string }): {
  member: string;
  kind: Unwanted;
} {
  const kind = UNWANTED.find((one) => one === address.kind);
  const [given, ours] = [address.mac, kind ? macOf(address.member, kind) : ''].map((mac) => Buffer.from(mac));
  const isOurs = given && ours && given.length === ours.length && timingSafeEqual(given, ours);
  if (!kind || !isOurs) throw new Refusal('page.missing');
  return { member: address.member, kind };
}

const NO_DIGEST = { 'mail.digest': 'none', 'mail.nextDigestAt': null } as const;

const without = (kind: Unwanted): object => {
  if (kind === 'all') return { $set: { ...NO_DIGEST, 'mail.kinds': [] } };
  return kind === 'digest' ? { $set: NO_DIGEST } : { $pull: { 'mail.kinds': kind } };
};

/** Ends the mails of a kind for a member (by their id). Doing so twice changes nothing. */
export async function unsubscribe(member: string, kind: Unwanted): Promise<void> {
  await MemberModel.updateOne({ _id: member }, without(kind));
}
