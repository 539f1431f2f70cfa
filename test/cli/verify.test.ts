import { expect } from 'chai';
import { moveThread } from '../../src/features/threads/threads.ts';
import { withdrawPost } from '../../src/features/threads/withdrawal.ts';
import type { Person } from '../support/people.ts';
import { type Story, differencesIn, linesOf, story } from '../support/verify.ts';

describe('verify', () => {
  let told: Story;

  beforeEach(async () => {
    told = await story();
  });

  it('finds nothing after members asked, answered, voted, accepted, took back and moved', async () => {
    const { asha, ravi, mod, thread, opening, answers } = told;
    await mod.votes(opening, 0);
    await asha.accepts(answers[2]);
    await withdrawPost(ravi.member, answers[0]);
    await withdrawPost(mod.member, answers[2]);
    await moveThread(mod.member, thread, 'youtube');
    expect(linesOf(await differencesIn(told))).to.deep.equal([]);
  });

  it('finds nothing while members answer and vote', async () => {
    const { ravi, mod, thread, opening } = told;
    const busy = async (someone: Person): Promise<void> => {
      for (let i = 0; i < 6; i++) {
        await someone.answers(thread);
        await someone.votes(opening, i % 2 === 0 ? 0 : 1);
      }
    };
    const [found] = await Promise.all([differencesIn(told), busy(ravi), busy(mod)]);
    expect(linesOf(found)).to.deep.equal([]);
  });
});
