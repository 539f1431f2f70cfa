import { expect } from 'chai';
import { isSuspended } from '../../../src/features/accounts/member.rules.ts';
import { AppealModel } from '../../../src/features/appeals/appeal.model.ts';
import { appeal, decideAppeal, findAppeal, listOpenAppeals } from '../../../src/features/appeals/appeals.ts';
import { FlagModel } from '../../../src/features/flags/flag.model.ts';
import type { AppealKind, PostKind } from '../../../src/features/moderation/decision.rules.ts';
import {
  type Decision,
  findOutcomeOfAppeal,
  listDecisionsAbout,
} from '../../../src/features/moderation/decisions.ts';
import type { Verdict } from '../../../src/features/moderation/verdicts.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import { editPost, editThread } from '../../../src/features/threads/edits.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { passTime } from '../../support/clock.ts';
import { forgetOpenAppeals } from '../../support/appeals.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { faultsAround } from '../../support/verify.ts';

const WORDS = 'The fee was for a course that I had asked for, not for work.';
const REASON = 'The receipt shows that it was for a course.';

describe('appeals', () => {
  let asha: Person, ravi: Person, mod: Person, second: Person;
  let thread: Thread;
  let answer: Post;
  before(forgetOpenAppeals);
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    second = await person('second', 'moderator');
    thread = await asha.asks('How do I get a first order?');
    answer = await ravi.answers(thread);
    await asha.flags(answer);
  });

  const decided = (kind: PostKind = 'remove', more: Partial<Verdict> = {}) => mod.decides(answer, kind, more);
  const answerTo = async (decision: Decision, kind: AppealKind, who = second) =>
    decideAppeal(who.member, (await findAppeal(decision))!, { kind, reason: REASON });
  const overturned = async (decision: Decision, who = ravi) => {
    await appeal(who.member, decision, WORDS);
    await answerTo(decision, 'overturn');
  };

  it('wait for another moderator than the first', async () => {
    const decision = await decided();
    await appeal(ravi.member, decision, WORDS);
    expect(
      (await listOpenAppeals()).some(
        ({ appeal: { words }, decision: { no } }) => words === WORDS && no === decision.no,
      ),
    ).to.equal(true);
    expect(await refusal(answerTo(decision, 'overturn', mod))).to.equal('appeal.same-moderator');
    expect(await refusal(answerTo(decision, 'overturn', ravi))).to.equal('member.not-allowed');
    expect(await refusal(answerTo(decision, 'overturn', await person('admin', 'admin')))).to.equal(null);
  });

  it('are made once, also of ten at once', async () => {
    const decision = await decided();
    const made = await Promise.all(
      Array.from({ length: 10 }, () => refusal(appeal(ravi.member, decision, WORDS))),
    );
    expect(made.filter((code) => code === null)).to.have.length(1);
    expect(made.filter((code) => code === 'appeal.already-used')).to.have.length(9);
    expect(await AppealModel.countDocuments({ decision: decision._id })).to.equal(1);
  });

  it('are decided once, also by two at once', async () => {
    const decision = await decided();
    await appeal(ravi.member, decision, WORDS);
    const third = await person('third', 'moderator');
    const made = await Promise.all([
      refusal(answerTo(decision, 'overturn')),
      refusal(answerTo(decision, 'uphold', third)),
    ]);
    expect(made).to.have.members([null, 'appeal.decided']);
    expect((await listDecisionsAbout(ravi.member, null)).decisions).to.have.length(2);
  });

  it('upheld, the decision stands, and the log says so; that is final', async () => {
    const decision = await decided();
    await appeal(ravi.member, decision, WORDS);
    await answerTo(decision, 'uphold');
    expect(await getPost(answer._id)).to.include({ visibility: 'removed' });
    const outcome = await findOutcomeOfAppeal(decision);
    expect(outcome).to.include({ kind: 'uphold', reason: REASON, moderatorName: second.name });
    expect(await refusal(appeal(ravi.member, decision, WORDS))).to.equal('appeal.already-used');
    expect(await refusal(appeal(ravi.member, outcome!, WORDS))).to.equal('appeal.final');
  });

  for (const kind of ['remove', 'bad-advice'] as const)
    it(`overturned, ${kind} is undone: states, reputation and the record of who had flagged`, async () => {
      await asha.votes(answer, 1);
      await overturned(await decided(kind));
      expect(await getPost(answer._id)).to.include({ visibility: 'visible', advice: 'ok', warning: null });
      expect((await ravi.now()).reputation).to.equal(10);
      expect(await FlagModel.findOne({ post: answer._id }).lean()).to.include({ state: 'rejected' });
      expect(await faultsAround([thread], [ravi])).to.deep.equal([]);
    });

  it('overturned, a lock, a title and a board are as before', async () => {
    const opening = await openingOf(thread);
    await overturned(await mod.decides(opening, 'lock'), asha);
    expect(await getThread(thread._id)).to.include({ locked: false });
    const title = 'How does one get a first order on Fiverr?';
    await overturned(await mod.decides(opening, 'retitle', { title }), asha);
    await overturned(await mod.decides(opening, 'move', { board: 'youtube' }), asha);
    expect(await getThread(thread._id)).to.include({ title: thread.title, board: thread.board });
  });

  it('overturned, a title that was changed since stays', async () => {
    const opening = await openingOf(thread);
    const decision = await mod.decides(opening, 'retitle', { title: 'How does one get a first order?' });
    const title = 'How did you get your first order?';
    await editThread(mod.member, thread, { title, tags: [] });
    await overturned(decision, asha);
    expect(await getThread(thread._id)).to.include({ title });
  });

  it('overturned, a suspension ends, unless it is another one by now', async () => {
    await decided('keep', { measure: 'suspend-7' });
    const [first] = (await listDecisionsAbout(ravi.member, null)).decisions;
    await mod.decides(answer, 'keep', { measure: 'suspend-30' });
    await overturned(first!);
    expect(isSuspended(await ravi.now())).to.equal(true);
    const second30 = (await listDecisionsAbout(ravi.member, null)).decisions.find(
      ({ kind, _id }) => kind === 'suspend' && !_id.equals(first!._id),
    );
    await overturned(second30!);
    expect(isSuspended(await ravi.now())).to.equal(false);
  });

  it('overturned, what was decided newer stands', async () => {
    const decision = await decided('bad-advice');
    await mod.decides(answer, 'remove');
    await overturned(decision);
    expect(await getPost(answer._id)).to.include({ visibility: 'removed' });
  });

  it('overturned, what was decided before stands again', async () => {
    await decided('bad-advice', { source: 'https://example.org/fees' });
    await overturned(await decided('remove'));
    expect(await getPost(answer._id)).to.include({ visibility: 'visible', advice: 'bad-advice' });
    expect((await getPost(answer._id)).warning?.source).to.equal('https://example.org/fees');
    expect(await faultsAround([thread], [ravi])).to.deep.equal([]);
  });

  it('overturned, it is not decided again by the same moderator, unless other words stand there', async () => {
    await overturned(await decided('remove'));
    expect(await refusal(decided('remove'))).to.equal('decision.overturned');
    passTime(6 * MINUTE);
    await editPost(ravi.member, answer, await ravi.writes('Pay 900 rupees to me before your first order.'));
    expect(await refusal(decided('remove'))).to.equal(null);
  });

  it('overturned, doubts that came since are heard', async () => {
    const decision = await decided('bad-advice');
    for (let i = 0; i < 3; i++) await (await withTrust(await person(), 2)).flags(answer, 'fake-advice');
    expect(await getPost(answer._id)).to.include({ advice: 'bad-advice' });
    await overturned(decision);
    expect(await getPost(answer._id)).to.include({ advice: 'disputed' });
  });

  it('are announced, with what came of them', async () => {
    const decision = await decided();
    await overturned(decision);
    const facts = await OutboxModel.find({ 'payload.member': ravi.name, name: /^appeal\./ }).lean();
    expect(facts.map(({ name }) => name)).to.have.members(['appeal.made', 'appeal.decided']);
    expect(facts.find(({ name }) => name === 'appeal.decided')?.payload).to.include({ isOverturned: true });
  });
});
