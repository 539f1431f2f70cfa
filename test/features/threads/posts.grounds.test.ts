import { expect } from 'chai';
import { editPost, editThread } from '../../../src/features/threads/edits.ts';
import { getPost, listRevisions } from '../../../src/features/threads/posts.ts';
import { getThread } from '../../../src/features/threads/threads.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people } from '../../support/people.ts';

const sources = [{ url: 'https://example.com/', title: '' }];

describe('posts: grounds', () => {
  let asha: Person, ravi: Person;
  before(async () => {
    ({ asha, ravi } = await people());
  });

  it('none are kept as nothing at all', async () => {
    const post = await getPost((await ravi.answers(await asha.asks('Do I need a GST number?')))._id);
    expect(post).to.not.have.any.keys('sources', 'claim');
  });

  it('sources and claim alone are an edit like any other; what is not given stays', async () => {
    const thread = await asha.asks('How do I price a first gig?');
    const post = await ravi.answers(thread);
    passTime(5 * MINUTE);
    const { version } = await getThread(thread._id);
    await editPost(ravi.member, post, { ...(await ravi.writes(post.body)), sources, claim: 'heard' });
    expect((await getThread(thread._id)).version).to.be.above(version);
    await editPost(ravi.member, post, await ravi.writes('I asked for nine dollars and got an order.'));

    const { claim, sources: kept, editedAt } = await getPost(post._id);
    expect([claim, kept]).to.deep.equal(['heard', sources]);
    expect(editedAt).to.be.instanceOf(Date);
    const former = (await listRevisions(post)).map((one) => [one.claim, one.sources]);
    expect(former).to.deep.equal([
      [null, []],
      ['heard', sources],
    ]);
  });

  it('stay with the wording under a former title', async () => {
    const thread = await asha.asks('How do I price a gig?');
    const opening = await openingOf(thread);
    await editPost(asha.member, opening, { ...(await asha.writes(opening.body)), sources, claim: null });
    passTime(5 * MINUTE);
    await editThread(asha.member, thread, { title: 'How do I price a first gig?', tags: [] });
    const [former] = await listRevisions(opening);
    expect(former?.sources).to.deep.equal(sources);
  });
});
