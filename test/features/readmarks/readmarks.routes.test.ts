import { expect } from 'chai';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { readmarkOf } from '../../../src/features/readmarks/readmarks.ts';
import { threadPath, unreadPath } from '../../../src/features/threads/post.path.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import type { Kind, Thread } from '../../../src/features/threads/threads.ts';
import { answersTo } from '../../support/answers.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withReputation } from '../../support/people.ts';

const WORDS = 'It took me nine days and cost nothing at all.';

describe('what is new to a member', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  let reader: Browser;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    reader = await browse(asha);
  });

  const opens = (kind: Kind = 'discussion') =>
    ravi.asks('Which invoice app do you use?', { kind, board: board()._id, tags: ['news'] });
  const look = (thread: Thread, page = 1, browser = reader) => browser.get(threadPath(thread, page));
  const markedIn = ({ $ }: Page): string[] =>
    $('article.post:has(.post__head .news)')
      .toArray()
      .map((post) => $(post).attr('id') ?? '');
  const jumpOn = ({ $ }: Page): string | undefined => $('.thread-head__jump a').attr('href');

  describe('in a thread', () => {
    it('is nothing when they come first, and what came since when they come again, once', async () => {
      const thread = await opens();
      await answersTo(thread, ravi, 2);
      const first = await look(thread);
      expect([markedIn(first), jumpOn(first)]).to.deep.equal([[], undefined]);
      await answersTo(thread, ravi, 2);
      const second = await look(thread);
      expect([markedIn(second), jumpOn(second)]).to.deep.equal([['p4', 'p5'], '#p4']);
      const third = await look(thread);
      expect([markedIn(third), jumpOn(third)]).to.deep.equal([[], undefined]);
    });

    it('is said in both languages', async () => {
      const thread = await opens();
      const words = async () => {
        await ravi.answers(thread);
        const { $ } = await look(thread);
        return [$('.news').text(), $('.thread-head__jump').text().trim()];
      };
      await look(thread);
      expect(await words()).to.deep.equal(['New', 'Jump to the first new post']);
      await chooseLanguage(asha.member, 'hi');
      expect(await words()).to.deep.equal(['नया', 'पहली नई पोस्ट पर जाएँ']);
    });

    it('is nothing for a guest, nor for others who have read it all', async () => {
      const thread = await opens();
      const [guest, other] = [await browse(), await browse(mod)];
      await look(thread);
      await ravi.answers(thread);
      for (const browser of [guest, other, reader, guest, other])
        expect(markedIn(await look(thread, 1, browser))).to.deep.equal(browser === reader ? ['p2'] : []);
    });

    it('is marked for each of the readers to whom a post is common, also with rights of their own', async () => {
      const thread = await opens();
      const trusted = await browse(await withReputation(await person('zara'), 500));
      await look(thread);
      await look(thread, 1, trusted);
      await ravi.answers(thread);
      expect(markedIn(await look(thread))).to.deep.equal(['p2']);
      expect(markedIn(await look(thread))).to.deep.equal([]);
      expect(markedIn(await look(thread, 1, trusted))).to.deep.equal(['p2']);
    });

    it('is never their own post: writing is reading', async () => {
      const thread = await opens();
      const page = await look(thread);
      const sent = await reader.submit(page, 'form[action*="/posts"][data-draft]', { body: WORDS });
      expect(markedIn(await look(thread))).to.deep.equal([]);
      await reader.follow(sent);
      await ravi.answers(thread);
      const again = await look(thread);
      expect([markedIn(again), jumpOn(again)]).to.deep.equal([['p3'], '#p3']);
    });

    it('are no posts that wait for a moderator or were removed', async () => {
      const thread = await opens();
      await look(thread);
      const answers = await answersTo(thread, ravi, 3);
      for (const [i, visibility] of (['pending', 'removed'] as const).entries())
        await PostModel.updateOne({ _id: answers[i]!._id }, { $set: { visibility } });
      const page = await look(thread);
      expect([markedIn(page), jumpOn(page)]).to.deep.equal([['p4'], '#p4']);
    });

    it('is a post that was held back at its end, once it is shown', async () => {
      const thread = await opens();
      const { _id } = await ravi.answers(thread);
      const show = async (visibility: 'pending' | 'visible') => {
        await PostModel.updateOne({ _id }, { $set: { visibility } });
        await ThreadModel.updateOne({ _id: thread._id }, { $inc: { version: 1 } });
        return markedIn(await look(thread));
      };
      expect(await show('pending')).to.deep.equal([]);
      expect(await show('visible')).to.deep.equal(['p2']);
    });

    for (const [what, headers] of [
      ['fetched in advance', { 'Sec-Purpose': 'prefetch' }],
      ['rendered in advance', { 'Sec-Purpose': 'prefetch;prerender' }],
    ] as const)
      it(`is not read by being ${what}`, async () => {
        const thread = await opens();
        expect((await reader.get(threadPath(thread), headers)).status).to.equal(200);
        expect(await readmarkOf(asha.member, thread)).to.equal(null);
      });

    it('is not read by a HEAD request', async () => {
      const thread = await opens();
      expect((await reader.head(threadPath(thread))).status).to.equal(200);
      expect(await readmarkOf(asha.member, thread)).to.equal(null);
    });
  });

  describe('on other pages of a thread', () => {
    it('is found by a link that knows what was new before this page was shown', async () => {
      const thread = await opens();
      await answersTo(thread, ravi, 19);
      await look(thread);
      await answersTo(thread, ravi, 3);
      const page = await look(thread);
      expect([markedIn(page), jumpOn(page)]).to.deep.equal([[], `${unreadPath(thread)}?after=20`]);
      expect((await reader.get(jumpOn(page)!)).location).to.equal(`${threadPath(thread, 2)}#p21`);
      expect(markedIn(await look(thread, 2))).to.deep.equal(['p21', 'p22', 'p23']);
    });

    it('of a question is the lowest number, where its rank has put it', async () => {
      const thread = await opens('question');
      await answersTo(thread, ravi, 20);
      await look(thread);
      const [, , useful] = await answersTo(thread, ravi, 3);
      await mod.votes(useful!, 1);
      const page = await look(thread);
      expect(markedIn(page)).to.deep.equal(['p24']);
      expect(jumpOn(page)).to.equal(`${unreadPath(thread)}?after=21`);
      expect((await reader.get(jumpOn(page)!)).location).to.equal(`${threadPath(thread, 2)}#p22`);
      const second = await look(thread, 2);
      expect(second.$('article.post').length).to.be.greaterThan(1);
    });
  });

  describe('at /t/:number/unread', () => {
    it('leads to the first new post, or to the thread', async () => {
      const thread = await opens();
      const where = async (query = '', browser = reader) => {
        const { status, location } = await browser.get(unreadPath(thread) + query);
        expect(status).to.equal(302);
        return location;
      };
      const head = threadPath(thread);
      expect(await where('', await browse()), 'a guest').to.equal(head);
      expect(await where(), 'who was never there').to.equal(head);
      await look(thread);
      expect(await where(), 'who has read all').to.equal(head);
      await answersTo(thread, ravi, 21);
      expect(await where()).to.equal(`${head}#p2`);
      expect(await where('?after=20')).to.equal(`${threadPath(thread, 2)}#p21`);
      expect(await where('?after=9999')).to.equal(head);
      for (const odd of ['', '-1', '1.5', 'x', '99999', '1&after=2'])
        expect(await where(`?after=${odd}`), odd).to.equal(`${head}#p2`);
    });

    it('is not there where the thread is not', async () => {
      expect((await reader.get('/t/999999999/unread')).status).to.equal(404);
      const thread = await opens();
      await ThreadModel.updateOne({ _id: thread._id }, { $set: { visibility: 'removed' } });
      expect((await reader.get(unreadPath(thread))).status).to.equal(404);
    });

    it('is no thread’s own address', async () => {
      const thread = await ravi.asks('Unread .........?', { board: board()._id });
      expect(thread.slug).to.equal('unread-thread');
      expect((await reader.get(threadPath(thread))).status).to.equal(200);
    });
  });

  it('is read as far as the posts of a page go', async () => {
    const thread = await opens();
    await answersTo(thread, ravi, 24);
    await look(thread, 1);
    expect(await readmarkOf(asha.member, thread)).to.equal(20);
    await look(thread, 2);
    await look(thread, 1);
    expect(await readmarkOf(asha.member, thread)).to.equal(25);
  });
});
