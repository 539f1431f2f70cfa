import { expect } from 'chai';
import { offerInAddress } from '../../../src/features/check/check.present.ts';

describe('an offer in an address', () => {
  it('is whole when it is short', () => {
    const { address, isCut } = offerInAddress('Pay ₹500 & join?');
    expect([decodeURIComponent(address), isCut]).to.deep.equal(['Pay ₹500 & join?', false]);
  });

  it('is cut between letters when it is long, and says so', () => {
    const { address, isCut } = offerInAddress('😀टेलीग्राम '.repeat(100));
    expect(isCut).to.equal(true);
    expect(address.length).to.be.at.most(1510);
    expect(decodeURIComponent(address)).to.match(/…$/);
  });
});
