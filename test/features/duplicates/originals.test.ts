import { expect } from 'chai';
import { type Thread, getOpening, getThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { range } from '../../support/answers.ts';
import { AskedBefore } from '../../support/asked-before.ts';
import type { Person } from '../../support/people.ts';
import { faultsAround } from '../../support/verify.ts';

describe('where a question that was asked before leads', () => {
  let story: AskedBefore;
  let asha: Person, ravi: Person, mod: Person, first: Person, second: Person;
  let original: Thread, thread: Thread;
  before(async () => {
    story = await AskedBefore.begin();
    ({ asha, ravi, mod } = story);
    [first, second] = story.trusted;
  });
  beforeEach(async () => {
    await story.ask();
    ({ original, thread } = story);
  });

  const expectClosed = async (which = thread, to = original) =>
    expect(await story.leadsTo(which)).to.equal(String(to._id));

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
        const closed = await story.answered('When will Fiverr send my money?');
        await story.say(mod, closed);
        return closed;
      },
      'duplicate.leads-on',
    ],
    [
      'one that leads here',
      async () => {
        await ravi.answers(thread);
        const closed = await story.answered('When will Fiverr send my money?');
        await story.say(mod, closed, thread);
        return closed;
      },
      'duplicate.leads-here',
    ],
  ] as const)
    it(`does not lead to ${what}`, async () => {
      const to = await make();
      for (const who of [mod, asha, first]) expect(await story.say(who, thread, to)).to.equal(code);
      expect(await story.leadsTo()).to.equal('');
    });

  it('of one asker leads to their other one without an answer, too', async () => {
    const again = await asha.asks('When does the money from Fiverr come, please?');
    expect(await story.say(mod, again, thread)).to.equal(null);
    await expectClosed(again, thread);
  });

  it('may lead to a thread of another kind', async () => {
    const talk = await ravi.asks('Which payout works best for you?', { kind: 'discussion' });
    await asha.answers(talk);
    expect(await story.say(mod, thread, talk)).to.equal(null);
  });

  it('leads to the end: what had led to it is pointed on with it', async () => {
    await ravi.answers(thread);
    const earlier = await Promise.all(
      range(1, 3).map((i) => ravi.asks(`Where is my Fiverr money, part ${i}?`)),
    );
    for (const one of earlier) await story.say(mod, one, thread);
    expect((await getThread(thread._id)).duplicateCount).to.equal(3);
    await story.say(mod);
    for (const one of [...earlier, thread]) await expectClosed(one, original);
    expect((await getThread(thread._id)).duplicateCount).to.equal(0);
    expect((await getThread(original._id)).duplicateCount).to.equal(4);
    expect(await faultsAround([thread, original, ...earlier])).to.deep.equal([]);
  });

  it('hears votes for a thread that was closed meanwhile as votes for where that leads', async () => {
    const between = await story.answered('How does Fiverr pay at all?');
    await story.say(first, thread, between);
    await story.say(mod, between, original);
    expect(await story.say(second, thread, original)).to.equal(null);
    await expectClosed();
  });
});
