import { expect } from 'chai';
import { sayDuplicate, reopen } from '../../../src/features/duplicates/duplicates.ts';
import { findAppeal, appeal, decideAppeal } from '../../../src/features/appeals/appeals.ts';
import { listDecisionsAbout } from '../../../src/features/moderation/decisions.ts';
import { type Thread, getOpening, getThread, setLocked } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { config } from '../../../src/platform/config.ts';
import { dropAllPages } from '../../../src/platform/http/page-cache.ts';
import { range } from '../../support/answers.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { settle } from '../../support/told.ts';

describe('pages about what was asked before', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person, regular: Person, other: Person;
  let guest: Browser, moderator: Browser, asker: Browser, trusted: Browser;
  let original: Thread, thread: Thread;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    regular = await withTrust(await person('regular'), 3);
    other = await withTrust(await person('other'), 4);
    [guest, moderator, asker, trusted] = await Promise.all([
      browse(),
      browse(mod),
      browse(asha),
      browse(regular),
    ]);
  });
  beforeEach(async () => {
    original = await ravi.asks('How long until Fiverr pays me out?', { board: board()._id });
    await asha.answers(original);
    thread = await asha.asks('When does the money from Fiverr come?', { board: board()._id });
  });

  /** A page as a guest gets it whom no page was kept for. */
  const asGuest = (at: string): Promise<Page> => {
    dropAllPages();
    return guest.get(at);
  };

  const path = ({ number, slug } = thread) => `/t/${number}/${slug}`;
  const form = ({ number } = thread) => `/t/${number}/duplicate`;
  const close = () => sayDuplicate(mod.member, thread, original);
  const say = (browser: Browser, typed: string, at = form()) => browser.post(at, { original: typed });
  const leadsTo = async () => String((await getThread(thread._id)).duplicateOf ?? '');
  const alertOf = ({ $ }: Page) => $('[role=alert]').text();

  it('offer the form to who has a say, in the thread’s tools', async () => {
    for (const browser of [moderator, asker, trusted]) {
      expect((await browser.get(path())).$(`main a[href="${form()}"]`).length).to.equal(1);
      expect((await browser.get(form())).$('form #original').length).to.equal(1);
    }
    const newcomer = await browse(ravi);
    for (const browser of [guest, newcomer])
      expect((await browser.get(path())).$(`main a[href="${form()}"]`).length).to.equal(0);
    const refused = await newcomer.get(form());
    expect(refused.status).to.equal(403);
    expect(alertOf(refused)).to.include('trust level 3');
    const signIn = await guest.get(form());
    expect([signIn.status, signIn.location]).to.deep.equal([303, `/login?to=${encodeURIComponent(form())}`]);
  });

  for (const [what, typed] of [
    ['a number', ({ number }: Thread) => String(number)],
    ['a number with a sign', ({ number }: Thread) => ` #${number} `],
    [
      'a number as Hindi writes it',
      ({ number }: Thread) => String(number).replace(/\d/g, (d) => '०१२३४५६७८९'[Number(d)]!),
    ],
    ['a path', ({ number }: Thread) => `/t/${number}`],
    ['the address of a page and an answer', (to: Thread) => `${config.PUBLIC_URL}${path(to)}?page=1#p2`],
    ['an address without its beginning', (to: Thread) => `${new URL(config.PUBLIC_URL).host}${path(to)}`],
  ] as const)
    it(`take ${what}`, async () => {
      const sent = await asker.submit(await asker.get(form()), 'main form', { original: typed(original) });
      expect([sent.status, sent.location]).to.deep.equal([303, path()]);
      expect(await leadsTo()).to.equal(String(original._id));
    });

  it('refuse what names no thread, and keep the words', async () => {
    for (const [typed, words] of [
      ['', 'fill'],
      ['the other one', 'no thread of this site'],
      [`https://elsewhere.example/t/${original.number}`, 'no thread of this site'],
      [`//elsewhere.example/t/${original.number}`, 'no thread of this site'],
      [`/u/${asha.name}`, 'no thread of this site'],
      ['-1', 'no thread of this site'],
      ['999999999999999', 'no such thread'],
      [String(thread.number), 'same question'],
    ] as const) {
      const refused = await say(moderator, typed);
      expect(refused.status, typed).to.equal(422);
      if (typed) expect(alertOf(refused), typed).to.include(words);
      expect(refused.$('#original').val(), typed).to.equal(typed);
    }
    expect(await leadsTo()).to.equal('');
  });

  it('say nothing of a thread that is not for everybody, also to who may see it', async () => {
    await PostModel.updateMany({ thread: original._id }, { $set: { advice: 'ok' } });
    await mod.decides(await getOpening(original), 'remove');
    for (const browser of [moderator, asker]) {
      const refused = await say(browser, String(original.number));
      expect(refused.status).to.equal(422);
      expect(alertOf(refused)).to.include('no such thread');
      expect(refused.text).to.not.include(original.title);
    }
  });

  it('say in Hindi what was wrong', async () => {
    const hindi = await browse(mod, { 'Accept-Language': 'hi' });
    const refused = await hindi.post(`${form()}?lang=hi`, { original: 'कोई और' });
    expect(alertOf(refused)).to.include('इस साइट का थ्रेड नहीं');
    expect(refused.$('#original').val()).to.equal('कोई और');
  });

  it('offer the end where the thread that was named leads on', async () => {
    const between = await ravi.asks('When will Fiverr send my money?', { board: board()._id });
    await sayDuplicate(mod.member, between, original);
    const refused = await say(asker, `#${between.number}`);
    expect(refused.status).to.equal(422);
    expect(refused.$('.asked__offer').text()).to.include(original.title);
    const sent = await asker.submit(refused, '.asked__offer');
    expect(sent.status).to.equal(303);
    expect(await leadsTo()).to.equal(String(original._id));
  });

  it('say when it was closed or locked meanwhile, and keep the words', async () => {
    await close();
    const elsewhere = await ravi.asks('How does Fiverr pay at all?', { board: board()._id });
    await asha.answers(elsewhere);
    const closed = await say(asker, `#${elsewhere.number}`);
    expect([closed.status, closed.$('#original').val()]).to.deep.equal([409, `#${elsewhere.number}`]);
    expect(alertOf(closed)).to.include('closed meanwhile');
    expect((await say(asker, `#${original.number}`)).status, 'sent twice').to.equal(303);
    await reopen(mod.member, thread);
    await setLocked(mod.member, thread, true);
    expect((await say(asker, `#${original.number}`)).status).to.equal(409);
  });

  it('show a vote to who may agree, and nobody else; the second one closes', async () => {
    expect((await say(trusted, `#${original.number}`)).status).to.equal(303);
    const mine = await trusted.get(path());
    expect(mine.$('.asked').text()).to.include('You said').and.include('One more member');
    expect(mine.$('.asked form').length).to.equal(0);
    for (const browser of [guest, await browse(ravi)])
      expect((await browser.get(path())).$('.asked').length).to.equal(0);
    const second = await browse(other);
    const page = await second.get(path());
    expect(page.$('.asked').text()).to.include(`${regular.name} says`).and.include(original.title);
    expect((await second.submit(page, '.asked form')).status).to.equal(303);
    expect(await leadsTo()).to.equal(String(original._id));
    expect((await asGuest(path())).text)
      .to.not.include(regular.name)
      .and.not.include(other.name);
  });

  it('ask who asked whether it answers their question', async () => {
    await sayDuplicate(regular.member, thread, original);
    const page = await asker.get(path());
    expect(page.$('.asked').text()).to.include('Does it answer your question?');
    await asker.submit(page, '.asked form');
    expect(await leadsTo()).to.equal(String(original._id));
  });

  it('tell every reader of a closed question, and lead them on', async () => {
    await ravi.answers(thread);
    const before = await asGuest(path());
    expect(before.$('.asked').length).to.equal(0);
    await close();
    await settle();
    dropAllPages();
    for (const browser of [guest, moderator, asker, trusted]) {
      const { status, $ } = await browser.get(path());
      expect(status).to.equal(200);
      expect($('.asked a').first().attr('href')).to.equal(path(original));
      expect($('.asked').text()).to.include(original.title).and.include('1 answer');
      expect($('#p2 .post__body').text()).to.include('nine days');
      expect($('#reply form').length).to.equal(0);
      expect($(`#reply a[href="${path(original)}"]`).length).to.equal(1);
    }
    const { $ } = await asGuest(path());
    expect($('link[rel=canonical]').attr('href')).to.equal(new URL(path(original), config.PUBLIC_URL).href);
    const led = await asGuest(path(original));
    expect(led.$('.asked-also').text()).to.include(thread.title);
  });

  it('keep an answer that was being written, and say where there is one', async () => {
    const page = await trusted.get(path());
    await close();
    const body = 'Fiverr holds it for fourteen days, then you can take it.';
    const refused = await trusted.submit(page, '#reply form', { body });
    expect(refused.status).to.equal(409);
    expect(refused.$('textarea[name=body]').val()).to.include(body);
    expect(refused.$(`[role=alert] a[href="${path(original)}"]`).length).to.equal(1);
  });

  it('mark it in lists, and call nobody to it', async () => {
    const rowOf = (page: Page) => page.$('.thread-row').has(`a[href="${path()}"]`);
    const unanswered = () => asGuest(`/b/${board()._id}?sort=unanswered`);
    expect(rowOf(await unanswered()).length).to.equal(1);
    await close();
    await settle();
    expect(rowOf(await unanswered()).length).to.equal(0);
    expect(rowOf(await asGuest(`/b/${board()._id}`)).text()).to.include('asked before');
  });

  it('name the five newest of many that lead here', async () => {
    for (const i of range(1, 7)) {
      const one = await ravi.asks(`Where is my Fiverr money, part ${i}?`, { board: board()._id });
      await sayDuplicate(mod.member, one, original);
    }
    const named = (await asGuest(path(original))).$('.asked-also li');
    expect(named.length).to.equal(5);
    expect(named.first().text()).to.include('part 7');
  });

  it('say nothing of an original that is hidden, not even to kept pages', async () => {
    await close();
    expect((await asGuest(path())).text).to.include(original.title);
    const flagger = await withTrust(await person(), 3);
    await flagger.flags(await getOpening(original), 'scam');
    await settle();
    expect((await getThread(original._id)).visibility).to.equal('pending');
    dropAllPages();
    for (const browser of [guest, moderator, asker]) {
      const { text, $ } = await browser.get(path());
      expect(text).to.not.include(original.title).and.not.include(original.slug);
      expect($('.asked').text()).to.include('cannot be seen just now');
      expect($('link[rel=canonical]').attr('href')).to.include(path());
    }
    expect((await asGuest('/mod/log')).text).to.not.include(original.title);
  });

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
      expect(await leadsTo()).to.equal('');
      expect((await asker.get(path())).$('#reply form').length).to.equal(1);
      const log = await asGuest('/mod/log');
      expect(log.$('.decision').first().text())
        .to.include('Open again')
        .and.include('the other thread is gone');
    });

  it('show a moderator how to open it again', async () => {
    await close();
    const page = await moderator.get(path());
    const sent = await moderator.submit(page, `form[action="/t/${thread.number}/reopen"]`);
    expect([sent.status, sent.location]).to.deep.equal([303, path()]);
    expect(await leadsTo()).to.equal('');
    await settle();
    expect((await asGuest(path())).$('.asked').length).to.equal(0);
    expect((await asGuest(path(original))).$('.asked-also').length).to.equal(0);
    expect((await asker.post(`/t/${thread.number}/reopen`)).status).to.equal(403);
  });

  describe('in the log', () => {
    const line = async (browser = guest) => {
      dropAllPages();
      const { $ } = await browser.get('/mod/log');
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
    expect(await leadsTo()).to.equal('');
    const again = await say(trusted, `#${original.number}`);
    expect(again.status).to.equal(409);
    expect(alertOf(again)).to.include('opened this question again');
  });
});
