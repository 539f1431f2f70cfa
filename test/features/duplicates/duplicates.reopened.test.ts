import { expect } from 'chai';
import { reopen, sayDuplicate } from '../../../src/features/duplicates/duplicates.ts';
import { appeal, decideAppeal, findAppeal } from '../../../src/features/appeals/appeals.ts';
import { listDecisionsAbout } from '../../../src/features/moderation/decisions.ts';
import { readAll } from '../../../src/features/notifications/notifications.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { type Thread, getOpening } from '../../../src/features/threads/threads.ts';
import { subscribe } from '../../../src/features/subscriptions/subscriptions.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { dropAllPages } from '../../../src/platform/http/page-cache.ts';
import { AskedBefore } from '../../support/asked-before.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { logNow } from '../../support/log-now.ts';
import { type Person } from '../../support/people.ts';
import { settle, toldTo } from '../../support/told.ts';

describe('a closing that is told, and undone', () => {
  const board = ownBoard();
  let story: AskedBefore;
  let asha: Person, ravi: Person, mod: Person, regular: Person, other: Person;
  let guest: Browser, moderator: Browser, asker: Browser, trusted: Browser;
  let original: Thread, thread: Thread;
  before(async () => {
    story = await AskedBefore.begin(board()._id);
    ({ asha, ravi, mod } = story);
    [regular, other] = story.trusted;
    [guest, moderator] = [await browse(), await browse(mod)];
    [asker, trusted] = [await browse(asha), await browse(regular)];
  });
  beforeEach(async () => {
    dropAllPages();
    await story.ask();
    ({ original, thread } = story);
  });

  /** A page as a guest gets it for whom none was kept. */
  const asGuest = (at: string): Promise<Page> => {
    dropAllPages();
    return guest.get(at);
  };
  const path = ({ number, slug } = thread) => `/t/${number}/${slug}`;
  const form = () => `/t/${thread.number}/duplicate`;
  const close = () => story.say(mod);
  const say = (browser: Browser, typed: string) => browser.post(form(), { original: typed });
  const alertOf = ({ $ }: Page) => $('[role=alert]').text();

  for (const [what, hide] of [
    ['removed', async () => mod.decides(await getOpening(original), 'remove')],
    [
      'taken back before anybody else had answered',
      async () => {
        for (const post of await PostModel.find({ thread: original._id, no: 2 }).lean())
          await withdrawPost(asha.member, post);
        await withdrawPost(ravi.member, await getOpening(original));
      },
    ],
  ] as const)
    it(`are open for answers again when the original was ${what}`, async () => {
      await close();
      await hide();
      await settle();
      expect(await story.leadsTo()).to.equal('');
      expect((await asker.get(path())).$('#reply form').length).to.equal(1);
      const log = await asGuest(logNow());
      expect(log.$('.decision').first().text())
        .to.include('Open again')
        .and.include('the other thread is gone');
    });

  it('show a moderator how to open it again', async () => {
    await close();
    const page = await moderator.get(path());
    const sent = await moderator.submit(page, `form[action="/t/${thread.number}/reopen"]`);
    expect([sent.status, sent.location]).to.deep.equal([303, path()]);
    expect(await story.leadsTo()).to.equal('');
    await settle();
    expect((await asGuest(path())).$('.asked').length).to.equal(0);
    expect((await asGuest(path(original))).$('.asked-also').length).to.equal(0);
    expect((await asker.post(`/t/${thread.number}/reopen`)).status).to.equal(403);
  });

  describe('in the log', () => {
    const line = async (browser = guest) => {
      dropAllPages();
      const { $ } = await browser.get(logNow());
      return $('.decision').first();
    };

    it('name the moderator and where it leads', async () => {
      await close();
      await settle();
      const told = await line();
      expect(told.text()).to.include('Asked before').and.include(thread.title).and.include(mod.name);
      expect(told.find(`a[href="/t/${original.number}"]`).text()).to.equal(`#${original.number}`);
      await reopen(mod.member, thread);
      await settle();
      expect((await line()).text())
        .to.include('Open again')
        .and.include(mod.name);
    });

    it('name nobody who voted but to moderators', async () => {
      for (const { member } of [regular, other]) await sayDuplicate(member, thread, original);
      await settle();
      dropAllPages();
      for (const browser of [guest, asker, trusted]) {
        const told = (await line(browser)).text();
        expect(told).to.include('by vote').and.not.include(regular.name).and.not.include(other.name);
      }
      expect((await line(moderator)).text())
        .to.include(regular.name)
        .and.include(other.name);
    });
  });

  it('let who asked appeal, and undo the closing when they were right', async () => {
    for (const { member } of [regular, other]) await sayDuplicate(member, thread, original);
    const own = await asker.get('/account/decisions');
    expect(own.$('.decision').first().text())
      .to.include('Asked before')
      .and.include('by vote')
      .and.include('Appeal');
    const [closing] = (await listDecisionsAbout(asha.member, null)).decisions;
    await appeal(asha.member, closing!, 'Mine is about tax that was taken off, not about waiting.');
    await decideAppeal(mod.member, (await findAppeal(closing!))!, {
      kind: 'overturn',
      reason: 'It is about tax, indeed.',
    });
    expect(await story.leadsTo()).to.equal('');
    const again = await say(trusted, `#${original.number}`);
    expect(again.status).to.equal(409);
    expect(alertOf(again)).to.include('opened this question again');
  });

  describe('tells', () => {
    const newest = async (person: Person) => (await toldTo(person)).at(-1);

    it('who asked, and leads them to the answers; nobody else', async () => {
      await subscribe(ravi.member, { of: 'thread', subject: String(thread._id) }, 'watching');
      await settle();
      const before = [(await toldTo(ravi)).length, (await toldTo(mod)).length];
      for (const { member } of [regular, other]) await sayDuplicate(member, thread, original);
      await settle();
      expect([(await toldTo(ravi)).length, (await toldTo(mod)).length]).to.deep.equal(before);
      const told = await newest(asha);
      expect(told?.entries[0]).to.include({ title: thread.title, actor: '' });
      const row = (await asker.get('/notifications')).$(`[href="/notifications/${String(told?._id)}"]`);
      expect(row.text()).to.include('asked before');
      const opened = await asker.get(`/notifications/${String(told?._id)}`);
      expect((await asker.follow(opened)).location).to.include(path(original));
    });

    it('nobody who closed their own question', async () => {
      await settle();
      const before = (await toldTo(asha)).length;
      await story.say(asha);
      await settle();
      expect(await toldTo(asha)).to.have.length(before);
    });

    it('who asked that it is open again', async () => {
      await readAll(asha.member);
      await close();
      await reopen(mod.member, thread);
      await settle();
      expect((await toldTo(asha)).map(({ about }) => about)).to.include('reopen');
      expect((await asker.get('/notifications')).text).to.include('open for answers again');
    });
  });
});
