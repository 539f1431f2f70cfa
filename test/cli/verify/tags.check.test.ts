import { expect } from 'chai';
import { randomInt } from 'node:crypto';
import { SubscriptionModel } from '../../../src/features/subscriptions/subscription.model.ts';
import { subscribe } from '../../../src/features/subscriptions/subscriptions.ts';
import { NameKeyModel } from '../../../src/features/tags/name-key.model.ts';
import { SpellingModel } from '../../../src/features/tags/spelling.model.ts';
import { joinTags } from '../../../src/features/tags/synonyms.ts';
import { TagListModel } from '../../../src/features/tags/tag-list.model.ts';
import { countTags, retagThreads } from '../../../src/features/threads/thread-tags.jobs.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { getThread } from '../../../src/features/threads/threads.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { forgetFacts } from '../../support/facts.ts';
import { type Person, people } from '../../support/people.ts';
import { differences, linesOf } from '../../support/verify.ts';

describe('verify: tags', () => {
  let asha: Person, mod: Person;
  let n: number, blog: string, site: string;
  beforeEach(async () => {
    ({ asha, mod } = await people());
    n = randomInt(1e9); // nobody else in the run has tags with this number
    [blog, site] = [`blog-${n}`, `website-${n}`];
  });

  const asks = (...tags: string[]) => asha.asks('How do I find a first reader?', { tags });
  const about = async (what: string | RegExp, isRepair = false): Promise<string[]> =>
    linesOf(await differences(isRepair)).filter((line) => line.match(what));

  it('finds nothing wrong with tags that moderators have joined', async () => {
    const thread = await asks(blog, `ब्लॉग-${n}`, site);
    await joinTags(mod.member, site, blog);
    expect(await about(`thread ${thread.number}:`), 'the job is yet to come').to.deep.equal([]);
    await retagThreads({ tag: blog });
    await forgetFacts();
    expect(await about(new RegExp(`${n}|thread ${thread.number}:`))).to.deep.equal([]);
  });

  it('finds a spelling that leads nowhere, or by way of a third', async () => {
    await asks(blog, `ब्लॉग-${n}`, site);
    await SpellingModel.updateOne({ _id: blog }, { $set: { tag: site } });
    expect(await about(`tag .*${n}`)).to.deep.equal([
      `tag ब्लॉग-${n}: leads to ${blog}, which is no tag`,
      `tag ब्लॉग-${n}: leads to ${blog}, but ${blog} does not`,
    ]);
    await SpellingModel.updateMany({ first: blog }, { $set: { tag: blog } });
  });

  it('finds a spelling that others would not be compared with, and mends it', async () => {
    await asks(blog);
    await NameKeyModel.deleteOne({ _id: `=blog${n}` });
    const line = `tag ${blog}: is not found by =blog${n}`;
    expect(await about(`^tag ${blog}:`)).to.deep.equal([line]);
    expect(await about(`^tag ${blog}:`, true)).to.deep.equal([line]);
    expect(await about(`^tag ${blog}:`)).to.deep.equal([]);
  });

  it('finds a thread with other tags than it should have, and mends it', async () => {
    const thread = await asks(blog);
    await ThreadModel.updateOne({ _id: thread._id }, { $set: { tags: [site] } });
    await forgetFacts();
    const line = `thread ${thread.number}: tags are ${site}, should be ${blog}`;
    const own = new RegExp(`^thread ${thread.number}:`);
    expect(await about(own)).to.deep.equal([line]);
    expect(await about(own, true)).to.deep.equal([line]);
    expect((await getThread(thread._id)).tags).to.deep.equal([blog]);
    expect(await about(own)).to.deep.equal([]);
  });

  it('finds who follows what is no tag any more, and mends it', async () => {
    await asks(blog, site);
    await subscribe(asha.member, { of: 'tag', subject: site }, 'watching');
    await joinTags(mod.member, site, blog);
    await forgetFacts();
    const { _id } = await SubscriptionModel.findOne({ member: asha.member._id, of: 'tag' }).orFail().lean();
    const line = `subscription ${String(_id)}: is to ${site}, should be to ${blog}`;
    expect(await about(String(_id))).to.deep.equal([line]);
    expect(await about(String(_id), true)).to.deep.equal([line]);
    expect(await about(String(_id))).to.deep.equal([]);
  });

  it('recounts the lists of tags, and mends them; gives their job the time to see what is new', async () => {
    await asks(blog);
    expect(await about('tag list')).to.deep.equal([]);
    await countTags();
    await TagListModel.updateOne({ _id: 'page 1' }, { $set: { 'tags.0.threads': 12345 } });
    await OutboxModel.deleteMany({}); // what other tests changed just now
    expect(await about('tag list')).to.deep.equal(['tag list page 1: is not what a recount gives']);
    expect(await about('tag list', true)).to.have.length(1);
    expect(await about('tag list')).to.deep.equal([]);
  });
});
