import { expect } from 'chai';
import { Types } from 'mongoose';
import type { Member } from '../../../src/features/accounts/accounts.ts';
import { whyNotVote, worthOf } from '../../../src/features/votes/vote.rules.ts';

const someone = (reputation: number) => ({ _id: new Types.ObjectId(), reputation }) as Member;
const author = someone(0);
const post = { author: author._id, visibility: 'visible', advice: 'ok' } as const;

describe('vote rules', () => {
  it('everybody may vote up and take a vote back', () => {
    expect(whyNotVote(someone(0), post, 1)).to.equal(null);
    expect(whyNotVote(someone(0), post, 0)).to.equal(null);
  });

  it('voting down needs a reputation of 50', () => {
    expect(whyNotVote(someone(49), post, -1)).to.equal('vote.too-little-reputation');
    expect(whyNotVote(someone(50), post, -1)).to.equal(null);
  });

  it('nobody votes on their own post, whatever the vote', () => {
    for (const value of [1, -1, 0] as const) expect(whyNotVote(author, post, value)).to.equal('vote.own');
  });

  it('nobody votes on what was taken back', () => {
    const withdrawn = { ...post, visibility: 'withdrawn' } as const;
    for (const value of [1, -1, 0] as const)
      expect(whyNotVote(someone(500), withdrawn, value)).to.equal('post.withdrawn');
  });

  it('an up-vote earns its author 10; a down-vote costs the author 2 and the voter 1', () => {
    expect(worthOf(1)).to.deep.equal({ author: 10, voter: 0 });
    expect(worthOf(-1)).to.deep.equal({ author: -2, voter: -1 });
    expect(worthOf(0)).to.deep.equal({ author: 0, voter: 0 });
  });
});
