import { expect } from 'chai';
import { DAY, clock } from '../../../src/platform/clock.ts';
import { isModerator, whyNotModerate } from '../../../src/features/accounts/member.rules.ts';

describe('moderating', () => {
  it('is for moderators and admins', () => {
    expect(whyNotModerate({ role: 'moderator', suspendedUntil: null })).to.equal(null);
    expect(whyNotModerate({ role: 'admin', suspendedUntil: null })).to.equal(null);
  });

  it('is not for those who are suspended', () => {
    const suspendedUntil = new Date(clock.now().getTime() + DAY);
    expect(whyNotModerate({ role: 'moderator', suspendedUntil })).to.equal('member.suspended');
  });

  it('is not for members and guests', () => {
    expect(whyNotModerate({ role: 'member', suspendedUntil: null })).to.equal('member.not-allowed');
    expect(isModerator(null)).to.equal(false);
  });
});
