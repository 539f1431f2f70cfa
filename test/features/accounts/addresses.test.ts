import { expect } from 'chai';
import { changeAddress, verifyAddress } from '../../../src/features/accounts/addresses.ts';
import { takenField } from '../../../src/features/accounts/accounts.ts';
import { makeToken } from '../../../src/features/accounts/tokens.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, person, withAddress } from '../../support/people.ts';

const newAddress = (name: string) => `${name}-${Math.random().toString(36).slice(2)}@example.org`;

describe('an address', () => {
  let asha: Person;
  beforeEach(async () => {
    asha = await person('asha');
  });

  it('is unverified at first, and verified by what was sent to it, again and again', async () => {
    expect(asha.member.emailVerifiedAt).to.equal(null);
    const secret = await makeToken('verify', asha.member);
    await verifyAddress(secret);
    const { emailVerifiedAt } = await asha.now();
    expect(emailVerifiedAt).to.be.instanceOf(Date);
    await verifyAddress(secret);
    expect((await asha.now()).emailVerifiedAt).to.deep.equal(emailVerifiedAt);
  });

  it('is not verified by what was sent to the one before', async () => {
    const secrets = [await makeToken('verify', asha.member), await makeToken('reset', asha.member)];
    await changeAddress(asha.member, { email: newAddress('asha'), password: asha.password });
    expect(await refusal(verifyAddress(secrets[0] ?? ''))).to.equal('token.missing');
    expect((await asha.now()).emailVerifiedAt).to.equal(null);
  });

  it('that is new is unverified, and announced', async () => {
    const email = newAddress('Asha');
    await changeAddress((await withAddress(asha)).member, { email, password: asha.password });
    expect(await asha.now()).to.include({ email, emailKey: email.toLowerCase(), emailVerifiedAt: null });
    const payload = { member: String(asha.member._id) };
    expect(await OutboxModel.countDocuments({ name: 'member.readdressed', payload })).to.equal(1);
  });

  it('is changed with the present password only', async () => {
    const change = changeAddress(asha.member, { email: newAddress('asha'), password: 'not it' });
    expect(await refusal(change)).to.equal('account.wrong-password');
  });

  it('is nobody else’s, however it is written', async () => {
    const ravi = await person('ravi');
    const taken = { email: ravi.member.email.toUpperCase().replace('@', '+x@'), password: asha.password };
    expect(await refusal(changeAddress(asha.member, taken))).to.equal('account.email-taken');
  });

  it('that two want in the same moment is one’s, and the other hears that it is taken', async () => {
    const ravi = await person('ravi');
    const email = newAddress('both');
    const ends = await Promise.all(
      [asha, ravi].map(({ member, password }) =>
        changeAddress(member, { email, password }).then(() => null, takenField),
      ),
    );
    expect(ends.sort()).to.deep.equal(['email', null].sort());
  });

  it('can be written otherwise by its own member', async () => {
    const email = asha.member.email.replace('@', '+news@');
    await changeAddress(asha.member, { email, password: asha.password });
    expect((await asha.now()).email).to.equal(email);
  });
});
