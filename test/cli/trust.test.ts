import { expect } from 'chai';
import { UsageError } from '../../src/cli/command.ts';
import { trust, trustMember } from '../../src/cli/trust.ts';
import { person, withTrust } from '../support/people.ts';

describe('trust', () => {
  it('gives level 4 to anybody, and takes it back to 3', async () => {
    const asha = await person('asha');
    expect(await trustMember(asha.member, 4)).to.equal(`${asha.name} stands at level 4 now.`);
    expect((await asha.now()).trustLevel).to.equal(4);
    expect(await trustMember(asha.member, 3)).to.equal(`${asha.name} stands at level 3 now.`);
    expect((await asha.now()).trustLevel).to.equal(3);
  });

  it('takes back nothing that was not given', async () => {
    const asha = await withTrust(await person('asha'), 2);
    const failure = await trustMember(asha.member, 3).catch((error: unknown) => String(error));
    expect(failure).to.include('stands at level 2. Only level 4 can be taken back.');
    expect((await asha.now()).trustLevel).to.equal(2);
  });

  it('takes a name and one of the two levels', () => {
    for (const words of [[], ['asha'], ['asha', '2'], ['asha', '5'], ['asha', 'four'], ['asha', '4', 'ravi']])
      expect(() => trust.read(words), words.join(' ')).to.throw(UsageError);
  });
});
