import { expect } from 'chai';
import { ClaimModel } from '../../../src/features/moderation/claim.model.ts';
import { claimPost, claimsOn, findOthersClaim } from '../../../src/features/moderation/claims.ts';
import type { Post } from '../../../src/features/threads/posts.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { range } from '../../support/answers.ts';
import { passTime } from '../../support/clock.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people, person } from '../../support/people.ts';

describe('claims', () => {
  let mod: Person, second: Person;
  let post: Post;
  beforeEach(async () => {
    const { asha, ravi, ...cast } = await people();
    ({ mod } = cast);
    second = await person('second', 'moderator');
    post = await ravi.answers(await asha.asks('How do I get a first order?'));
    await asha.flags(post);
  });

  const claim = (who: Person) => refusal(claimPost(who.member, post));
  const decides = (who: Person) => refusal(who.decides(post, 'restore'));

  it('one moderator at a time has a post in hand, and may take it again', async () => {
    expect(await claim(mod)).to.equal(null);
    expect(await claim(mod)).to.equal(null);
    expect(await claim(second)).to.equal('claim.already-used');
    expect((await claimsOn([post])).get(String(post._id))?.moderatorName).to.equal(mod.name);
    expect(await findOthersClaim(mod.member, post)).to.equal(null);
    expect((await findOthersClaim(second.member, post))?.moderatorName).to.equal(mod.name);
  });

  it('of ten moderators at once one gets it', async () => {
    const ten = await Promise.all(range(1, 10).map(() => person('mod', 'moderator')));
    const made = await Promise.all(ten.map(claim));
    expect(made.filter((code) => code === null)).to.have.length(1);
    expect(await ClaimModel.countDocuments({ _id: post._id })).to.equal(1);
  });

  it('nobody else decides meanwhile', async () => {
    await claim(mod);
    expect(await decides(second)).to.equal('claim.already-used');
    expect(await decides(mod)).to.equal(null);
  });

  it('lasts 15 minutes', async () => {
    await claim(mod);
    passTime(15 * MINUTE - 1000);
    expect(await claim(second)).to.equal('claim.already-used');
    passTime(1001);
    expect(await claim(second)).to.equal(null);
    expect(await decides(mod)).to.equal('claim.already-used');
  });

  it('ends with the decision', async () => {
    await claim(mod);
    await decides(mod);
    expect(await claimsOn([post])).to.have.property('size', 0);
  });
});
