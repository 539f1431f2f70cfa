import { expect } from 'chai';
import { MemberModel } from '../src/features/accounts/member.model.ts';
import { migrations } from '../src/migrations.ts';
import { person, withTrust } from './support/people.ts';

describe('migrations of data', () => {
  it('have ascending ids, each once', () => {
    const ids = migrations.map(({ id }) => id);
    expect(ids).to.deep.equal([...new Set(ids)].toSorted((a, b) => a - b));
  });

  it('members of an older version begin at trust level 0; nobody else is touched', async () => {
    const [old, known] = [await person('old'), await withTrust(await person('known'), 2)];
    await MemberModel.collection.updateOne({ _id: old.member._id }, { $unset: { trustLevel: 1 } });
    const migration = migrations.find(({ name }) => name === 'fields of moderation');
    await migration?.up();
    expect((await old.now()).trustLevel).to.equal(0);
    expect((await known.now()).trustLevel).to.equal(2);
  });
});
