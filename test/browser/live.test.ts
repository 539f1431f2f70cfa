import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { acceptPost } from '../../src/features/threads/acceptance.ts';
import { syncGuides } from '../../src/features/guides/guides.ts';
import type { Thread } from '../../src/features/threads/threads.ts';
import { closeChromium, faultsOf, openBrowser, openWindow, signIn } from '../support/chromium.ts';
import type { Child } from '../support/child.ts';
import { type Person, people, person } from '../support/people.ts';
import { startRole, startWebProcess } from '../support/processes.ts';

describe('two web processes and a worker, in real tabs', function () {
  this.timeout(90_000);
  let asha: Person, ravi: Person, mod: Person;
  let [ports, children]: [number[], Child[]] = [[], []];
  let thread: Thread;

  before(async () => {
    ({ asha, ravi, mod } = await people());
    await syncGuides();
    const webs = [await startWebProcess(), await startWebProcess()];
    ports = webs.map(({ port }) => port);
    children = [...webs.map(({ child }) => child), startRole('worker')];
    await openBrowser();
  });
  after(async () => {
    await closeChromium();
    for (const { process } of children) process.kill('SIGKILL');
  });
  beforeEach(async () => {
    thread = await asha.asks('Which invoice app do you use?');
  });

  const open = async (who: Person, process: 0 | 1, look = {}): Promise<Page> => {
    const page = await (await openWindow({ port: ports[process]!, ...look })).newPage();
    await signIn(page, who);
    return page;
  };
  /** Opens the thread, and waits until its page hears what happens. */
  const openThread = async (who: Person, process: 0 | 1, look = {}): Promise<Page> => {
    const page = await open(who, process, look);
    await listen(page);
    await page.goto(`/t/${thread.number}/${thread.slug}`);
    await heard(page, 'live:state');
    return page;
  };
  /** Keeps what a page hears. */
  const listen = (page: Page) =>
    page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const what of ['live:state', 'live:unread', 'live:thread'])
        document.addEventListener(what, () => heard.push(what));
    });
  const heard = (page: Page, what: string) =>
    page.waitForFunction((name) => (globalThis as unknown as { heard: string[] }).heard.includes(name), what);
  const reply = async (page: Page, words: string) => {
    await page.fill('#body', words);
    await page.click('#reply .button--primary');
    await page.waitForURL('**/t/**#p*');
  };

  it('a reply written through one reaches a browser on the other, once, and rings the bell', async () => {
    const here = await openThread(asha, 0, { lang: 'hi' });
    const there = await openThread(ravi, 1);
    await reply(there, 'I did this last month; it took me nine days.');
    const show = here.locator('[data-live-show=added]');
    await show.waitFor();
    expect(await here.locator('#p2').count()).to.equal(0);
    await here.waitForFunction(() => document.title.startsWith('(1)'));
    await show.click();
    await here.locator('#p2').waitFor();
    expect(await here.locator('#p2').count()).to.equal(1);
    expect(await show.isVisible()).to.equal(false);
    expect(await here.locator('[data-reply-words]').textContent()).to.include('1');
    // To have shown it is to have read it: on every open tab.
    await here.waitForFunction(() => !document.title.startsWith('('));
    expect(await faultsOf(here)).to.deep.equal([]);
  });

  it('what is read in one tab is read in the other', async () => {
    const [one, other] = [await open(asha, 0), await open(asha, 1)];
    await ravi.answers(thread);
    for (const page of [one, other]) await page.waitForFunction(() => document.title.startsWith('(1)'));
    await one.goto('/notifications');
    await one.click('form[action="/notifications/read"] button');
    await other.waitForFunction(() => !document.title.startsWith('('));
    expect(await other.locator('.bell__count').isVisible()).to.equal(false);
  });

  it('a vote and an acceptance change in their place; nothing moves, and the focus stays', async () => {
    const answer = await ravi.answers(thread);
    const tara = await person('tara');
    const page = await openThread(tara, 0);
    await page.focus('#body');
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: false });
    });
    await mod.votes(answer, 1);
    await page.waitForFunction(() => document.querySelector('#p2 .vote__score')?.textContent?.endsWith('1'));
    await acceptPost(asha.member, answer);
    await page.locator('#p2.post--accepted, [data-live-show=changed]:visible').first().waitFor();
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(shifts).to.deep.equal([]);
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('body');
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('what came while the connection was lost is asked for once it is back', async () => {
    const page = await openThread(mod, 0);
    const context = page.context();
    await context.setOffline(true);
    await ravi.answers(thread);
    await context.setOffline(false);
    await page.locator('[data-live-show=added]').waitFor({ timeout: 60_000 });
    await page.click('[data-live-show=added]');
    await page.locator('#p2').waitFor();
  });
});
