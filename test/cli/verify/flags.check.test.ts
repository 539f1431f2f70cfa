import { expect } from 'chai';
import { flagPost } from '../../../src/features/flags/flags.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import type { Post } from '../../../src/features/threads/posts.ts';
import { people } from '../../support/people.ts';
import { differences, linesOf } from '../../support/verify.ts';

describe('verify: flags', () => {
  let post: Post;
  beforeEach(async () => {
    const { asha, ravi, mod } = await people();
    post = await ravi.answers(await asha.asks('Is this agent honest with people?'));
    for (const { member } of [asha, mod]) await flagPost(member, post, { reason: 'scam', note: '' });
  });

  const about = async (isRepair = false): Promise<string[]> =>
    linesOf((await differences(isRepair)).filter(({ of }) => of === `post ${String(post._id)}`));

  for (const wrong of [0, 1, 7])
    it(`recounts a post that counts ${wrong} of its 2 flags, and mends it`, async () => {
      expect(await about()).to.deep.equal([]);
      await PostModel.updateOne({ _id: post._id }, { $set: { flagCount: wrong } });
      const line = `post ${String(post._id)}: flagCount is ${wrong}, should be 2`;
      expect(await about()).to.deep.equal([line]);
      expect(await about(true)).to.deep.equal([line]);
      expect(await about()).to.deep.equal([]);
    });
});
