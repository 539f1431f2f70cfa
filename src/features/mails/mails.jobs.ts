/** Mails that follow from facts. */
import type { Facts } from '../../facts.ts';
import { findMember, findMemberById } from '../accounts/accounts.ts';
import { queueVerification } from './asked.ts';

/** Asks who has joined whether the address is theirs. */
export async function verifyNewcomer({ member: name }: Facts['member.joined']): Promise<void> {
  const member = await findMember(name);
  if (member) await queueVerification(member);
}

/** Asks the same of who has given another address. */
export async function verifyNewAddress({ member: id }: Facts['member.readdressed']): Promise<void> {
  const member = await findMemberById(id);
  if (member) await queueVerification(member);
}
