import { expect } from 'chai';
import { FlagModel } from '../../../src/features/flags/flag.model.ts';
import type { Reason } from '../../../src/features/flags/flag.rules.ts';
import { flagPost, listFlagsBy } from '../../../src/features/flags/flags.ts';
import { acceptPost } from '../../../src/features/threads/acceptance.ts';
import { type Post, findPostFor, getPost } from '../../../src/features/threads/posts.ts';
import { listFlaggedPosts } from '../../../src/features/threads/flag-counts.ts';
import { type Thread, findThreadFor, getThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { range } from '../../support/answers.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { faultsAround } from '../../support/verify.ts';

const NOTE = 'Fiverr never asks for a fee before the first order.';

describe('flags', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  let readers: Person[];
  let thread: Thread;
  let answer: Post;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    readers = await Promise.all(range(1, 4).map(async () => withTrust(await person('reader'), 2)));
  });
  beforeEach(async () => {
    thread = await asha.asks('How do I get a first order?', { board: board()._id });
    answer = await ravi.answers(thread, 'Pay 500 to this agent and he will get you orders.');
  });

  const flag = (who: Person, post: Post = answer, reason: Reason = 'fake-advice') =>
    flagPost(who.member, post, { reason, note: NOTE });
  const flagAll = async (who: readonly Person[], reason?: Reason, post = answer) => {
    for (const one of who) await flag(one, post, reason);
  };

  it('are raised once per member and post while one is open', async () => {
    const [reader] = readers as [Person];
    await flag(reader);
    expect(await refusal(flag(reader))).to.equal('flag.already-used');
    expect(await refusal(flag(reader, answer, 'scam'))).to.equal('flag.already-used');
    expect(await getPost(answer._id)).to.include({ flagCount: 1 });
  });

  it('are not raised on one’s own post, or on one taken back', async () => {
    expect(await refusal(flag(ravi))).to.equal('flag.own');
    await withdrawPost(ravi.member, answer);
    expect(await refusal(flag(asha))).to.equal('post.withdrawn');
    expect(await FlagModel.countDocuments({ post: answer._id })).to.equal(0);
  });

  it('of three members dispute advice: it stays, below what nobody doubts, with their words', async () => {
    await flagAll(readers.slice(0, 2));
    expect(await getPost(answer._id)).to.include({ advice: 'ok' });
    await flagAll(readers.slice(2, 3));
    const disputed = await getPost(answer._id);
    expect(disputed).to.include({ advice: 'disputed', visibility: 'visible' });
    expect(disputed.objections).to.deep.equal([NOTE, NOTE, NOTE]);
    expect(disputed.rank).to.be.below(0);
    expect(await getThread(thread._id)).to.include({ replyCount: 1, sunkCount: 1 });
  });

  it('let a disputed answer be accepted only by who says that they know', async () => {
    await flagAll(readers.slice(0, 3));
    expect(await refusal(acceptPost(asha.member, answer))).to.equal('post.disputed');
    await acceptPost(asha.member, answer, { isConfirmed: true });
    const accepted = await getThread(thread._id);
    expect(accepted.acceptedPost?.equals(answer._id)).to.equal(true);
    expect((await getPost(answer._id)).rank, 'it stays where it sank').to.be.below(0);
  });

  it('of three members hold a scam back: nobody sees it but its author and moderators', async () => {
    await acceptPost(asha.member, answer);
    await flagAll(readers.slice(0, 3), 'scam');
    expect(await getPost(answer._id)).to.include({ visibility: 'pending', advice: 'ok' });
    expect(await getThread(thread._id)).to.deep.include({ replyCount: 0, acceptedPost: null });
    for (const who of [asha.member, readers[0]?.member ?? null, null])
      expect(await refusal(findPostFor(who, String(answer._id)))).to.equal('post.missing');
    for (const who of [ravi, mod])
      expect((await findPostFor(who.member, String(answer._id)))._id).to.deep.equal(answer._id);
  });

  it('that hold an opening post back hide its thread', async () => {
    const opening = await openingOf(thread);
    await flagAll(readers.slice(0, 3), 'scam', opening);
    for (const who of [ravi.member, null])
      expect(await refusal(findThreadFor(who, thread.number))).to.equal('thread.missing');
    for (const who of [asha, mod])
      expect((await findThreadFor(who.member, thread.number)).number).to.equal(thread.number);
    expect(await refusal(ravi.answers(thread))).to.equal('post.pending');
  });

  it('one for a scam by level 3 holds back what somebody of level 0 wrote', async () => {
    const trusted = await withTrust(await person(), 3);
    await withTrust(ravi, 0);
    await flag(trusted, answer, 'scam');
    expect(await getPost(answer._id)).to.include({ visibility: 'pending' });
  });

  it('a pending post can be taken back by its author, and counts once', async () => {
    await flagAll(readers.slice(0, 3), 'spam');
    await withdrawPost(ravi.member, await getPost(answer._id));
    expect(await getThread(thread._id)).to.include({ replyCount: 0 });
    expect(await getPost(answer._id)).to.include({ visibility: 'withdrawn' });
  });

  it('30 members at once: 30 flags, one change, one item in the queue', async () => {
    const crowd = await Promise.all(range(1, 30).map(() => person('crowd')));
    const { version } = await getThread(thread._id);
    await Promise.all(crowd.map((one) => flag(one)));
    expect(await FlagModel.countDocuments({ post: answer._id, state: 'open' })).to.equal(30);
    const disputed = await getPost(answer._id);
    expect(disputed).to.include({ advice: 'disputed', flagCount: 30 });
    expect((await getThread(thread._id)).version).to.equal(version + 1);
    const waiting = await listFlaggedPosts(1000);
    expect(
      waiting.filter(({ _id }) => _id.equals(answer._id)),
      'one item in the queue',
    ).to.have.length(1);
  });

  it('one member 20 times at once: one flag', async () => {
    const [reader] = readers as [Person];
    const refusals = await Promise.all(range(1, 20).map(() => refusal(flag(reader))));
    expect(refusals.filter((code) => code === null)).to.have.length(1);
    expect(refusals.filter((code) => code === 'flag.already-used')).to.have.length(19);
    expect(await getPost(answer._id)).to.include({ flagCount: 1 });
  });

  it('are listed for who raised them, newest first, and for nobody else', async () => {
    const reader = await person();
    const second = await ravi.answers(thread);
    await flag(reader, answer, 'scam');
    await flag(reader, second, 'off-topic');
    const listed = await listFlagsBy(reader.member);
    expect(listed.map(({ flag: { reason } }) => reason)).to.deep.equal(['off-topic', 'scam']);
    expect(await listFlagsBy(asha.member)).to.deep.equal([]);
  });

  it('leave nothing for verify to find', async () => {
    await flagAll(readers.slice(0, 3));
    await flagAll(readers.slice(0, 3), 'scam', await ravi.answers(thread));
    expect(await faultsAround([thread])).to.deep.equal([]);
  });
});
