import { expect } from 'chai';
import { quoteOf } from '../../../src/features/threads/quote.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { type Person, people } from '../../support/people.ts';

describe('quoting', () => {
  let asha: Person, ravi: Person, thread: Thread;
  before(async () => {
    ({ asha, ravi } = await people());
    thread = await asha.asks('How do I price a first gig?', {
      body: 'Ten dollars?\n\nOr five, as they say?',
    });
  });

  it('a reply begins with the other’s name and words, line by line', async () => {
    expect(await quoteOf(thread, '1')).to.equal(
      `@${asha.name}\n\n> Ten dollars?\n>\n> Or five, as they say?\n\n`,
    );
  });

  it('what the other quoted is left out', async () => {
    await ravi.answers(thread, `@${asha.name}\n\n> Ten dollars?\n\nTake twelve and see.`);
    expect(await quoteOf(thread, '2'))
      .to.include('> Take twelve and see.')
      .and.not.include('Ten dollars');
  });

  it('long words are cut at 600 letters, never inside one', async () => {
    const { no } = await ravi.answers(thread, '😀'.repeat(700));
    expect(await quoteOf(thread, String(no))).to.equal(`@${ravi.name}\n\n> ${'😀'.repeat(600)}…\n\n`);
  });

  it('there is nothing to quote of a post that is not there, or was taken back', async () => {
    const post = await ravi.answers(thread);
    await withdrawPost(ravi.member, post);
    for (const no of [undefined, '', '0', '99', '-1', '1e3', 'two', '12345', String(post.no)])
      expect(await quoteOf(thread, no), String(no)).to.equal(null);
  });
});
