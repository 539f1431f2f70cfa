import { expect } from 'chai';
import { FlagModel } from '../../../src/features/flags/flag.model.ts';
import { DecisionModel } from '../../../src/features/moderation/decision.model.ts';
import type { PostKind } from '../../../src/features/moderation/decision.rules.ts';
import { listDecisionsAbout, listDecisionsOn } from '../../../src/features/moderation/decisions.ts';
import { readQueue } from '../../../src/features/moderation/queue.ts';
import { type Verdict, decide } from '../../../src/features/moderation/verdicts.ts';
import { editPost } from '../../../src/features/threads/edits.ts';
import { acceptPost } from '../../../src/features/threads/acceptance.ts';
import { type Post, findPostFor, getPost } from '../../../src/features/threads/posts.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, VERDICT, people, person, stampNow } from '../../support/people.ts';
import { faultsAround } from '../../support/verify.ts';

const SOURCE = 'https://example.org/fees';

describe('verdicts', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person, second: Person;
  let thread: Thread;
  let answer: Post;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    second = await person('second', 'moderator');
  });
  beforeEach(async () => {
    thread = await asha.asks('How do I get a first order?', { board: board()._id });
    answer = await ravi.answers(thread, 'Pay 500 to this agent and he will get you orders.');
    await asha.flags(answer);
    seen = await stampNow(answer);
  });

  let seen: string;
  const judge = (kind: PostKind, who = mod, more: Partial<Verdict> = {}) =>
    decide(who.member, answer, { ...VERDICT, kind, seen, ...more });
  const reputation = async () => (await ravi.now()).reputation;
  const made = () => DecisionModel.countDocuments({ post: answer._id });

  it('are made by moderators only, and not on their own posts', async () => {
    expect(await refusal(judge('remove', asha))).to.equal('member.not-allowed');
    const own = await mod.answers(thread);
    expect(await refusal(mod.decides(own, 'restore'))).to.equal('decision.own');
    expect(await made()).to.equal(0);
  });

  for (const kind of ['bad-advice', 'remove', 'keep', 'restore', 'lock'] as const)
    it(`${kind}: settles the flags, stands in the log, and leaves nothing for verify to find`, async () => {
      await judge(kind, mod, { source: SOURCE });
      const [decision] = await listDecisionsOn(answer);
      const [flag] = await FlagModel.find({ post: answer._id }).lean();
      expect(flag).to.deep.include({
        state: kind === 'restore' ? 'rejected' : 'upheld',
        decision: decision?._id,
      });
      expect(decision).to.deep.include({ kind, source: SOURCE, moderatorName: mod.name });
      expect(decision?.member).to.deep.equal(ravi.member._id);
      const { decisions } = await listDecisionsAbout(ravi.member, null);
      expect(decisions[0]?._id).to.deep.equal(decision?._id);
      expect(await faultsAround([thread], [ravi])).to.deep.equal([]);
    });

  it('bad advice stays, earns nothing, is accepted by nobody and takes no votes; restored, it has all back', async () => {
    await asha.votes(answer, 1);
    await acceptPost(asha.member, answer);
    const had = await reputation();
    await judge('bad-advice', mod, { source: SOURCE, canned: 'fee-for-work' });
    expect(await reputation()).to.equal(had - 25);
    expect((await getThread(thread._id)).acceptedPost).to.equal(null);
    expect(await refusal(acceptPost(asha.member, answer))).to.equal('post.bad-advice');
    expect(await refusal(mod.votes(answer, 1))).to.equal('post.bad-advice');
    expect((await getPost(answer._id)).warning).to.deep.equal({
      canned: 'fee-for-work',
      words: VERDICT.reason,
      source: SOURCE,
    });

    await mod.decides(answer, 'restore');
    expect(await reputation()).to.equal(had - 15);
    expect(await getPost(answer._id)).to.include({ advice: 'ok', warning: null });
  });

  it('what is removed is there for its author and moderators alone, who neither edits it nor takes it back', async () => {
    await judge('remove');
    for (const who of [asha.member, null])
      expect(await refusal(findPostFor(who, String(answer._id)))).to.equal('post.missing');
    for (const who of [ravi, mod])
      expect((await findPostFor(who.member, String(answer._id))).visibility).to.equal('removed');
    expect(await getThread(thread._id)).to.include({ replyCount: 0 });
    expect(await refusal(withdrawPost(ravi.member, answer))).to.equal('post.removed');
  });

  it('what its author took back stays taken back', async () => {
    await withdrawPost(ravi.member, answer);
    await judge('restore');
    expect(await getPost(answer._id)).to.include({ visibility: 'withdrawn' });
    expect(await getThread(thread._id)).to.include({ replyCount: 0 });
  });

  it('lock a thread by any post in it', async () => {
    await judge('lock');
    expect(await getThread(thread._id)).to.include({ locked: true });
    expect(await refusal(asha.answers(thread))).to.equal('thread.locked');
  });

  it('give a thread another title and board, by its opening post only, and remember what was before', async () => {
    const opening = await openingOf(thread);
    const title = 'How does one get a first order on Fiverr?';
    await mod.decides(opening, 'retitle', { title });
    await mod.decides(opening, 'move', { board: 'youtube' });
    expect(await getThread(thread._id)).to.include({ title, board: 'youtube' });
    const [moved, retitled] = await listDecisionsOn(opening);
    expect(moved?.change).to.deep.equal({ before: board()._id, after: 'youtube' });
    expect(retitled?.change).to.deep.equal({ before: thread.title, after: title });
    for (const kind of ['retitle', 'move'] as const)
      expect(await refusal(mod.decides(answer, kind, { title, board: 'youtube' }))).to.equal(
        'decision.of-opening',
      );
  });

  it('of two moderators at once, one decides, in one process or in two', async () => {
    const first = await Promise.all([refusal(judge('remove')), refusal(judge('restore', second))]);
    expect(first).to.have.members([null, 'decision.already-used']);
    seen = await stampNow(answer);
    const again = (who: Person, kind: PostKind) => refusal(elsewhere(() => judge(kind, who)));
    expect(await Promise.all([again(mod, 'keep'), again(second, 'bad-advice')])).to.have.members([
      null,
      'decision.already-used',
    ]);
    expect(await made()).to.equal(2);
  });

  it('are not made on words that the moderator has not seen, nor past a flag that came meanwhile', async () => {
    await mod.flags(answer, 'abuse');
    expect(await refusal(judge('restore'))).to.equal('decision.already-used');
    seen = await stampNow(answer);
    await editPost(ravi.member, answer, await ravi.writes('Pay him 900 instead, he is my own brother.'));
    expect(await refusal(judge('restore'))).to.equal('decision.already-used');
    seen = await stampNow(answer);
    expect(await refusal(judge('restore'))).to.equal(null);
  });

  it('are not made by a moderator who is suspended', async () => {
    const admin = await person('admin', 'admin');
    const third = await person('third', 'moderator');
    await admin.decides(await third.answers(thread), 'remove', { measure: 'suspend-7' });
    await third.now();
    expect(await refusal(judge('remove', third))).to.equal('member.suspended');
  });

  for (const kind of ['lock', 'keep'] as const)
    it(`${kind} leaves what was judged before as it is`, async () => {
      await judge('bad-advice');
      await mod.decides(answer, kind);
      expect(await getPost(answer._id)).to.deep.include({ advice: 'bad-advice', visibility: 'visible' });
      expect((await getPost(answer._id)).warning?.words).to.equal(VERDICT.reason);
      await mod.decides(answer, 'remove');
      await mod.decides(answer, kind);
      expect(await getPost(answer._id)).to.include({ visibility: 'removed' });
      expect(await faultsAround([thread], [ravi])).to.deep.equal([]);
    });

  it('removed earns nothing: votes and acceptance come back with the post', async () => {
    await asha.votes(answer, 1);
    const had = await reputation();
    await judge('remove');
    expect(await reputation()).to.equal(had - 10);
    await mod.decides(answer, 'restore');
    expect(await reputation()).to.equal(had);
    expect(await faultsAround([thread], [ravi])).to.deep.equal([]);
  });

  it('take a post out of the queue, until it is flagged again', async () => {
    const waits = async () => (await readQueue()).some(({ post }) => post._id.equals(answer._id));
    await mod.flags(answer, 'abuse');
    await Promise.all([asha, ravi, mod].map((one) => one.now()));
    expect(await getPost(answer._id)).to.include({ flagCount: 2 });
    await second.decides(answer, 'restore');
    expect(await waits()).to.equal(false);
    expect(await getPost(answer._id))
      .to.include({ flagCount: 0, flagWeight: 0 })
      .and.not.have.property('flaggedAt');
    await mod.flags(answer, 'abuse');
    expect(await getPost(answer._id)).to.include({ flagCount: 1, flagWeight: 6 });
  });

  it('can be made on a post that nobody has flagged', async () => {
    const quiet = await ravi.answers(thread);
    await mod.decides(quiet, 'remove');
    expect(await getPost(quiet._id)).to.include({ visibility: 'removed' });
  });
});
