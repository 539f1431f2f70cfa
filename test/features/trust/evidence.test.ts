import { expect } from 'chai';
import { flagPost } from '../../../src/features/flags/flags.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { evidenceOf } from '../../../src/features/trust/evidence.ts';
import { DAY, clock } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { answersTo } from '../../support/answers.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people, withPast } from '../../support/people.ts';

describe('what is counted of a member', () => {
  let asha: Person, ravi: Person, mod: Person;
  let thread: Thread;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    thread = await asha.asks('Which invoice app do you use?');
  });

  const counted = async (someone: Person) => evidenceOf(await someone.now());
  const flag = (someone: Person, post: Post) =>
    flagPost(someone.member, post, { reason: 'fake-advice', note: 'That is not what the rule says.' });
  const decideOn = async (post: Post, kind: 'bad-advice' | 'remove' | 'restore', by = asha) => {
    await flag(by, post);
    await mod.decides(post, kind);
  };

  it('at first is nothing', async () => {
    expect(Object.values(await counted(ravi))).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('are posts that readers see, opening posts too, and the up-votes on them', async () => {
    const [first] = await answersTo(thread, ravi, 3);
    await ravi.asks('What does a logo cost?');
    for (const voter of [asha, mod]) await voter.votes(first!, 1);
    expect(await counted(ravi)).to.include({ posts: 4, upVotes: 2, recentPosts: 4, recentUpVotes: 2 });
  });

  it('are no posts that were taken back, or wait for a moderator', async () => {
    const [first, second] = await answersTo(thread, ravi, 3);
    await withdrawPost(ravi.member, first!);
    await PostModel.updateOne({ _id: second!._id }, { $set: { visibility: 'pending' } });
    expect(await counted(ravi)).to.include({ posts: 1, recentFaults: 0 });
  });

  it('are no posts in a thread that nobody sees', async () => {
    await ravi.answers(thread);
    await decideOn(await openingOf(thread), 'remove', ravi);
    expect(await counted(ravi)).to.include({ posts: 0 });
  });

  it('are no posts that are bad advice, nor their votes: these are faults, and so are removed ones', async () => {
    const [bad, gone, good] = await answersTo(thread, ravi, 3);
    for (const post of [bad!, gone!, good!]) await asha.votes(post, 1);
    await decideOn(bad!, 'bad-advice');
    await decideOn(gone!, 'remove');
    expect(await counted(ravi)).to.include({ posts: 1, upVotes: 1, recentFaults: 2 });

    await decideOn(bad!, 'restore');
    expect(await counted(ravi)).to.include({ posts: 2, upVotes: 2, recentFaults: 1 });
  });

  it('are faults also where their author takes the post back, or tries to', async () => {
    const [bad, gone] = await answersTo(thread, ravi, 2);
    await decideOn(bad!, 'bad-advice');
    await decideOn(gone!, 'remove');
    await withdrawPost(ravi.member, await getPost(bad!._id));
    expect(await refusal(withdrawPost(ravi.member, await getPost(gone!._id)))).to.equal('post.removed');
    expect(await counted(ravi)).to.include({ recentFaults: 2 });
  });

  it('are the flags that a moderator upheld', async () => {
    const [first, second, third] = await answersTo(thread, ravi, 3);
    await decideOn(first!, 'bad-advice');
    await decideOn(second!, 'restore');
    await flag(asha, third!);
    expect(await counted(asha)).to.include({ recentUpheld: 1 });
  });

  it('are days and guides, as they stand on the member', async () => {
    await withPast(ravi, { days: 130, guides: 5 });
    expect(await counted(ravi)).to.include({ days: 130, recentDays: 99, guides: 5 });
  });

  it('are the threads that they have read, each once', async () => {
    const other = await asha.asks('What does a logo cost?');
    await ravi.hasRead([thread, other]);
    await ravi.hasRead([thread], 5);
    expect(await counted(ravi)).to.include({ threads: 2 });
  });

  it('lately are the last 100 days, today included', async () => {
    const [answer] = await answersTo(thread, ravi, 2);
    await asha.votes(answer!, 1);
    await withPast(ravi, { days: 3 });
    await decideOn((await answersTo(thread, ravi, 1))[0]!, 'remove');
    await decideOn(await asha.answers(thread), 'remove', ravi);

    passTime(97 * DAY); // the first of the three days is 100 days ago now
    expect(await counted(ravi)).to.include({ days: 3, recentDays: 2 });
    expect(await counted(ravi)).to.include({
      recentPosts: 2,
      recentUpVotes: 1,
      recentFaults: 1,
      recentUpheld: 1,
    });
    passTime(4 * DAY);
    expect(await counted(ravi)).to.include({ recentDays: 0, recentPosts: 0, recentUpVotes: 0 });
    expect(await counted(ravi)).to.include({ recentFaults: 0, recentUpheld: 0, posts: 2, upVotes: 1 });
    expect(clock.now().getTime()).to.be.greaterThan(thread.createdAt.getTime() + 100 * DAY);
  });
});
