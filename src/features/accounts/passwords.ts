/** Passwords: hashed with argon2id, never logged, never kept in another form. */
import { type Options, hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';

/** OWASP Password Storage Cheat Sheet (2024): argon2id with 19 MiB of memory, two passes, one lane. */
const SETTING = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;
const ARGON2ID: NonNullable<Options['algorithm']> = 2;

/** How many of the list's most common passwords are refused; the list is ordered by how often they were seen. */
const COMMON = new Set(dictionary['passwords-common'].slice(0, 10_000).map((password) => String(password)));

/** True for a password that guessers try first, however its letters are cased. */
export const isCommonPassword = (password: string): boolean => COMMON.has(password.toLowerCase());

/** A hash to keep, in PHC form. Passwords are compared in NFKC, as keyboards differ. */
export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), { algorithm: ARGON2ID, ...SETTING });

const hashOfNobody = hashPassword('nobody has this password');

/** True when the password fits the hash. Without a hash it takes as long and is false. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await hashOfNobody), password.normalize('NFKC'));
  return fits && passwordHash !== null;
}

/** True when a hash was made with a weaker setting than today's. */
export function isWeakerHash(passwordHash: string): boolean {
  const [, memory = '0', passes = '0'] = /\$m=(\d+),t=(\d+)/.exec(passwordHash) ?? [];
  return Number(memory) < SETTING.memoryCost || Number(passes) < SETTING.timeCost;
}
