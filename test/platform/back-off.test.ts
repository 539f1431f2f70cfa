import { expect } from 'chai';
import { pauseAfter } from '../../src/platform/back-off.ts';
import { MINUTE, SECOND } from '../../src/platform/clock.ts';

describe('the pause before another try', () => {
  it('grows, up to ten minutes', () => {
    expect([1, 2, 3, 9, 10, 1000].map(pauseAfter)).to.deep.equal([
      2 * SECOND,
      4 * SECOND,
      8 * SECOND,
      512 * SECOND,
      10 * MINUTE,
      10 * MINUTE,
    ]);
  });
});
