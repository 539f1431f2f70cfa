import { expect } from 'chai';
import { hash } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import {
  accountOf,
  addMember,
  findByLogin,
  findMember,
  findBySession,
  findNames,
  getMember,
  prepareMember,
  promote,
  takenField,
} from '../../../src/features/accounts/accounts.ts';
import { changePassword } from '../../../src/features/accounts/credentials.ts';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { refusal } from '../../support/outcomes.ts';
import { person } from '../../support/people.ts';

const PASSWORD = 'three calm green parrots';
const unique = (name: string): string => `${name}-${randomBytes(4).toString('hex')}`;

const newcomer = (name: string, email = `${name}@example.org`) =>
  prepareMember({ name, email, password: PASSWORD, lang: 'hi' });

describe('joining', () => {
  it('keeps a name for its first owner, however another writes it', async () => {
    const name = unique('zara');
    await addMember(await newcomer(name));
    const copy = await newcomer(name.toUpperCase(), `${name}.two@example.org`);
    expect(await refusal(addMember(copy))).to.equal('account.name-taken');
  });

  it('keeps a mailbox for its first owner, however another writes it', async () => {
    const name = unique('zara');
    await addMember(await newcomer(name));
    const copy = await newcomer(unique('sara'), `${name}+more@EXAMPLE.org`);
    expect(await refusal(addMember(copy))).to.equal('account.email-taken');
  });

  it('gives a name to one of two who ask for it in the same moment', async () => {
    const name = unique('zara');
    const both = await Promise.all([newcomer(name), newcomer(name, `${name}.two@example.org`)]);
    const results = await Promise.all(both.map((one) => refusal(addMember(one))));
    expect(results.sort()).to.deep.equal([null, 'account.name-taken'].sort());
    expect(await MemberModel.countDocuments({ nameKey: both[0]?.nameKey })).to.equal(1);
  });

  it('gives a mailbox to one of two who ask for it in the same moment', async () => {
    const email = `${unique('zara')}@example.org`;
    const both = await Promise.all([newcomer(unique('zara'), email), newcomer(unique('sara'), email)]);
    const results = await Promise.allSettled(both.map(addMember));
    const fields = results.map((result) => (result.status === 'rejected' ? takenField(result.reason) : null));
    expect(fields.sort()).to.deep.equal(['email', null].sort());
    expect(await MemberModel.countDocuments({ emailKey: email })).to.equal(1);
  });

  it('keeps no password, only its hash', async () => {
    const { _id } = await addMember(await newcomer(unique('zara')));
    const kept = JSON.stringify(await MemberModel.findById(_id).lean());
    expect(kept).to.include('$argon2id$').and.not.include(PASSWORD);
  });

  it('is nobody else’s trouble: other errors are not about a field', () => {
    expect(takenField(new Error('emailKey'))).to.equal(null);
  });
});

describe('finding who signs in', () => {
  it('works by name and by address, in any case of letters', async () => {
    const { member } = await person('zara');
    for (const login of [member.name, member.name.toUpperCase(), member.email, member.email.toUpperCase()])
      expect((await findByLogin(login, PASSWORD))?.name, login).to.equal(member.name);
  });

  it('needs the password', async () => {
    const { name } = await person('zara');
    expect(await findByLogin(name, `${PASSWORD} `)).to.equal(null);
    expect(await findByLogin(unique('nobody'), PASSWORD)).to.equal(null);
    expect(await findByLogin('', '')).to.equal(null);
  });

  it('counts failures of name and address together, and those of the unknown by what was typed', async () => {
    const { member } = await person('zara');
    expect(await accountOf(member.name)).to.equal(await accountOf(member.email));
    const [one, other] = [unique('nobody'), unique('nobody')];
    expect(await accountOf(one)).to.equal(await accountOf(one.toUpperCase()));
    expect(await accountOf(one)).to.not.equal(await accountOf(other));
  });

  it('hashes the password again when the setting has risen since', async () => {
    const { member, name } = await person('zara');
    const weak = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await MemberModel.updateOne({ _id: member._id }, { $set: { passwordHash: weak } });

    expect(await findByLogin(name, 'a wrong password')).to.equal(null);
    expect((await getMember(name)).passwordHash).to.equal(weak);
    await findByLogin(name, PASSWORD);
    const stronger = (await getMember(name)).passwordHash;
    expect(stronger).to.match(/m=19456,t=2,/);
    await findByLogin(name, PASSWORD);
    expect((await getMember(name)).passwordHash).to.equal(stronger);
  });
});

describe('sessions', () => {
  it('are their member’s while the epoch stands', async () => {
    const { member } = await person('zara');
    const id = String(member._id);
    expect((await findBySession(id, member.sessionEpoch))?.name).to.equal(member.name);
    const epoch = await changePassword(member, PASSWORD, 'nine blue umbrellas');
    expect(await findBySession(id, member.sessionEpoch)).to.equal(null);
    expect((await findBySession(id, epoch))?.name).to.equal(member.name);
  });
});

describe('changing the password', () => {
  it('needs the present one', async () => {
    const { member } = await person('zara');
    expect(await refusal(changePassword(member, 'not it', 'nine blue umbrellas'))).to.equal(
      'account.wrong-password',
    );
    expect(await findByLogin(member.name, PASSWORD)).to.not.equal(null);
  });

  it('ends all sessions and lets only the new one in', async () => {
    const { member } = await person('zara');
    const epoch = await changePassword(member, PASSWORD, 'nine blue umbrellas');
    expect(epoch).to.equal(member.sessionEpoch + 1);
    expect(await findByLogin(member.name, PASSWORD)).to.equal(null);
    expect((await findByLogin(member.name, 'nine blue umbrellas'))?.sessionEpoch).to.equal(epoch);
  });

  it('happens once when two browsers ask in the same moment', async () => {
    const { member } = await person('zara');
    const asked = ['nine blue umbrellas', 'four loud kettles'].map((one) =>
      refusal(changePassword(member, PASSWORD, one)),
    );
    expect((await Promise.all(asked)).sort()).to.deep.equal([null, 'account.wrong-password'].sort());
  });
});

describe('members', () => {
  it('are found by name in any case of letters', async () => {
    const { name } = await person('zara');
    expect((await getMember(name.toUpperCase())).name).to.equal(name);
    expect(await refusal(getMember(unique('nobody')))).to.equal('member.missing');
    expect((await findMember(name.toUpperCase()))?.name).to.equal(name);
    expect(await findMember(unique('nobody'))).to.equal(null);
  });

  it('are named as they write themselves, and who is none is left out', async () => {
    const [{ name }, { member: ravi }] = [await person('zara'), await person('ravi')];
    expect(await findNames([name.toUpperCase(), unique('nobody')], ravi)).to.deep.equal([name]);
    expect(await findNames([], ravi)).to.deep.equal([]);
  });

  it('are given roles by name', async () => {
    const zara = await person('zara');
    await promote(zara.name, 'moderator');
    expect((await zara.now()).role).to.equal('moderator');
    expect(await refusal(promote(unique('nobody'), 'admin'))).to.equal('member.missing');
  });
});
