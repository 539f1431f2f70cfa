import { expect } from 'chai';
import { hash } from '@node-rs/argon2';
import {
  hashPassword,
  isCommonPassword,
  isPassword,
  isWeakerHash,
} from '../../../src/features/accounts/passwords.ts';

const PASSWORD = 'three calm green parrots';

describe('passwords', () => {
  it('are hashed by argon2id at 19 MiB, two passes and one lane, each with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).to.not.equal(other);
  });

  it('fit their hash, and no other password does', async () => {
    const kept = await hashPassword(PASSWORD);
    expect(await isPassword(PASSWORD, kept)).to.equal(true);
    expect(await isPassword(PASSWORD.toUpperCase(), kept)).to.equal(false);
    expect(await isPassword('', kept)).to.equal(false);
  });

  it('are the same from a keyboard that composes letters otherwise', async () => {
    expect(await isPassword('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).to.equal(true);
  });

  it('fit nobody where there is no hash, not even those of the hash that is compared instead', async () => {
    expect(await isPassword('nobody has this password', null)).to.equal(false);
  });

  it('that guessers try first are common, in any case of letters', () => {
    for (const common of ['password', '1234567890', 'QwertyUiop'])
      expect(isCommonPassword(common)).to.equal(true);
    expect(isCommonPassword(PASSWORD)).to.equal(false);
    expect(isCommonPassword('constructor!')).to.equal(false);
  });

  it('have a weaker hash where memory or passes were fewer than today', async () => {
    const made = (memoryCost: number, timeCost: number) =>
      hash(PASSWORD, { memoryCost, timeCost, parallelism: 1 });
    expect(isWeakerHash(await made(8192, 2))).to.equal(true);
    expect(isWeakerHash(await made(19_456, 1))).to.equal(true);
    expect(isWeakerHash(await made(19_456, 2))).to.equal(false);
    expect(isWeakerHash(await made(32_768, 3))).to.equal(false);
  });
});
