/**
 * Addresses: whether mails reach a member, and where. Always true here, whoever calls:
 * - an address is verified by a secret that was sent to it, and by nothing else;
 * - who gives another address has an unverified one, and what was sent to the old one is worth nothing.
 */
import { clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { emailKey } from './email.ts';
import { type Member, MemberModel } from './member.model.ts';
import { isPassword } from './passwords.ts';
import { endTokens, getToken } from './tokens.ts';

/** Verifies an address by a secret that was sent to it; again and again, until its end. Throws `token.missing`. */
export async function verifyAddress(secret: string): Promise<void> {
  const { member, emailKey: address } = await getToken('verify', secret);
  await MemberModel.updateOne(
    { _id: member, emailKey: address, emailVerifiedAt: null },
    { $set: { emailVerifiedAt: clock.now() } },
  );
}

/** Gives a member another address, which is not verified. Throws `account.wrong-password` and `account.email-taken`. */
export async function changeAddress(
  { _id, passwordHash }: Member,
  { email, password }: { email: string; password: string },
): Promise<void> {
  if (!(await isPassword(password, passwordHash))) throw new Refusal('account.wrong-password');
  const key = emailKey(email);
  // In the address's turn: SecantusDB 0.7 lets two transactions move different documents to one key of a unique index.
  await transaction(`address ${key}`, async () => {
    if (await MemberModel.exists({ emailKey: key, _id: { $ne: _id } }))
      throw new Refusal('account.email-taken');
    const { matchedCount } = await MemberModel.updateOne(
      { _id, passwordHash },
      { $set: { email, emailKey: key, emailVerifiedAt: null } },
    );
    if (matchedCount === 0) throw new Refusal('account.wrong-password');
    await endTokens(_id);
    await publish('member.readdressed', { member: String(_id) });
  });
}
