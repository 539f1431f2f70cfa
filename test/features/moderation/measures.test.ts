import { expect } from 'chai';
import { isSuspended } from '../../../src/features/accounts/member.rules.ts';
import type { Measure } from '../../../src/features/moderation/decision.rules.ts';
import { listDecisionsAbout } from '../../../src/features/moderation/decisions.ts';
import { editPost, editThread } from '../../../src/features/threads/edits.ts';
import type { Post } from '../../../src/features/threads/posts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people, person } from '../../support/people.ts';

describe('measures', () => {
  let asha: Person, ravi: Person, mod: Person;
  let thread: Thread;
  let answer: Post;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    thread = await asha.asks('How do I get a first order?');
    answer = await ravi.answers(thread);
  });

  const take = async (measure: Measure, who = mod) => {
    await who.decides(answer, 'keep', { measure });
    await ravi.now();
  };

  it('a warning takes nothing, and stands in the log', async () => {
    await take('warn');
    expect(isSuspended(ravi.member)).to.equal(false);
    const { decisions } = await listDecisionsAbout(ravi.member, null);
    expect(decisions.map(({ kind }) => kind)).to.deep.equal(['warn', 'keep']);
  });

  it('whoever is suspended writes nothing, and takes back what is theirs', async () => {
    const [own, more] = [await ravi.asks('Which invoice app?'), await asha.answers(thread)];
    await take('suspend-7');
    const words = await ravi.writes('It took me ten days, not nine, to be honest.');
    const attempts: [what: string, attempt: Promise<unknown>][] = [
      ['a reply', ravi.answers(thread)],
      ['a thread', ravi.asks('How do I price a first gig?')],
      ['a vote', ravi.votes(more, 1)],
      ['a flag', ravi.flags(more)],
      ['a report', ravi.tries(more, 'worked')],
      ['an edit', editPost(ravi.member, answer, words)],
      ['a title', editThread(ravi.member, own, { title: 'Which app for invoices?', tags: [] })],
      ['an acceptance', ravi.accepts(await asha.answers(own))],
    ];
    for (const [what, attempt] of attempts) expect(await refusal(attempt), what).to.equal('member.suspended');
    expect(await refusal(withdrawPost(ravi.member, answer))).to.equal(null);
  });

  it('a suspension ends by itself, one for good does not', async () => {
    await take('suspend-1');
    expect(await refusal(ravi.answers(thread))).to.equal('member.suspended');
    passTime(DAY + 1);
    expect(await refusal(ravi.answers(thread))).to.equal(null);
    await take('suspend-good');
    passTime(4000 * DAY);
    expect(await refusal(ravi.answers(thread))).to.equal('member.suspended');
  });

  it('a shorter suspension ends no longer one', async () => {
    await take('suspend-30');
    await take('suspend-1');
    passTime(2 * DAY);
    expect(isSuspended(await ravi.now())).to.equal(true);
  });

  it('is taken together with its decision, or not at all', async () => {
    const admin = await person('admin', 'admin');
    const second = await person('second', 'moderator');
    const post = await second.answers(thread);
    expect(await refusal(mod.decides(post, 'remove', { measure: 'warn' }))).to.equal('decision.of-staff');
    expect((await listDecisionsAbout(second.member, null)).decisions).to.deep.equal([]);
    await admin.decides(post, 'remove', { measure: 'suspend-30' });
    expect(isSuspended(await second.now())).to.equal(true);
  });
});
