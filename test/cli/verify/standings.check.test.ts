import { expect } from 'chai';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import type { Post } from '../../../src/features/threads/posts.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people } from '../../support/people.ts';
import { differences, linesOf } from '../../support/verify.ts';

describe('verify: states', () => {
  let mod: Person;
  let post: Post;
  beforeEach(async () => {
    const { asha, ravi, ...cast } = await people();
    ({ mod } = cast);
    post = await ravi.answers(await asha.asks('Is this agent honest with people?'));
    await asha.flags(post);
  });

  const about = async (): Promise<string[]> =>
    (await differences()).filter(({ of }) => of === `post ${String(post._id)}`).map(({ what }) => what);
  const set = (change: object) => PostModel.updateOne({ _id: post._id }, { $set: change });

  it('finds nothing where flags and decisions say what a post shows', async () => {
    expect(await about()).to.deep.equal([]);
    for (const kind of ['bad-advice', 'remove', 'restore'] as const) {
      await mod.decides(post, kind);
      expect(await about(), kind).to.deep.equal([]);
    }
  });

  it('finds a state that nothing has led to', async () => {
    await set({ advice: 'disputed' });
    expect(await about()).to.deep.equal(['advice is disputed, should be ok']);
    await set({ advice: 'bad-advice' });
    expect(await about()).to.deep.equal([
      'advice is bad-advice, should be ok',
      'warning does not fit its advice',
    ]);
    await set({ advice: 'ok', visibility: 'removed' });
    expect(await about()).to.deep.equal(['visibility is removed, should be visible']);
  });

  it('finds what was decided and is not so', async () => {
    await mod.decides(post, 'remove');
    await set({ visibility: 'visible' });
    expect(await about()).to.include('visibility is visible, should be removed');
  });

  it('finds a thread that is seen otherwise than its opening post, and mends it', async () => {
    const { thread } = post;
    const opening = await openingOf({ _id: thread });
    await mod.decides(opening, 'remove');
    const { number } = await ThreadModel.findById(thread).orFail().lean();
    const lines = async (isRepair = false) =>
      linesOf((await differences(isRepair)).filter(({ of }) => of === `thread ${number}`));
    expect(await lines()).to.deep.equal([]);
    await ThreadModel.updateOne({ _id: thread }, { $set: { visibility: 'visible', advice: 'disputed' } });
    const wrong = ['advice is disputed, should be ok', 'visibility is visible, should be removed'];
    expect(await lines(true)).to.deep.equal(wrong.map((what) => `thread ${number}: ${what}`));
    expect(await lines()).to.deep.equal([]);
  });
});
