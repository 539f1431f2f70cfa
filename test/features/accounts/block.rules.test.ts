import { expect } from 'chai';
import { Types } from 'mongoose';
import {
  MOST_BLOCKED,
  blockedBy,
  hasBlocked,
  whyNotBlock,
} from '../../../src/features/accounts/block.rules.ts';
import type { Member } from '../../../src/features/accounts/accounts.ts';

const ids = (count: number) => Array.from({ length: count }, () => new Types.ObjectId());
const someone = (blocked: Types.ObjectId[] = []) => ({ _id: new Types.ObjectId(), blocked });

describe('block rules', () => {
  it('everybody can be blocked but oneself', () => {
    const asha = someone();
    expect(whyNotBlock(asha, someone())).to.equal(null);
    expect(whyNotBlock(asha, asha)).to.equal('block.own');
  });

  it('a hundred at most, but blocking one of them again is no mistake', () => {
    const full = someone(ids(MOST_BLOCKED));
    const [last] = full.blocked;
    expect(whyNotBlock(someone(ids(MOST_BLOCKED - 1)), someone())).to.equal(null);
    expect(whyNotBlock(full, someone())).to.equal('block.full');
    expect(last && whyNotBlock(full, { _id: last })).to.equal(null);
  });

  it('guests, and who joined before there was a list, have blocked nobody', () => {
    const former = { _id: new Types.ObjectId() } as Member;
    expect(blockedBy(former)).to.deep.equal([]);
    expect(hasBlocked(former, new Types.ObjectId())).to.equal(false);
    expect(whyNotBlock(former, someone())).to.equal(null);
    expect(hasBlocked(null, new Types.ObjectId())).to.equal(false);
  });
});
