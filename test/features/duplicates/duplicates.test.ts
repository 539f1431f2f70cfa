import { expect } from 'chai';
import { setSuspended } from '../../../src/features/accounts/accounts.ts';
import { FOR_GOOD } from '../../../src/features/accounts/member.rules.ts';
import { reopen } from '../../../src/features/duplicates/duplicates.ts';
import { editThread } from '../../../src/features/threads/edits.ts';
import { type Thread, getThread, setLocked } from '../../../src/features/threads/threads.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { AskedBefore } from '../../support/asked-before.ts';
import { passTime } from '../../support/clock.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, person, withTrust } from '../../support/people.ts';
import { faultsAround } from '../../support/verify.ts';

describe('a question that was asked before', () => {
  let story: AskedBefore;
  let asha: Person, ravi: Person, mod: Person, first: Person, second: Person, third: Person;
  let original: Thread, thread: Thread;
  before(async () => {
    story = await AskedBefore.begin();
    ({ asha, ravi, mod } = story);
    [first, second, third] = story.trusted;
  });
  beforeEach(async () => {
    await story.ask();
    ({ original, thread } = story);
  });

  const expectClosed = async (which = thread, to = original) =>
    expect(await story.leadsTo(which)).to.equal(String(to._id));

  it('is closed by a moderator at once, with a line in the log', async () => {
    expect(await story.say(mod)).to.equal(null);
    await expectClosed();
    const [line] = await story.closings();
    expect(line).to.include({ kind: 'duplicate', madeBy: 'moderator', moderatorName: mod.name });
    expect(line?.change?.after).to.equal(String(original.number));
    expect((await getThread(original._id)).duplicateCount).to.equal(1);
  });

  it('is closed by who asked it, at once', async () => {
    expect(await story.say(asha)).to.equal(null);
    await expectClosed();
    const [line] = await story.closings();
    expect(line).to.include({ madeBy: 'asker', moderatorName: '' });
  });

  it('is closed when two members of level 3 name the same thread', async () => {
    expect(await story.say(first)).to.equal(null);
    expect(await story.leadsTo()).to.equal('');
    expect((await getThread(thread._id)).duplicateVotes).to.equal(1);
    const other = await story.answered('How does Fiverr pay at all?');
    expect(await story.say(second, thread, other)).to.equal(null);
    expect(await story.leadsTo(), 'each names another').to.equal('');
    expect(await story.say(third)).to.equal(null);
    await expectClosed();
    const [line] = await story.closings();
    expect(line).to.include({ madeBy: 'members', moderatorName: '' });
    expect(line?.voters).to.deep.equal([first.name, third.name]);
    expect(await story.votes(), 'no vote is kept').to.equal(0);
    expect(await faultsAround([thread, original, other])).to.deep.equal([]);
  });

  it('counts one word of a member, however often it is said', async () => {
    const other = await story.answered('How does Fiverr pay at all?');
    expect([await story.say(first), await story.say(first)]).to.deep.equal([null, null]);
    expect(await story.say(first, thread, other)).to.equal('duplicate.already-used');
    expect(await story.leadsTo()).to.equal('');
    expect(await story.votes()).to.equal(1);
  });

  it('is no business of members below level 3, nor of who is suspended', async () => {
    expect(await story.say(await withTrust(await person(), 2))).to.equal('duplicate.too-little-trust');
    expect(await story.say(ravi)).to.equal('duplicate.too-little-trust');
    const suspended = await withTrust(await person(), 4);
    await setSuspended(suspended.member._id, FOR_GOOD);
    await suspended.now();
    expect(await story.say(suspended)).to.equal('member.suspended');
  });

  it('hears no vote that is older than two weeks', async () => {
    expect(await story.say(first)).to.equal(null);
    passTime(15 * DAY);
    expect(await story.say(second)).to.equal(null);
    expect(await story.leadsTo()).to.equal('');
    expect(await story.say(first), 'who said it then can say it again').to.equal(null);
    await expectClosed();
  });

  it('hears no vote on a question that is called otherwise now', async () => {
    expect(await story.say(first)).to.equal(null);
    await editThread(asha.member, thread, { title: 'When does the money from Upwork come?', tags: [] });
    expect(await story.say(second)).to.equal(null);
    expect(await story.leadsTo()).to.equal('');
  });

  it('takes no more answers, and keeps those that it has', async () => {
    const answer = await ravi.answers(thread);
    await story.say(mod);
    expect(await refusal(ravi.answers(thread))).to.equal('thread.duplicate');
    expect((await second.votes(answer, 1)).up).to.equal(1);
    await asha.accepts(answer);
    expect(await faultsAround([thread, original])).to.deep.equal([]);
  });

  it('is a question: a discussion is not closed, nor what is locked, nor what is closed', async () => {
    const talk = await asha.asks('Which payout works best for you?', { kind: 'discussion' });
    expect(await story.say(mod, talk)).to.equal('duplicate.not-a-question');
    const locked = await asha.asks('When does the money from Upwork come?');
    await setLocked(mod.member, locked, true);
    expect(await story.say(mod, locked)).to.equal('thread.locked');
    await story.say(mod);
    const other = await story.answered('How does Fiverr pay at all?');
    expect(await story.say(mod, thread, other)).to.equal('duplicate.closed');
    expect(await story.say(mod), 'the same said again changes nothing').to.equal(null);
    expect(await story.closings()).to.have.length(1);
  });

  it('is opened again by a moderator; then votes close it no more, but moderators and who asked do', async () => {
    await story.say(first);
    await story.say(second);
    expect(await refusal(reopen(first.member, thread))).to.equal('member.not-allowed');
    await reopen(mod.member, thread);
    expect(await story.leadsTo()).to.equal('');
    expect((await getThread(original._id)).duplicateCount).to.equal(0);
    await ravi.answers(thread);
    expect(await story.say(first)).to.equal('duplicate.reopened');
    expect(await refusal(reopen(mod.member, thread))).to.equal('duplicate.open');
    expect(await story.say(asha)).to.equal(null);
    expect((await story.closings()).map(({ kind }) => kind)).to.deep.equal([
      'duplicate',
      'reopen',
      'duplicate',
    ]);
    expect(await faultsAround([thread, original])).to.deep.equal([]);
  });

  it('is not opened by a moderator who asked it', async () => {
    const own = await mod.asks('When does the money from Fiverr come?');
    await story.say(mod, own);
    expect(await refusal(reopen(mod.member, own))).to.equal('decision.own');
  });
});
