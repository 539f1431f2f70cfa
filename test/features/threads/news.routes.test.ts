import { expect } from 'chai';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { answersTo } from '../../support/answers.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { type Person, people } from '../../support/people.ts';
import { settle } from '../../support/told.ts';

const AS_FRAGMENT = { 'HX-Request': 'true' };

describe('what an open page asks for', () => {
  let asha: Person, ravi: Person;
  let thread: Thread;
  let reader: Browser;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
    thread = await asha.asks('Which invoice app do you use?');
    reader = await browse(asha);
  });
  const news = async (query: string, browser = reader) =>
    browser.get(`/t/${thread.number}/news?${query}`, AS_FRAGMENT);

  it('is the posts after a number, as the page shows them, with what the page has to count', async () => {
    await answersTo(thread, ravi, 3);
    const { $ } = await news('after=2');
    expect(
      $('article')
        .map((_, post) => post.attribs['id'])
        .get(),
    ).to.deep.equal(['p3', 'p4']);
    expect($('[data-news]').data()).to.include({ replies: 3, lastNo: 4, replyWords: '3 answers' });
    expect($('form[action$="/accept"]').length).to.equal(2);
  });

  it('has read by that what waits in the thread', async () => {
    await ravi.answers(thread);
    await settle();
    await news('no=2');
    expect((await asha.now()).unread).to.equal(1);
    await news('after=1');
    expect((await asha.now()).unread).to.equal(0);
  });

  it('is the posts of some numbers', async () => {
    await answersTo(thread, ravi, 3);
    const { $ } = await news('no=4,2,99,x,-1');
    expect(
      $('article')
        .map((_, post) => post.attribs['id'])
        .get(),
    ).to.have.members(['p2', 'p4']);
  });

  it('is no more than a page at once, and goes on from there', async () => {
    await answersTo(thread, ravi, 25);
    const first = await news('after=1');
    expect([first.$('article').length, first.$('[data-news]').data('lastNo')]).to.deep.equal([20, 21]);
    expect((await news('after=21')).$('article').length).to.equal(5);
    const many = Array.from({ length: 30 }, (_, i) => i + 1).join();
    expect((await news(`no=${many}`)).$('article').length).to.equal(21);
  });

  it('is a member’s alone, of threads that they may see', async () => {
    expect((await news('after=1', await browse())).status).to.equal(303);
    expect((await reader.get('/t/999999999/news?after=1', AS_FRAGMENT)).status).to.equal(404);
  });

  it('opened as a page is the thread', async () => {
    const { location } = await reader.get(`/t/${thread.number}/news?after=1`);
    expect(location).to.equal(`/t/${thread.number}/${thread.slug}`);
  });
});
