/**
 * Secrets sent by mail. Always true here: a secret has 256 random bits and is known by its hash alone; it is good for one
 * purpose, one member and the address it was sent to, until its end.
 */
import { randomBytes } from 'node:crypto';
import { DAY, MINUTE, clock } from '../../platform/clock.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Member } from './member.model.ts';
import { type Purpose, type Token, TokenModel } from './token.model.ts';
import { sha256 } from '../../platform/sha256.ts';

/** How long they are good. */
export const TOKEN_LASTS: Record<Purpose, number> = { verify: 7 * DAY, reset: 30 * MINUTE };

const goodOne = (purpose: Purpose, secret: string) => ({
  _id: sha256(secret),
  purpose,
  endsAt: { $gt: clock.now() },
});

/** Makes a secret for a member, to be sent to their address. */
export async function makeToken(
  purpose: Purpose,
  { _id, emailKey }: Pick<Member, '_id' | 'emailKey'>,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const endsAt = new Date(clock.now().getTime() + TOKEN_LASTS[purpose]);
  await TokenModel.create([{ _id: sha256(secret), purpose, member: _id, emailKey, endsAt }]);
  return secret;
}

const orMissing = (token: Token | null): Token => {
  if (!token) throw new Refusal('token.missing');
  return token;
};

/** What a secret is good for. Throws `token.missing` when it is not, or no more. */
export const getToken = async (purpose: Purpose, secret: string): Promise<Token> =>
  orMissing(await TokenModel.findOne(goodOne(purpose, secret)).lean());

/** Spends a secret, as part of the running transaction: of two who bring it one gets it. Throws `token.missing`. */
export const spendToken = async (purpose: Purpose, secret: string): Promise<Token> =>
  orMissing(await TokenModel.findOneAndDelete(goodOne(purpose, secret)).lean());

/** Ends a member's secrets: those for a purpose, or all. */
export async function endTokens(member: Member['_id'], purpose?: Purpose): Promise<void> {
  await TokenModel.deleteMany({ member, ...(purpose && { purpose }) });
}
