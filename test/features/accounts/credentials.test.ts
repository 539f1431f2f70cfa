import { expect } from 'chai';
import { findByLogin, findBySession } from '../../../src/features/accounts/accounts.ts';
import { changePassword, resetPassword } from '../../../src/features/accounts/credentials.ts';
import { makeToken } from '../../../src/features/accounts/tokens.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, person } from '../../support/people.ts';

const NEW = 'nine blue umbrellas';

const endsOf = ({ member }: Person) =>
  OutboxModel.countDocuments({
    name: 'session.ended',
    payload: { member: String(member._id), session: null },
  });

describe('a new password', () => {
  let asha: Person;
  beforeEach(async () => {
    asha = await person('asha');
  });

  it('by a secret lets only the new one in, ends all sessions and says so, and verifies the address', async () => {
    const { _id, sessionEpoch } = asha.member;
    await resetPassword(await makeToken('reset', asha.member), NEW);
    expect(await findByLogin(asha.name, asha.password)).to.equal(null);
    expect((await findByLogin(asha.name, NEW))?.name).to.equal(asha.name);
    expect(await findBySession(String(_id), sessionEpoch)).to.equal(null);
    expect((await asha.now()).emailVerifiedAt).to.be.instanceOf(Date);
    expect(await endsOf(asha)).to.equal(1);
  });

  it('by a secret is set once, and ends the other secrets for it', async () => {
    const [one, other] = [await makeToken('reset', asha.member), await makeToken('reset', asha.member)];
    await resetPassword(one, NEW);
    for (const secret of [one, other])
      expect(await refusal(resetPassword(secret, 'another calm parrot'))).to.equal('token.missing');
    expect((await findByLogin(asha.name, NEW))?.name).to.equal(asha.name);
  });

  it('by one secret in two browsers at once is one of them', async () => {
    const secret = await makeToken('reset', asha.member);
    const words = ['nine blue umbrellas', 'nine red umbrellas'];
    const ends = await Promise.all(
      words.map((word) => refusal(elsewhere(() => resetPassword(secret, word)))),
    );
    expect(ends.sort()).to.deep.equal([null, 'token.missing'].sort());
    expect(await endsOf(asha)).to.equal(1);
  });

  it('by the present one announces the end of all sessions, and ends secrets for a reset', async () => {
    const secret = await makeToken('reset', asha.member);
    await changePassword(asha.member, asha.password, NEW);
    expect(await endsOf(asha)).to.equal(1);
    expect(await refusal(resetPassword(secret, 'another calm parrot'))).to.equal('token.missing');
  });

  it('that was refused announces nothing', async () => {
    expect(await refusal(changePassword(asha.member, 'not it', NEW))).to.equal('account.wrong-password');
    expect(await endsOf(asha)).to.equal(0);
  });
});
