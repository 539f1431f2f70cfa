import { expect } from 'chai';
import { OutcomeModel } from '../../../src/features/outcomes/outcome.model.ts';
import { RESULTS } from '../../../src/features/outcomes/outcome.rules.ts';
import {
  findOutcome,
  listLosers,
  listOutcomes,
  outcomesIn,
  reportOutcome,
} from '../../../src/features/outcomes/outcomes.ts';
import { outcomeCountsOf } from '../../../src/features/threads/outcome-counts.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import { type Thread, getThread, setLocked } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { range } from '../../support/answers.ts';
import { crowd } from '../../support/crowd.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people } from '../../support/people.ts';

const NONE = { worked: 0, didNotWork: 0, lostMoney: 0 };

describe('outcomes', () => {
  let asha: Person, ravi: Person, mod: Person;
  let thread: Thread, answer: Post;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    thread = await asha.asks('How did you get your first order?');
    answer = await ravi.answers(thread);
  });

  const counts = async () => outcomeCountsOf(await getPost(answer._id));
  const reports = () => OutcomeModel.countDocuments({ post: answer._id });

  it('those who lost money are known by name, whatever came of it for others', async () => {
    const [third] = await crowd(1);
    await asha.tries(answer, 'lost-money');
    await mod.tries(answer, 'worked');
    await third?.tries(answer, 'lost-money');
    const ids = async () => (await listLosers(await getPost(answer._id))).map(String);
    expect(await ids()).to.have.members([asha, third].map((one) => String(one?.member._id)));
    await asha.tries(answer, 'worked');
    expect(await ids()).to.deep.equal([String(third?.member._id)]);
  });

  it('each result is counted on the answer', async () => {
    const [third] = await crowd(1);
    expect(await counts()).to.deep.equal(NONE);
    await asha.tries(answer, 'worked');
    await mod.tries(answer, 'did-not-work');
    await third?.tries(answer, 'lost-money');
    expect(await counts()).to.deep.equal({ worked: 1, didNotWork: 1, lostMoney: 1 });
  });

  it('changing one’s mind changes the counts, and leaves one report with the new words', async () => {
    await asha.tries(answer, 'worked', 'It went well');
    await asha.tries(answer, 'lost-money', 'They never paid');
    expect(await counts()).to.deep.equal({ ...NONE, lostMoney: 1 });
    const report = { result: 'lost-money', note: 'They never paid', triedAt: '2026-05' } as const;
    await reportOutcome(asha.member, answer, report);
    expect(await counts()).to.deep.equal({ ...NONE, lostMoney: 1 });
    expect(await findOutcome(asha.member, answer)).to.include({ ...report, no: 1, memberName: asha.name });
    expect(await reports()).to.equal(1);
  });

  it('each report raises the thread’s version and is announced once, the same again is nothing new', async () => {
    const before = (await getThread(thread._id)).version;
    const facts = () =>
      OutboxModel.countDocuments({ name: 'post.tried', 'payload.post': String(answer._id) });
    await asha.tries(answer, 'worked', 'Nine days');
    await asha.tries(answer, 'worked', 'Nine days');
    expect((await getThread(thread._id)).version).to.equal(before + 1);
    expect(await facts()).to.equal(1);
    await asha.tries(answer, 'worked', 'Ten days');
    expect((await getThread(thread._id)).version).to.equal(before + 2);
    const fact = await OutboxModel.findOne({ name: 'post.tried', 'payload.post': String(answer._id) }).lean();
    expect(fact?.payload).to.deep.equal({
      post: String(answer._id),
      thread: thread.number,
      author: ravi.name,
      reporter: asha.name,
    });
  });

  it('its author, a question and what was taken back are refused; a locked thread is not', async () => {
    expect(await refusal(ravi.tries(answer, 'worked'))).to.equal('outcome.own');
    expect(await refusal(ravi.tries(await openingOf(thread), 'worked'))).to.equal('outcome.not-an-answer');
    await setLocked(mod.member, thread, true);
    expect(await refusal(asha.tries(answer, 'worked'))).to.equal(null);
    await withdrawPost(ravi.member, answer);
    expect(await refusal(asha.tries(answer, 'lost-money'))).to.equal('post.withdrawn');
    expect(await counts()).to.deep.equal({ ...NONE, worked: 1 });
  });

  it('twenty reports of one member at once count once', async () => {
    await Promise.all(range(1, 20).map(() => asha.tries(answer, 'worked')));
    expect(await counts()).to.deep.equal({ ...NONE, worked: 1 });
    expect(await reports()).to.equal(1);
  });

  it('thirty members at once count thirty, each under a number of its own', async () => {
    const all = await crowd(30);
    await Promise.all(all.map((one, i) => one.tries(answer, RESULTS[i % 3] ?? 'worked')));
    expect(await counts()).to.deep.equal({ worked: 10, didNotWork: 10, lostMoney: 10 });
    const numbers = (await OutcomeModel.find({ post: answer._id }).lean()).map(({ no }) => no);
    expect(numbers.sort((a, b) => a - b)).to.deep.equal(range(1, 30));
  });

  it('members who change their minds at once, in many processes, are each counted as they last said', async () => {
    const all = await crowd(4);
    await Promise.all(
      all.flatMap((one) => RESULTS.map((result) => elsewhere(() => one.tries(answer, result)))),
    );
    const kept = await OutcomeModel.find({ post: answer._id }).lean();
    const said = (result: string) => kept.filter((one) => one.result === result).length;
    expect(kept.length).to.equal(4);
    expect(await counts()).to.deep.equal({
      worked: said('worked'),
      didNotWork: said('did-not-work'),
      lostMoney: said('lost-money'),
    });
  });

  it('a member finds their own reports in a thread; a guest has none', async () => {
    const second = await mod.answers(thread);
    await asha.tries(answer, 'worked');
    await asha.tries(second, 'did-not-work');
    expect([...(await outcomesIn(asha.member, thread))]).to.have.deep.members([
      [String(answer._id), 'worked'],
      [String(second._id), 'did-not-work'],
    ]);
    expect((await outcomesIn(mod.member, thread)).size).to.equal(0);
    expect((await outcomesIn(null, thread)).size).to.equal(0);
  });

  it('reports are read by twenties, the newest first', async () => {
    for (const one of await crowd(23)) await one.tries(answer, 'worked');
    const post = await getPost(answer._id);
    const numbers = async (before: number | null) => {
      const { outcomes, next } = await listOutcomes(post, before);
      return [outcomes.map(({ no }) => no), next];
    };
    expect(await numbers(null)).to.deep.equal([range(4, 23).reverse(), 4]);
    expect(await numbers(4)).to.deep.equal([[3, 2, 1], null]);
    expect(await numbers(999)).to.deep.equal([range(4, 23).reverse(), 4]);
  });
});
