import { expect } from 'chai';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { threadPath, unreadPath } from '../../../src/features/threads/post.path.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { answersTo } from '../../support/answers.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';

const WORDS = 'It took me nine days and cost nothing at all.';

describe('what is new to a member in lists', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  let reader: Browser;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    reader = await browse(asha);
  });

  const opens = () =>
    ravi.asks('Which invoice app do you use?', { kind: 'discussion', board: board()._id, tags: ['news'] });
  const look = (thread: Thread) => reader.get(threadPath(thread));
  const rowOn = ({ $ }: Page, thread: Thread) => {
    const link = $(`.thread-row:has(a[href="${threadPath(thread)}"]) .news`);
    return link.length ? [link.text(), link.attr('href')] : null;
  };

  it('is counted in the rows of a board, a tag, the home page and a profile', async () => {
    const thread = await opens();
    const lists = ['/', `/b/${board()._id}`, `/b/${board()._id}?sort=new`, '/tags/news', `/u/${ravi.name}`];
    const rows = async (browser: Browser) => {
      const found = [];
      for (const path of lists) found.push(rowOn(await browser.get(path), thread));
      return found;
    };
    expect(await rows(reader), 'never there').to.deep.equal(lists.map(() => null));
    await look(thread);
    expect(await rows(reader), 'nothing new').to.deep.equal(lists.map(() => null));
    await answersTo(thread, ravi, 3);
    expect(await rows(reader)).to.deep.equal(lists.map(() => ['3 new', unreadPath(thread)]));
    expect(await rows(await browse()), 'a guest').to.deep.equal(lists.map(() => null));
    await look(thread);
    expect(await rows(reader), 'read again').to.deep.equal(lists.map(() => null));
  });

  it('is counted for pinned threads, and in Hindi', async () => {
    const thread = await opens();
    await ThreadModel.updateOne({ _id: thread._id }, { $set: { pinned: true } });
    await chooseLanguage(asha.member, 'hi');
    await look(thread);
    for (const words of ['1 नया', '2 नए']) {
      await ravi.answers(thread);
      expect(rowOn(await reader.get(`/b/${board()._id}`), thread)?.[0]).to.equal(words);
    }
  });

  it('is not one’s own reply, whether its page came or not', async () => {
    for (const isFollowed of [true, false]) {
      const thread = await opens();
      const sent = await reader.submit(await look(thread), 'form[action*="/posts"][data-draft]', {
        body: WORDS,
      });
      expect(sent.status).to.equal(303);
      if (isFollowed) await reader.follow(sent);
      expect(rowOn(await reader.get('/'), thread)).to.equal(null);
    }
  });

  it('are no hidden posts, which others do not know of either', async () => {
    const thread = await opens();
    await look(thread);
    const answers = await answersTo(thread, ravi, 3);
    await asha.flags(answers[2]!);
    await mod.decides(answers[2]!, 'remove');
    expect(rowOn(await reader.get('/'), thread)?.[0]).to.equal('2 new');
  });
});
