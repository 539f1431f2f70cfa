import { expect } from 'chai';
import { TokenModel } from '../../../src/features/accounts/token.model.ts';
import { endTokens, getToken, makeToken, spendToken } from '../../../src/features/accounts/tokens.ts';
import { DAY, MINUTE } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, person } from '../../support/people.ts';

describe('a secret sent by mail', () => {
  let asha: Person;
  beforeEach(async () => {
    asha = await person('asha');
  });

  it('has 256 bits, is another each time, and stands in no document', async () => {
    const secrets = [await makeToken('reset', asha.member), await makeToken('reset', asha.member)];
    expect(secrets[0])
      .to.match(/^[\w-]{43}$/)
      .and.not.equal(secrets[1]);
    const kept = JSON.stringify(await TokenModel.find({ member: asha.member._id }).lean());
    for (const secret of secrets) expect(kept).to.not.include(secret);
  });

  it('is good for its purpose only', async () => {
    const secret = await makeToken('verify', asha.member);
    expect(await refusal(getToken('reset', secret))).to.equal('token.missing');
    expect((await getToken('verify', secret)).member).to.deep.equal(asha.member._id);
  });

  it('is good for 30 minutes to reset a password, for 7 days to verify an address', async () => {
    const [reset, verify] = [await makeToken('reset', asha.member), await makeToken('verify', asha.member)];
    passTime(29 * MINUTE);
    expect(await refusal(getToken('reset', reset))).to.equal(null);
    passTime(MINUTE);
    expect(await refusal(getToken('reset', reset))).to.equal('token.missing');
    expect(await refusal(spendToken('reset', reset))).to.equal('token.missing');
    passTime(7 * DAY - 31 * MINUTE);
    expect(await refusal(getToken('verify', verify))).to.equal(null);
    passTime(MINUTE);
    expect(await refusal(getToken('verify', verify))).to.equal('token.missing');
  });

  it('is spent once, however many bring it', async () => {
    const secret = await makeToken('reset', asha.member);
    const got = await Promise.all([1, 2, 3, 4].map(() => refusal(spendToken('reset', secret))));
    expect(got.filter((code) => code === null).length).to.equal(1);
  });

  it('is ended with the others of its member, of a purpose or all', async () => {
    const [reset, verify] = [await makeToken('reset', asha.member), await makeToken('verify', asha.member)];
    const others = await makeToken('reset', (await person('ravi')).member);
    await endTokens(asha.member._id, 'reset');
    expect(await refusal(getToken('reset', reset))).to.equal('token.missing');
    expect(await refusal(getToken('verify', verify))).to.equal(null);
    await endTokens(asha.member._id);
    expect(await refusal(getToken('verify', verify))).to.equal('token.missing');
    expect(await refusal(getToken('reset', others))).to.equal(null);
  });

  for (const secret of ['', 'x', 's'.repeat(43), '[object Object]', '\u0000'])
    it(`that nobody was sent is worth nothing: ${JSON.stringify(secret).slice(0, 12)}`, async () => {
      expect(await refusal(getToken('reset', secret))).to.equal('token.missing');
    });
});
