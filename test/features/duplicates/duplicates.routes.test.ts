import { expect } from 'chai';
import { reopen, sayDuplicate } from '../../../src/features/duplicates/duplicates.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { type Thread, getOpening, setLocked } from '../../../src/features/threads/threads.ts';
import { config } from '../../../src/platform/config.ts';
import { dropAllPages } from '../../../src/platform/http/page-cache.ts';
import { AskedBefore } from '../../support/asked-before.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person } from '../../support/people.ts';

describe('the form for what was asked before', () => {
  const board = ownBoard();
  let story: AskedBefore;
  let asha: Person, ravi: Person, mod: Person, regular: Person;
  let guest: Browser, moderator: Browser, asker: Browser, trusted: Browser;
  let original: Thread, thread: Thread;
  before(async () => {
    story = await AskedBefore.begin(board()._id);
    ({ asha, ravi, mod } = story);
    [regular] = story.trusted;
    [guest, moderator] = [await browse(), await browse(mod)];
    [asker, trusted] = [await browse(asha), await browse(regular)];
  });
  beforeEach(async () => {
    dropAllPages();
    await story.ask();
    ({ original, thread } = story);
  });

  const path = ({ number, slug } = thread) => `/t/${number}/${slug}`;
  const form = () => `/t/${thread.number}/duplicate`;
  const close = () => story.say(mod);
  const say = (browser: Browser, typed: string) => browser.post(form(), { original: typed });
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
      expect(await story.leadsTo()).to.equal(String(original._id));
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
    expect(await story.leadsTo()).to.equal('');
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
    expect(await story.leadsTo()).to.equal(String(original._id));
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
});
