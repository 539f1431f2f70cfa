import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { acceptPost } from '../../src/features/threads/acceptance.ts';
import { syncGuides } from '../../src/features/guides/guides.ts';
import type { Thread } from '../../src/features/threads/threads.ts';
import { closeChromium, faultsOf, openBrowser, openWindow, signIn } from '../support/chromium.ts';
import type { Child } from '../support/child.ts';
import { eventually } from '../support/eventually.ts';
import { type Person, people, person } from '../support/people.ts';
import { kill, startWebProcess, startWorker } from '../support/processes.ts';

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
    children = [...webs.map(({ child }) => child), startWorker()];
    await openBrowser();
  });
  after(async () => {
    await closeChromium();
    await kill(children);
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
  // Not by the page's own means: its policy lets it read no text as a script.
  const becomes = (page: Page, expression: string) =>
    eventually(async () => (await page.evaluate<boolean>(expression)) === true);
  /** Keeps what a page hears. */
  const listen = (page: Page) =>
    page.addInitScript(`
      globalThis.heard = [];
      for (const what of ['live:state', 'live:unread', 'live:thread'])
        document.addEventListener(what, () => heard.push(what));
    `);
  const heard = (page: Page, what: string) => becomes(page, `heard.includes('${what}')`);
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
    await becomes(here, `document.title.startsWith('(1)')`);
    await show.click();
    await here.locator('#p2').waitFor();
    expect(await here.locator('#p2').count()).to.equal(1);
    expect(await show.isVisible()).to.equal(false);
    expect(await here.locator('[data-reply-words]').textContent()).to.include('1');
    // To have shown it is to have read it: on every open tab.
    await becomes(here, `!document.title.startsWith('(')`);
    expect(await faultsOf(here)).to.deep.equal([]);
  });

  it('what is read in one tab is read in the other', async () => {
    const [one, other] = [await open(asha, 0), await open(asha, 1)];
    await ravi.answers(thread);
    for (const page of [one, other]) await becomes(page, `document.title.startsWith('(1)')`);
    await one.goto('/notifications');
    await one.click('form[action="/notifications/read"] button');
    await becomes(other, `!document.title.startsWith('(')`);
    expect(await other.locator('.bell__count').isVisible()).to.equal(false);
  });

  it('a vote and an acceptance change in their place; nothing moves, and the focus stays', async () => {
    const answer = await ravi.answers(thread);
    const tara = await person('tara');
    const page = await openThread(tara, 0);
    await page.focus('#body');
    await page.evaluate(`
      globalThis.shifts = [];
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value)))
        .observe({ type: 'layout-shift' });
    `);
    await mod.votes(answer, 1);
    await becomes(page, `document.querySelector('#p2 .vote__score').textContent.endsWith('1')`);
    await acceptPost(asha.member, answer);
    await page.locator('#p2.post--accepted').waitFor();
    expect(await page.evaluate('shifts')).to.deep.equal([]);
    expect(await page.evaluate('document.activeElement.id')).to.equal('body');
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('a post that grows while it is read waits until it is asked for', async () => {
    const answer = await ravi.answers(thread);
    const page = await openThread(await person('tara'), 1);
    await page.locator('#p2').scrollIntoViewIfNeeded();
    await mod.decides(answer, 'bad-advice');
    const show = page.locator('[data-live-show=changed]');
    await show.waitFor();
    expect(await page.locator('#p2 .post__folded').count()).to.equal(0);
    await show.click();
    await page.locator('#p2 .post__folded').waitFor();
    expect(await show.isVisible()).to.equal(false);
  });

  it('what came while its process was dead is asked for once it is back', async () => {
    const page = await openThread(mod, 1);
    const dead = children[1]!;
    dead.process.kill('SIGKILL');
    await dead.ended;
    await ravi.answers(thread);
    children[1] = (await startWebProcess(ports[1])).child;
    const show = page.locator('[data-live-show=added]');
    await show.waitFor({ timeout: 60_000 });
    await show.click();
    await page.locator('#p2').waitFor();
  });

  it('without JavaScript the bell is a link that says how much there is', async () => {
    const tara = await person('tara');
    await ravi.answers(await tara.asks('Which invoice app do you use?'));
    const page = await open(tara, 0, { javaScriptEnabled: false });
    const isRung = async () => (await page.goto('/'), (await page.textContent('.bell__count')) === '1');
    await eventually(isRung);
    await page.click('.bell');
    await page.click('.note-row__words a');
    await page.waitForURL('**/t/**#p2');
    expect(await page.locator('.bell__count').isVisible()).to.equal(false);
  });
});
