import { expect } from 'chai';
import { setSuspended } from '../../../src/features/accounts/accounts.ts';
import { FOR_GOOD } from '../../../src/features/accounts/member.rules.ts';
import { DuplicateVoteModel } from '../../../src/features/duplicates/duplicate-vote.model.ts';
import { reopen, sayDuplicate } from '../../../src/features/duplicates/duplicates.ts';
import { DecisionModel } from '../../../src/features/moderation/decision.model.ts';
import { editThread } from '../../../src/features/threads/edits.ts';
import { getOpening, getThread, setLocked } from '../../../src/features/threads/threads.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { range } from '../../support/answers.ts';
import { codeOf } from '../../support/code-of.ts';
import { passTime } from '../../support/clock.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { faultsAround } from '../../support/verify.ts';

describe('a question that was asked before', () => {
  let asha: Person, ravi: Person, mod: Person;
  let first: Person, second: Person, third: Person;
  let original: Thread, thread: Thread;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    [first, second, third] = await Promise.all([person('first'), person('second'), person('third')]);
    for (const someone of [first, second, third]) await withTrust(someone, 3);
  });
  beforeEach(async () => {
    original = await ravi.asks('How long until Fiverr pays me out?');
    await asha.answers(original);
    thread = await asha.asks('When does the money from Fiverr come?');
  });

  const say = (who: Person, which = thread, to = original) => codeOf(sayDuplicate(who.member, which, to));
  const leadsTo = async (which = thread) => (await getThread(which._id)).duplicateOf ?? null;
  const expectClosed = async (which = thread, to = original) =>
    expect(String(await leadsTo(which))).to.equal(String(to._id));
  const closings = async (which = thread) => {
    const { _id } = await getOpening(which);
    return DecisionModel.find({ post: _id, kind: { $in: ['duplicate', 'reopen'] } })
      .sort({ no: 1 })
      .lean();
  };
  const votesOn = (which = thread) => DuplicateVoteModel.countDocuments({ thread: which._id });
  const answered = async (title: string, who = ravi): Promise<Thread> => {
    const one = await who.asks(title);
    await mod.answers(one);
    return one;
  };

  it('is closed by a moderator at once, with a line in the log', async () => {
    expect(await say(mod)).to.equal('done');
    await expectClosed();
    const [line] = await closings();
    expect(line).to.include({ kind: 'duplicate', madeBy: 'moderator', moderatorName: mod.name });
    expect(line?.change?.after).to.equal(String(original.number));
    expect((await getThread(original._id)).duplicateCount).to.equal(1);
  });

  it('is closed by who asked it, at once', async () => {
    expect(await say(asha)).to.equal('done');
    await expectClosed();
    const [line] = await closings();
    expect(line).to.include({ madeBy: 'asker', moderatorName: '' });
  });

  it('is closed when two members of level 3 name the same thread', async () => {
    expect(await say(first)).to.equal('done');
    expect(await leadsTo()).to.equal(null);
    expect((await getThread(thread._id)).duplicateVotes).to.equal(1);
    const other = await answered('How does Fiverr pay at all?');
    expect(await say(second, thread, other)).to.equal('done');
    expect(await leadsTo(), 'each names another').to.equal(null);
    expect(await say(third)).to.equal('done');
    await expectClosed();
    const [line] = await closings();
    expect(line).to.include({ madeBy: 'members', moderatorName: '' });
    expect(line?.voters).to.deep.equal([first.name, third.name]);
    expect(await votesOn(), 'no vote is kept').to.equal(0);
    expect(await faultsAround([thread, original, other])).to.deep.equal([]);
  });

  it('counts one word of a member, however often it is said', async () => {
    const other = await answered('How does Fiverr pay at all?');
    expect([await say(first), await say(first)]).to.deep.equal(['done', 'done']);
    expect(await say(first, thread, other)).to.equal('duplicate.already-used');
    expect(await leadsTo()).to.equal(null);
    expect(await votesOn()).to.equal(1);
  });

  it('is no business of members below level 3, nor of who is suspended', async () => {
    expect(await say(await withTrust(await person(), 2))).to.equal('duplicate.too-little-trust');
    expect(await say(ravi)).to.equal('duplicate.too-little-trust');
    const suspended = await withTrust(await person(), 4);
    await setSuspended(suspended.member._id, FOR_GOOD);
    await suspended.now();
    expect(await say(suspended)).to.equal('member.suspended');
  });

  it('hears no vote that is older than two weeks', async () => {
    expect(await say(first)).to.equal('done');
    passTime(15 * DAY);
    expect(await say(second)).to.equal('done');
    expect(await leadsTo()).to.equal(null);
    expect(await say(first), 'who said it then can say it again').to.equal('done');
    await expectClosed();
  });

  it('hears no vote on a question that is called otherwise now', async () => {
    expect(await say(first)).to.equal('done');
    await editThread(asha.member, thread, { title: 'When does the money from Upwork come?', tags: [] });
    expect(await say(second)).to.equal('done');
    expect(await leadsTo()).to.equal(null);
  });

  it('takes no more answers, and keeps those that it has', async () => {
    const answer = await ravi.answers(thread);
    await say(mod);
    expect(await codeOf(ravi.answers(thread))).to.equal('thread.duplicate');
    expect((await second.votes(answer, 1)).up).to.equal(1);
    await asha.accepts(answer);
    expect(await faultsAround([thread, original])).to.deep.equal([]);
  });

  for (const [what, make, code] of [
    ['itself', () => thread, 'duplicate.itself'],
    [
      'a thread without an answer',
      () => ravi.asks('Does Payoneer work with Fiverr?'),
      'duplicate.unanswered',
    ],
    [
      'a thread that was taken back',
      async () => {
        const gone = await ravi.asks('Does Payoneer work with Fiverr?');
        await withdrawPost(ravi.member, await getOpening(gone));
        return gone;
      },
      'duplicate.hidden',
    ],
    [
      'one that leads on',
      async () => {
        const closed = await answered('When will Fiverr send my money?');
        await say(mod, closed);
        return closed;
      },
      'duplicate.leads-on',
    ],
    [
      'one that leads here',
      async () => {
        await ravi.answers(thread);
        const closed = await answered('When will Fiverr send my money?');
        await say(mod, closed, thread);
        return closed;
      },
      'duplicate.leads-here',
    ],
  ] as const)
    it(`does not lead to ${what}`, async () => {
      const to = await make();
      for (const who of [mod, asha, first]) expect(await say(who, thread, to)).to.equal(code);
      expect(await leadsTo()).to.equal(null);
    });

  it('of one asker leads to their other one without an answer, too', async () => {
    const again = await asha.asks('When does the money from Fiverr come, please?');
    expect(await say(mod, again, thread)).to.equal('done');
    await expectClosed(again, thread);
  });

  it('may lead to a thread of another kind', async () => {
    const talk = await ravi.asks('Which payout works best for you?', { kind: 'discussion' });
    await asha.answers(talk);
    expect(await say(mod, thread, talk)).to.equal('done');
  });

  it('is a question: a discussion is not closed, nor what is locked, nor what is closed', async () => {
    const talk = await asha.asks('Which payout works best for you?', { kind: 'discussion' });
    expect(await say(mod, talk)).to.equal('duplicate.not-a-question');
    const locked = await asha.asks('When does the money from Upwork come?');
    await setLocked(mod.member, locked, true);
    expect(await say(mod, locked)).to.equal('thread.locked');
    await say(mod);
    const other = await answered('How does Fiverr pay at all?');
    expect(await say(mod, thread, other)).to.equal('duplicate.closed');
    expect(await say(mod), 'the same said again changes nothing').to.equal('done');
    expect(await closings()).to.have.length(1);
  });

  it('leads to the end: what had led to it is pointed on with it', async () => {
    await ravi.answers(thread);
    const earlier = await Promise.all(
      range(1, 3).map((i) => ravi.asks(`Where is my Fiverr money, part ${i}?`)),
    );
    for (const one of earlier) await say(mod, one, thread);
    expect((await getThread(thread._id)).duplicateCount).to.equal(3);
    await say(mod);
    for (const one of [...earlier, thread]) await expectClosed(one, original);
    expect((await getThread(thread._id)).duplicateCount).to.equal(0);
    expect((await getThread(original._id)).duplicateCount).to.equal(4);
    expect(await faultsAround([thread, original, ...earlier])).to.deep.equal([]);
  });

  it('hears votes for a thread that was closed meanwhile as votes for where that leads', async () => {
    const between = await answered('How does Fiverr pay at all?');
    await say(first, thread, between);
    await say(mod, between, original);
    expect(await say(second, thread, original)).to.equal('done');
    await expectClosed();
  });

  it('is opened again by a moderator; then votes close it no more, but moderators and who asked do', async () => {
    await say(first);
    await say(second);
    expect(await codeOf(reopen(first.member, thread))).to.equal('member.not-allowed');
    await reopen(mod.member, thread);
    expect(await leadsTo()).to.equal(null);
    expect((await getThread(original._id)).duplicateCount).to.equal(0);
    await ravi.answers(thread);
    expect(await say(first)).to.equal('duplicate.reopened');
    expect(await codeOf(reopen(mod.member, thread))).to.equal('duplicate.open');
    expect(await say(asha)).to.equal('done');
    expect((await closings()).map(({ kind }) => kind)).to.deep.equal(['duplicate', 'reopen', 'duplicate']);
    expect(await faultsAround([thread, original])).to.deep.equal([]);
  });

  it('is not opened by a moderator who asked it', async () => {
    const own = await mod.asks('When does the money from Fiverr come?');
    await say(mod, own);
    expect(await codeOf(reopen(mod.member, own))).to.equal('decision.own');
  });
});
