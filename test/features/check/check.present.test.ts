import { expect } from 'chai';
import { offerInAddress } from '../../../src/features/check/check.present.ts';

describe('an offer in an address', () => {
  it('is whole when it is short', () => {
    expect(decodeURIComponent(offerInAddress('Pay ₹500 & join?'))).to.equal('Pay ₹500 & join?');
  });

  it('is cut between letters when it is long, and says so', () => {
    const address = offerInAddress('😀टेलीग्राम '.repeat(100));
    expect(address.length).to.be.at.most(1510);
    expect(decodeURIComponent(address)).to.match(/…$/);
  });
});
