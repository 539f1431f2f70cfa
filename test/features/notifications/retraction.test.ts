import { expect } from 'chai';
import { setBlocked } from '../../../src/features/accounts/blocks.ts';
import { subscribe } from '../../../src/features/subscriptions/subscriptions.ts';
import { acceptPost } from '../../../src/features/threads/acceptance.ts';
import { getOpening } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { type Person, people, person } from '../../support/people.ts';
import { countOf, settle, toldTo, unreadOf } from '../../support/told.ts';

describe('what was told and is no more', () => {
  let asha: Person, ravi: Person, mod: Person, tara: Person;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    tara = await person('tara');
  });
  const asked = () => asha.asks('Which invoice app do you use?');

  it('a withdrawn post is taken out of what was told', async () => {
    const thread = await asked();
    const [first, second] = [await ravi.answers(thread), await tara.answers(thread)];
    await settle();
    await withdrawPost(tara.member, second);
    await settle();
    expect(await unreadOf(asha)).to.deep.equal(['answer 1']);
    await withdrawPost(ravi.member, first);
    await settle();
    expect(await toldTo(asha)).to.deep.equal([]);
    expect(await countOf(asha)).to.equal(0);
  });

  it('a thread that a moderator removes takes out what was told of all posts in it', async () => {
    const thread = await asked();
    await ravi.answers(thread);
    await tara.answers(thread, `And you, @${ravi.name}, how long did it take you?`);
    await settle();
    await mod.decides(await getOpening(thread), 'remove');
    await settle();
    expect(await unreadOf(asha)).to.deep.equal(['decision 1']);
    expect(await toldTo(ravi)).to.deep.equal([]);
  });

  it('a thread that is gone leaves no title behind in what it was told with', async () => {
    await subscribe(tara.member, { of: 'board', subject: 'blogging' }, 'watching');
    const bad = await asha.asks('A terrible title that is removed', { board: 'blogging' });
    await settle();
    await ravi.asks('A good title that stays here', { board: 'blogging' });
    await settle();
    await mod.decides(await getOpening(bad), 'remove');
    await settle();
    const [told] = await toldTo(tara);
    expect(told?.entries.map(({ title }) => title)).to.deep.equal(['A good title that stays here']);
  });

  for (const way of ['blocks', 'mutes'] as const)
    it(`who ${way} somebody is left with nothing unread of them`, async () => {
      const thread = await asked();
      await ravi.answers(thread);
      await tara.answers(thread);
      await settle();
      if (way === 'blocks') await setBlocked(asha.member, ravi.member, true);
      else await subscribe(asha.member, { of: 'member', subject: String(ravi.member._id) }, 'muted');
      await settle();
      expect((await toldTo(asha)).flatMap(({ entries }) => entries.map(({ actor }) => actor))).to.deep.equal([
        tara.name,
      ]);
      await setBlocked(asha.member, tara.member, true);
      await settle();
      expect([await unreadOf(asha), await countOf(asha)]).to.deep.equal([[], 0]);
    });

  it('an acceptance is told, and taken back with it', async () => {
    const answer = await ravi.answers(await asked());
    await asha.accepts(answer);
    await settle();
    expect(await unreadOf(ravi)).to.deep.equal(['accepted 1']);
    await acceptPost(asha.member, answer, { isAccepted: false });
    await settle();
    expect(await unreadOf(ravi)).to.deep.equal([]);
    expect(await countOf(ravi)).to.equal(0);
  });
});
