import { expect } from 'chai';
import { tellNamed, tellOfPost } from '../../../src/features/notifications/post-news.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { type Person, people } from '../../support/people.ts';
import { countOf, settle, toldTo } from '../../support/told.ts';

describe('a post as news', () => {
  let asha: Person, ravi: Person;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
  });

  // A worker has read the post, another one hears that it was withdrawn and finds nothing to take back yet.
  for (const tell of [tellOfPost, tellNamed])
    it(`withdrawn while members are told of it, is told to nobody in the end (${tell.name})`, async () => {
      const thread = await asha.asks('Which invoice app do you use?');
      const seen = await ravi.answers(thread, `Hello @${asha.name}, it took me nine days only.`);
      await withdrawPost(ravi.member, seen);
      await settle();
      await tell(seen);
      expect(await toldTo(asha)).to.deep.equal([]);
      expect(await countOf(asha)).to.equal(0);
    });
});
