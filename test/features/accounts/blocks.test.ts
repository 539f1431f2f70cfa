import { expect } from 'chai';
import { Types } from 'mongoose';
import { MOST_BLOCKED } from '../../../src/features/accounts/block.rules.ts';
import { listBlocked, setBlocked } from '../../../src/features/accounts/blocks.ts';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people, person } from '../../support/people.ts';

describe('blocks', () => {
  let asha: Person, ravi: Person, mod: Person;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
  });

  const names = async () => (await listBlocked(await asha.now())).map(({ name }) => name);
  const blockMany = async (count: number) => {
    const blocked = Array.from({ length: count }, () => new Types.ObjectId());
    await MemberModel.updateOne({ _id: asha.member._id }, { $set: { blocked } });
    await asha.now();
  };

  it('are listed by name, and end as they began', async () => {
    const [zara, bela] = [await person('zara'), await person('bela')];
    for (const { member } of [zara, mod, bela]) await setBlocked(asha.member, member, true);
    expect(await names()).to.deep.equal([bela.name, mod.name, zara.name]);
    await setBlocked(asha.member, mod.member, false);
    expect(await names()).to.deep.equal([bela.name, zara.name]);
    expect((await ravi.now()).blocked).to.deep.equal([]);
  });

  it('made or ended twice, or by many clicks at once, are one', async () => {
    await Promise.all(Array.from({ length: 8 }, () => setBlocked(asha.member, ravi.member, true)));
    expect(await names()).to.deep.equal([ravi.name]);
    await Promise.all(Array.from({ length: 8 }, () => setBlocked(asha.member, ravi.member, false)));
    expect(await names()).to.deep.equal([]);
  });

  it('of different members at once are all kept', async () => {
    const others = await Promise.all(Array.from({ length: 6 }, () => person('zara')));
    await Promise.all(others.map(({ member }) => setBlocked(asha.member, member, true)));
    expect((await names()).sort()).to.deep.equal(others.map(({ name }) => name).sort());
  });

  it('that race for the last places are refused beyond a hundred', async () => {
    await blockMany(MOST_BLOCKED - 2);
    const others = await Promise.all(Array.from({ length: 6 }, () => person('zara')));
    const codes = await Promise.all(
      others.map(({ member }) => refusal(setBlocked(asha.member, member, true))),
    );
    expect(codes.filter((code) => code === null)).to.have.length(2);
    expect(codes.filter((code) => code === 'block.full')).to.have.length(4);
    expect((await asha.now()).blocked).to.have.length(MOST_BLOCKED);
  });

  it('one that is made already is no further one, also when the list is full', async () => {
    await setBlocked(asha.member, ravi.member, true);
    const others = Array.from({ length: MOST_BLOCKED - 1 }, () => new Types.ObjectId());
    await MemberModel.updateOne({ _id: asha.member._id }, { $push: { blocked: { $each: others } } });
    expect(await refusal(setBlocked(await asha.now(), ravi.member, true))).to.equal(null);
    expect(await refusal(setBlocked(asha.member, mod.member, true))).to.equal('block.full');
    await setBlocked(asha.member, ravi.member, false);
    expect(await refusal(setBlocked(await asha.now(), mod.member, true))).to.equal(null);
  });

  it('nobody makes of themselves', async () => {
    expect(await refusal(setBlocked(asha.member, asha.member, true))).to.equal('block.own');
    expect((await asha.now()).blocked).to.deep.equal([]);
  });

  it('can be made by who joined before there was a list', async () => {
    await MemberModel.updateOne({ _id: asha.member._id }, { $unset: { blocked: 1 } });
    expect(await names()).to.deep.equal([]);
    await setBlocked(asha.member, ravi.member, true);
    expect(await names()).to.deep.equal([ravi.name]);
  });
});
