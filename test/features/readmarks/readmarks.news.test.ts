import { expect } from 'chai';
import { findFirstNew, newPostsIn } from '../../../src/features/readmarks/readmarks.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { answersTo } from '../../support/answers.ts';
import { type Person, people } from '../../support/people.ts';

describe('read marks tell what is new', () => {
  let asha: Person, ravi: Person, mod: Person;
  let thread: Thread;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    thread = await ravi.asks('Which invoice app do you use?', { kind: 'discussion' });
  });

  const news = async (someone = asha) => {
    const now = await getThread(thread._id);
    return (await newPostsIn(someone.member, [now])).get(String(now._id)) ?? 0;
  };
  const first = async (after?: number) =>
    (await findFirstNew(asha.member, await getThread(thread._id), after))?.no ?? null;

  it('to nobody who has not read the thread', async () => {
    await answersTo(thread, ravi, 2);
    expect([await news(), await first()]).to.deep.equal([0, null]);
  });

  it('to who has: posts after the mark, the lowest number first', async () => {
    await asha.hasRead([thread]);
    expect([await news(), await first()]).to.deep.equal([0, null]);
    await answersTo(thread, ravi, 3);
    expect([await news(), await first()]).to.deep.equal([3, 2]);
    await asha.hasRead([thread], 2);
    expect([await news(), await first()]).to.deep.equal([2, 3]);
    expect(await first(1), 'as of an earlier number').to.equal(2);
  });

  it('not of posts that are held back, removed or taken back', async () => {
    await asha.hasRead([thread]);
    const [pending, removed, withdrawn] = await answersTo(thread, ravi, 4);
    await PostModel.updateOne({ _id: pending!._id }, { $set: { visibility: 'pending' } });
    await asha.flags(removed!);
    await mod.decides(removed!, 'remove');
    await withdrawPost(ravi.member, withdrawn!);
    expect([await news(), await first()]).to.deep.equal([1, 5]);
  });

  it('not of one’s own reply, also where its page never came', async () => {
    await asha.hasRead([thread]);
    await asha.answers(thread);
    expect([await news(), await first()]).to.deep.equal([0, null]);
    await ravi.answers(thread);
    await asha.answers(thread);
    expect([await news(), await first()]).to.deep.equal([1, 3]);
  });
});
