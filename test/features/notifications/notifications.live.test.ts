import { expect } from 'chai';
import { changePassword } from '../../../src/features/accounts/credentials.ts';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { readAll } from '../../../src/features/notifications/notifications.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { SECOND } from '../../../src/platform/clock.ts';
import { eventually } from '../../support/eventually.ts';
import { type LiveSite, startLiveSite } from '../../support/live-site.ts';
import { OpenPage } from '../../support/open-page.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people } from '../../support/people.ts';
import { HOLD, answersWith, restores } from '../../support/suspicious.ts';
import { settle } from '../../support/told.ts';
import { Visitor } from '../../support/visitor.ts';

/** However a member leaves, their sockets are closed by then. */
const CLOSED_WITHIN = 5 * SECOND;

describe('open pages', () => {
  let here: LiveSite, there: LiveSite;
  let asha: Person, ravi: Person, mod: Person;
  let thread: Thread;
  const pages: OpenPage[] = [];

  before(async () => {
    await people();
    await syncGuides();
    [here, there] = [await startLiveSite(), await startLiveSite()];
  });
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    thread = await asha.asks('Which invoice app do you use?');
  });
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
  });
  after(async () => {
    await here.stop();
    await there.stop();
  });

  const signedIn = async (who: Person): Promise<Visitor> => {
    const visitor = new Visitor(here.url);
    await visitor.signIn(who);
    return visitor;
  };
  const open = async ({ cookie }: Visitor, { url } = here): Promise<OpenPage> => {
    const page = await OpenPage.open(url, { cookie });
    pages.push(page);
    await eventually(() => page.unread.length > 0);
    return page;
  };
  /** A page on each of the two servers. */
  const openBoth = async (visitor: Visitor): Promise<OpenPage[]> => [
    await open(visitor, here),
    await open(visitor, there),
  ];
  const expectClosed = async (closed: readonly OpenPage[]): Promise<void> => {
    for (const page of closed) expect(await page.closed()).to.be.lessThan(CLOSED_WITHIN);
  };

  it('are those of members who are signed in: no others have a socket', async () => {
    const visitor = await signedIn(asha);
    const { cookie } = visitor;
    const forged = `${cookie.slice(0, -3)}abc`;
    for (const headers of [{}, { cookie: 'sid=x' }, { cookie: forged }, { cookie, origin: null }])
      expect(await OpenPage.isRefused(here.url, headers), JSON.stringify(headers)).to.equal(true);
    const evil = { cookie, origin: 'https://evil.example' };
    expect(await OpenPage.isRefused(here.url, evil), 'a page of another site').to.equal(true);
    const guest = new Visitor(here.url);
    await guest.get('/login');
    expect(await OpenPage.isRefused(here.url, { cookie: guest.cookie }), 'a guest’s session').to.equal(true);
    expect((await open(visitor)).isOpen).to.equal(true);
  });

  it('have no socket any more, in each process, once their member is suspended, nor get a new one', async () => {
    const visitor = await signedIn(ravi);
    const both = await openBoth(visitor);
    await mod.decides(await ravi.answers(thread), 'keep', { measure: 'suspend-7' });
    await expectClosed(both);
    expect(await OpenPage.isRefused(here.url, { cookie: visitor.cookie })).to.equal(true);
  });

  it('of a session that was signed out are closed, in each process; those of other sessions stay', async () => {
    const [phone, desk] = [await signedIn(asha), await signedIn(asha)];
    const [left, stays] = [await openBoth(phone), await openBoth(desk)];
    const { cookie } = phone;
    expect((await phone.post('/logout', {})).status).to.equal(303);
    await expectClosed(left);
    expect(stays.map(({ isOpen }) => isOpen)).to.deep.equal([true, true]);
    expect(await OpenPage.isRefused(here.url, { cookie })).to.equal(true);
  });

  it('are all closed, in each process, when a new password ends all sessions', async () => {
    const [phone, desk] = [await signedIn(asha), await signedIn(asha)];
    const all = [...(await openBoth(phone)), ...(await openBoth(desk))];
    await changePassword(await asha.now(), asha.password, 'four loud brown camels');
    await expectClosed(all);
    expect(await OpenPage.isRefused(there.url, { cookie: phone.cookie })).to.equal(true);
  });

  it('each hear how much their member has not read, and of nothing more once it was read on one of them', async () => {
    const [phone, other] = [await signedIn(asha), await signedIn(mod)];
    const own = [...(await openBoth(phone)), await open(await signedIn(asha))];
    const foreign = await open(other);
    await ravi.answers(thread);
    await settle();
    for (const page of own) await eventually(() => page.unread.at(-1) === 1);
    expect((await phone.get(`/t/${thread.number}/${thread.slug}`)).status).to.equal(200);
    for (const page of own) await eventually(() => page.unread.at(-1) === 0);
    await readAll(await asha.now());
    expect(foreign.unread, 'of another member').to.deep.equal([0]);
  });

  it('hear of what happens in the thread that they show, in each process, in less than a kilobyte each', async () => {
    const both = await openBoth(await signedIn(mod));
    for (const page of both) expect(await page.watch(thread.number)).to.include({ number: thread.number });
    const answer = await ravi.answers(thread);
    await asha.votes(answer, 1);
    await asha.accepts(answer);
    await withdrawPost(ravi.member, answer);
    for (const page of both) {
      await eventually(() => page.news.filter(({ what }) => what === 'changed').length >= 2);
      const heard = page.news.map(({ no, what }) => `${no} ${what}`);
      expect(heard).to.include.members(['2 added', '2 score', '2 changed']);
      expect(page.news.every(({ number }) => number === thread.number)).to.equal(true);
      expect(page.largest).to.be.lessThan(1024);
    }
  });

  it('hear nothing of a thread that their member may not see', async () => {
    await mod.decides(await openingOf(thread), 'remove');
    const [moderators, members] = [await open(await signedIn(mod)), await open(await signedIn(ravi))];
    expect(await members.watch(thread.number)).to.equal(null);
    expect(await members.watch(999_999_999)).to.equal(null);
    expect(await moderators.watch(thread.number)).to.include({ number: thread.number });
    await mod.decides(await openingOf(thread), 'restore');
    await eventually(() => moderators.news.length > 0);
    expect(members.news).to.deep.equal([]);
  });

  it('hear nothing of a post that waits for a moderator, until it is shown', async () => {
    const page = await open(await signedIn(asha));
    await page.watch(thread.number);
    const held = await answersWith(ravi, thread, HOLD);
    expect(held.visibility).to.equal('pending');
    await mod.answers(thread);
    await eventually(() => page.news.some(({ no }) => no === 3));
    expect(page.news.filter(({ no, what }) => no === held.no && what === 'added')).to.deep.equal([]);
    await restores(mod, held);
    await eventually(() => page.news.some(({ no, what }) => no === held.no && what === 'changed'));
  });
});
