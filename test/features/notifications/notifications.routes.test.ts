import { expect } from 'chai';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { deliver } from '../../../src/features/notifications/delivery.ts';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { subscribe } from '../../../src/features/subscriptions/subscriptions.ts';
import { MINUTE, clock } from '../../../src/platform/clock.ts';
import { publish } from '../../../src/platform/outbox/outbox.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { type Person, people, person } from '../../support/people.ts';
import { settle, toldTo } from '../../support/told.ts';

const words = ({ $ }: Page): string[] =>
  $('.note-row__words a')
    .map((_, link) => $(link).text())
    .get();
const bell = ({ $ }: Page): string => $('.bell').attr('aria-label') ?? '';

describe('the page of notifications', () => {
  let asha: Person, ravi: Person, mod: Person, tara: Person;
  let reader: Browser;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    tara = await person('tara');
    reader = await browse(asha);
  });
  const asked = (title = 'Which invoice app do you use?') => asha.asks(title);
  const rowOf = async (someone: Person): Promise<string> =>
    `/notifications/${String((await toldTo(someone)).at(-1)?._id)}`;

  it('says who did what, newest first, and the bell how much is unread', async () => {
    const thread = await asked();
    for (const one of [ravi, mod, tara]) {
      await one.answers(thread);
      await settle();
    }
    passTime(MINUTE);
    await ravi.answers(await tara.asks('Who has tried Upwork?'), `And you, @${asha.name}, what do you say?`);
    await settle();
    const page = await reader.get('/notifications');
    expect(words(page)).to.deep.equal([
      `${ravi.name} mentioned you`,
      `${tara.name} and 2 others answered your question`,
    ]);
    expect(bell(page)).to.equal('Notifications: 2 unread');
    expect(page.$('.note-row__title').last().text()).to.equal(thread.title);
  });

  it('speaks Hindi', async () => {
    await chooseLanguage(asha.member, 'hi');
    const thread = await asked();
    for (const one of [ravi, mod, tara]) {
      await one.answers(thread);
      await settle();
    }
    const page = await reader.get('/notifications');
    expect(words(page)).to.deep.equal([`${tara.name} और 2 अन्य लोगों ने आपके सवाल का जवाब दिया`]);
    expect(bell(page)).to.equal('सूचनाएँ: 1 नई');
  });

  it('a row leads to the post, and has been read by that', async () => {
    const thread = await asked();
    const answer = await ravi.answers(thread);
    await settle();
    const opened = await reader.get(await rowOf(asha));
    expect([opened.status, opened.location]).to.deep.equal([302, `/posts/${String(answer._id)}`]);
    expect(bell(await reader.get('/'))).to.equal('Notifications: nothing new');
  });

  it('opening the thread reads what waits there, and the page itself shows that', async () => {
    const thread = await asked();
    await ravi.answers(thread);
    await settle();
    expect(bell(await reader.get('/'))).to.equal('Notifications: 1 unread');
    expect(bell(await reader.get(`/t/${thread.number}/${thread.slug}`))).to.equal(
      'Notifications: nothing new',
    );
    expect((await reader.get('/notifications?show=unread')).$('.empty').length).to.equal(1);
  });

  it('one is read by its button, all by theirs', async () => {
    await ravi.answers(await asked());
    await ravi.answers(await asked('Who has tried Upwork?'));
    await ravi.answers(await asked('How long did it take you?'));
    await settle();
    const page = await reader.get('/notifications');
    await reader.submit(page, '.note-row form');
    expect(bell(await reader.get('/'))).to.equal('Notifications: 2 unread');
    await reader.submit(page, 'form[action="/notifications/read"]');
    const after = await reader.get('/notifications');
    expect(bell(after)).to.equal('Notifications: nothing new');
    expect([after.$('.note-row').length, after.$('.note-row--unread').length]).to.deep.equal([3, 0]);
    expect(after.$('form[action="/notifications/read"]').length).to.equal(0);
  });

  it('is narrowed to what is unread, to talk, to one’s own posts, to decisions', async () => {
    const thread = await asked();
    await ravi.answers(thread);
    const mine = await asha.answers(await ravi.asks('Who has tried Upwork?'));
    await ravi.accepts(mine);
    await ravi.flags(mine);
    await mod.decides(mine, 'lock');
    await settle();
    const shown = async (show: string) => words(await reader.get(`/notifications?show=${show}`)).length;
    expect([
      await shown('unread'),
      await shown('talk'),
      await shown('own'),
      await shown('decisions'),
    ]).to.deep.equal([3, 1, 1, 1]);
    expect(await shown('x')).to.equal(3);
  });

  it('reads under a filter what is shown there, and stays', async () => {
    const mine = await asha.answers(await ravi.asks('Who has tried Upwork?'));
    await ravi.accepts(mine);
    await ravi.answers(await asked());
    await settle();
    const sent = await reader.submit(
      await reader.get('/notifications?show=own'),
      'form[action="/notifications/read"]',
    );
    expect(sent.location).to.equal('/notifications?show=own');
    expect(bell(await reader.get('/'))).to.equal('Notifications: 1 unread');
  });

  it('goes on to older pages', async () => {
    for (let i = 0; i < 31; i++) {
      const [key, title] = [`reply ${asha.name} ${i}`, `Question number ${i} of the day?`];
      const where = { post: null, thread: null, title, lang: 'en', about: 'question' };
      const cause = { reason: 'reply' as const, key, group: key, actor: null, mutedBy: [], ...where };
      await deliver([asha.member._id], { ...cause, at: clock.now() });
    }
    const first = await reader.get('/notifications?show=talk');
    const next = first.$('.pager [rel=next]').attr('href') ?? '';
    expect(next).to.match(/^\/notifications\?show=talk&before=/);
    const second = await reader.get(next);
    const all = [first, second].flatMap(({ $ }) =>
      $('.note-row__title')
        .map((_, title) => $(title).text())
        .get(),
    );
    expect(new Set(all).size).to.equal(31);
  });

  it('tells whoever read a guide that it was checked again', async () => {
    await syncGuides();
    await reader.submit(await reader.get('/guides/start-here'), 'form[action$="/read"]');
    await publish('guide.updated', { guide: 'start-here', verified: '2026-11-20' });
    await settle();
    const page = await reader.get('/notifications');
    expect(words(page)).to.deep.equal(['A guide that you have read was checked again']);
    expect((await reader.get(await rowOf(asha))).location).to.equal('/guides/start-here');
  });

  it('several new threads of a board are one row, which leads to the board', async () => {
    await subscribe(tara.member, { of: 'board', subject: 'ecommerce' }, 'watching');
    await asha.asks('How do I begin to sell?', { board: 'ecommerce' });
    await ravi.asks('Where do you buy your boxes?', { board: 'ecommerce' });
    await settle();
    const other = await browse(tara);
    expect(words(await other.get('/notifications'))[0]).to.match(/^2 new threads: /);
    expect((await other.get(await rowOf(tara))).location).to.equal('/b/ecommerce?sort=new');
  });

  it('nobody opens or reads another’s', async () => {
    await ravi.answers(await asked());
    await settle();
    const other = await browse(ravi);
    await other.get('/account');
    const path = await rowOf(asha);
    expect((await other.get(path)).status).to.equal(404);
    expect((await other.post(`${path}/read`)).status).to.equal(404);
    expect((await asha.now()).unread).to.equal(1);
  });

  it('a guest is asked to sign in', async () => {
    expect((await (await browse()).get('/notifications')).location).to.equal('/login?to=%2Fnotifications');
  });

  it('what a page without a socket asks for is the count and the state of its thread', async () => {
    const thread = await asked();
    await ravi.answers(thread);
    await settle();
    const { text } = await reader.get(`/notifications/news?thread=${thread.number}`);
    const news = JSON.parse(text) as { unread: number; thread: object };
    expect(news.unread).to.equal(1);
    expect(news.thread).to.include({ number: thread.number, replies: 1, lastNo: 2 });
    expect((await reader.get('/notifications/news?thread=999999999')).status).to.equal(404);
  });
});
