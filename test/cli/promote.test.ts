import { expect } from 'chai';
import { promote, promoteMember } from '../../src/cli/promote.ts';
import { UsageError } from '../../src/cli/command.ts';
import { person } from '../support/people.ts';

describe('promote', () => {
  it('gives a role, and takes it back', async () => {
    const asha = await person('asha');
    expect(await promoteMember(asha.member, 'moderator')).to.equal(`${asha.name} is moderator now.`);
    expect((await asha.now()).role).to.equal('moderator');
    await promoteMember(asha.member, 'member');
    expect((await asha.now()).role).to.equal('member');
  });

  it('takes a name and a role that exists', () => {
    for (const words of [[], ['asha'], ['asha', 'king'], ['asha', 'admin', 'ravi']])
      expect(() => promote.read(words), words.join(' ')).to.throw(UsageError);
  });
});
