import { expect } from 'chai';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import { type Thread, findThreadFor, getThread } from '../../../src/features/threads/threads.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { DOUBTFUL, OFFERS, restores } from '../../support/suspicious.ts';

const SECRET = 'Pay registration fee Rs 500';

describe('pages with posts under suspicion', () => {
  const board = ownBoard();
  let asha: Person, newcomer: Person, mod: Person;
  let guest: Browser, other: Browser, writer: Browser, moderator: Browser;
  let thread: Thread;
  before(async () => {
    ({ asha, mod } = await people());
    newcomer = await person('newcomer');
    guest = await browse();
    [other, writer, moderator] = [await browse(await person()), await browse(newcomer), await browse(mod)];
  });
  beforeEach(async () => {
    thread = await asha.asks('How do I get a first order?', { board: board()._id });
  });

  /** Answers by the form, told or not. */
  const answers = async (body: string, by = writer): Promise<Post> => {
    const told = await by.submit(await by.get(threadPath(thread)), '#reply form', { body });
    const sent = await by.submit(told, '#reply form');
    expect(sent.status).to.equal(303);
    const { $ } = await by.follow(sent);
    return getPost(
      $(`${/#p\d+$/.exec(sent.location)?.[0]} .post__no`)
        .attr('href')
        ?.slice('/posts/'.length) ?? '',
    );
  };

  describe('that are read', () => {
    it('caution all readers above the words, in their language', async () => {
      await answers(DOUBTFUL.en);
      for (const reader of [guest, other, writer, moderator]) {
        const { $ } = await reader.get(threadPath(thread));
        const notice = $('#p2 .notice[role=note]');
        expect(notice.text()).to.include('known from frauds').and.include('Pay nothing in advance');
        expect(notice.nextAll('.prose').text()).to.include('Like YouTube');
        for (const link of ['/check', '/guides/fake-advice', 'tel:1930'])
          expect(notice.find(`a[href="${link}"]`).length, link).to.equal(1);
      }
      const hindi = await guest.get(threadPath(thread), { 'Accept-Language': 'hi' });
      expect(hindi.$('#p2 .notice[role=note]').text()).to.include('ठगी');
    });

    it('tell their author why, moderators where to decide, and nobody else', async () => {
      await answers(DOUBTFUL.en);
      const counts = async (reader: Browser) => {
        const { $ } = await reader.get(threadPath(thread));
        return [$('#p2 .notice .signals__one').length > 0, $('#p2 .notice a[href="/mod"]').length === 1];
      };
      expect(await counts(writer)).to.deep.equal([true, false]);
      expect(await counts(moderator)).to.deep.equal([false, true]);
      for (const reader of [guest, other]) expect(await counts(reader)).to.deep.equal([false, false]);
    });

    it('caution nobody in lists', async () => {
      await answers(DOUBTFUL.en);
      for (const path of ['/', `/b/${board()._id}`, `/u/${newcomer.name}?show=posts`])
        expect((await guest.get(path)).text, path).to.not.include('known from frauds');
    });

    it('caution nobody once a moderator has found nothing wrong', async () => {
      const post = await answers(DOUBTFUL.en);
      await restores(mod, post);
      for (const reader of [other, writer, moderator])
        expect((await reader.get(threadPath(thread))).$('#p2 .notice').length).to.equal(0);
    });
  });

  describe('that wait', () => {
    it('are read by their author, with why and what to do, and by moderators', async () => {
      await answers(OFFERS.en);
      const own = await writer.get(threadPath(thread));
      expect(own.$('#p2 .prose').text()).to.include(SECRET);
      expect(own.$('#p2 .notice').text()).to.include('waits for a moderator').and.include('take it back');
      expect(own.$('#p2 .notice .signals__one').text()).to.include('Money to get the work');
      expect(own.$('#p2 form[action$="/withdraw"], #p2 a[href$="/edit"]').length).to.equal(2);
      const theirs = await moderator.get(threadPath(thread));
      expect(theirs.$('#p2 .prose').text()).to.include(SECRET);
      expect(theirs.$('#p2 .notice a[href="/mod"]').length).to.equal(1);
    });

    it('leave no word of themselves to anybody else, wherever it is looked for', async () => {
      const post = await answers(OFFERS.en);
      const id = `/posts/${String(post._id)}`;
      const pages = [
        ...['/', `/b/${board()._id}`, `/b/${board()._id}?sort=unanswered`, threadPath(thread)],
        ...[
          `${threadPath(thread)}?quote=2`,
          `/u/${newcomer.name}`,
          `/u/${newcomer.name}?show=posts`,
          '/saved',
        ],
        ...[id, `${id}/history`, `${id}/outcomes`, `${id}/outcome`, `${id}/flag`, `${id}/edit`, '/feed.xml'],
      ];
      for (const reader of [guest, other]) {
        await reader.post(`${id}/save`, { value: '1' });
        for (const path of pages) {
          const { text } = await reader.get(path);
          expect(text, path).to.not.include(SECRET).and.not.include('Rs 3000');
        }
        const { $ } = await reader.get(threadPath(thread));
        expect($('#p2').text()).to.include('waits until a moderator').and.not.include(newcomer.name);
        expect($('#p2 a, #p2 form').length).to.equal(0);
        for (const path of [id, `${id}/history`, `${id}/outcomes`])
          expect((await reader.get(path)).status, path).to.equal(404);
      }
      for (const deed of ['vote', 'save', 'outcome', 'flag'])
        expect((await other.post(`${id}/${deed}`, { value: '1', result: 'worked' })).status, deed).to.equal(
          404,
        );
    });

    it('are counted nowhere, and move their thread not', async () => {
      const before = await getThread(thread._id);
      await answers(OFFERS.en);
      const { $ } = await guest.get(`/b/${board()._id}?sort=unanswered`);
      const row = $(`.thread-row:has(a[href="${threadPath(thread)}"])`);
      expect(row.find('.replies__count').text()).to.equal('0');
      expect(row.find('time').attr('datetime')).to.equal(before.activeAt.toISOString());
    });

    it('are not saved by their author into a list that shows them', async () => {
      const post = await answers(OFFERS.en);
      await writer.post(`/posts/${String(post._id)}/save`, { value: '1' });
      expect((await writer.get('/saved')).text).to.not.include(SECRET);
    });

    it('are seen by all when a moderator has found nothing wrong', async () => {
      const post = await answers(OFFERS.en);
      await restores(mod, post);
      expect((await other.get(threadPath(thread))).$('#p2 .prose').text()).to.include(SECRET);
    });
  });

  describe('that open a thread and wait', () => {
    const opens = async (): Promise<{ path: string; number: number }> => {
      const form = await writer.get(`/b/${board()._id}/new?kind=discussion`);
      const words = { title: 'Easy work for everybody', body: OFFERS.en, tags: 'easy-work' };
      const told = await writer.submit(form, 'form[data-draft]', words);
      const sent = await writer.submit(told, 'form[data-draft]');
      expect(sent.status).to.equal(303);
      return { path: sent.location, number: Number(/\/t\/(\d+)\//.exec(sent.location)?.[1]) };
    };

    it('lead their author to it, who sees why it waits', async () => {
      const { path } = await opens();
      const { status, $ } = await writer.get(path);
      expect(status).to.equal(200);
      expect($('#p1 .notice').text()).to.include('waits for a moderator');
      expect($('#reply').text()).to.include('waits until a moderator');
      expect((await moderator.get(path)).status).to.equal(200);
    });

    it('are not there for anybody else', async () => {
      const { path, number } = await opens();
      const edit = `/t/${number}/edit`;
      for (const reader of [guest, other]) {
        for (const page of [path, `/t/${number}`])
          expect((await reader.get(page)).status, page).to.equal(404);
        for (const page of ['/', `/b/${board()._id}`, '/tags/easy-work', `/u/${newcomer.name}`, edit])
          expect((await reader.get(page)).text, page).to.not.include('Easy work for everybody');
      }
      expect((await other.post(`/t/${number}/posts`, { body: 'What is this about?' })).status).to.equal(404);
    });

    it('are there for all when a moderator has found nothing wrong', async () => {
      const { path, number } = await opens();
      const { _id } = await findThreadFor(mod.member, number);
      await restores(mod, await openingOf({ _id }));
      expect((await guest.get(path)).status).to.equal(200);
      expect((await guest.get(`/b/${board()._id}`)).text).to.include('Easy work for everybody');
    });
  });

  it('members who are known are read at once, with the caution', async () => {
    const known = await withTrust(await person('known'), 1);
    await answers(OFFERS.en, await browse(known));
    const { $ } = await other.get(threadPath(thread));
    expect($('#p2 .notice').text()).to.include('known from frauds');
    expect($('#p2 .prose').text()).to.include(SECRET);
  });
});
