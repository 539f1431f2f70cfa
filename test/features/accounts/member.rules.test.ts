import { expect } from 'chai';
import { isModerator, whyNotModerate } from '../../../src/features/accounts/member.rules.ts';

describe('moderating', () => {
  it('is for moderators and admins', () => {
    expect(whyNotModerate({ role: 'moderator' })).to.equal(null);
    expect(whyNotModerate({ role: 'admin' })).to.equal(null);
  });

  it('is not for members and guests', () => {
    expect(whyNotModerate({ role: 'member' })).to.equal('member.not-allowed');
    expect(whyNotModerate(null)).to.equal('member.not-allowed');
    expect(isModerator(null)).to.equal(false);
  });
});
