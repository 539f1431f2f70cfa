import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { chooseLanguage } from '../../src/features/accounts/accounts.ts';
import type { Post } from '../../src/features/threads/posts.ts';
import { syncGuides } from '../../src/features/guides/guides.ts';
import { forgetOpenAppeals } from '../support/appeals.ts';
import { type Look, closeChromium, openChromium, openWindow, signIn } from '../support/chromium.ts';
import { type Person, people, person, withTrust } from '../support/people.ts';

const LOOKS: Look[] = [
  { lang: 'hi', width: 360, javaScriptEnabled: false },
  { lang: 'en', width: 1280, javaScriptEnabled: true },
];

/** Goes on by the tabulator until the focus is on what `selector` finds. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`The tabulator does not reach ${selector}`);
};

/** Presses Enter on what has the focus, and waits for the page that it leads to. */
const enter = (page: Page): Promise<unknown> =>
  Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);

describe('bad advice, from the first report to the last word', function () {
  this.timeout(120_000);
  let asha: Person, ravi: Person, mod: Person, second: Person;
  let readers: Person[];
  let windows: BrowserContext[];
  before(async () => {
    ({ asha, ravi, mod } = await people());
    second = await person('second', 'moderator');
    // Of some standing, and heavier than what other tests leave in the queue.
    readers = await Promise.all([1, 2, 3].map(async () => withTrust(await person('reader'), 40)));
    await syncGuides();
    await forgetOpenAppeals();
    await openChromium();
  });
  after(closeChromium);

  const open = async (look: Look, who: Person | null): Promise<Page> => {
    const window = await openWindow(look);
    windows.push(window);
    const page = await window.newPage();
    if (!who) return page;
    await chooseLanguage(who.member, look.lang ?? 'en');
    await signIn(page, who);
    return page;
  };

  const report = async (look: Look, reader: Person, thread: string): Promise<void> => {
    const page = await open(look, reader);
    await page.goto(thread);
    await page.click('#p2 a[href$="/flag"]');
    await page.check('input[value=fake-advice]');
    await page.fill('#note', 'Fiverr kabhi pehle paise nahi maangta: maine khud dekha.');
    await page.click('main form .button--primary');
    await page.waitForURL('**/account/flags?thanks=1');
  };

  /** By nothing but the keyboard: from the queue to the decision. */
  const decide = async (page: Page, answer: Post): Promise<void> => {
    await page.goto('/mod');
    await tabTo(page, `form[action="/mod/posts/${String(answer._id)}/claim"] button`);
    await enter(page);
    await tabTo(page, '#decide input[name=kind]');
    await page.keyboard.press('Space');
    expect(await page.locator('#decide input[value=bad-advice]').isChecked()).to.equal(true);
    await tabTo(page, '#reason');
    await page.keyboard.type('No honest agent takes money first.');
    await tabTo(page, '#source');
    await page.keyboard.type('https://www.fiverr.com/terms');
    await tabTo(page, '#decide .button--primary');
    await enter(page);
    expect(new URL(page.url()).pathname).to.equal('/mod');
  };

  for (const look of LOOKS)
    it(`readers dispute, a moderator decides by keyboard, the author appeals, another overturns (${look.lang}, JavaScript ${look.javaScriptEnabled ? 'on' : 'off'})`, async () => {
      windows = [];
      const asked = await asha.asks('Fiverr par pehla order kaise mile?');
      const answer = await ravi.answers(asked, 'Is agent ko 500 rupaye do, woh order dila dega.');
      const thread = `/t/${asked.number}/${asked.slug}`;

      for (const reader of readers) await report(look, reader, thread);
      const guest = await open(look, null);
      await guest.goto(`${thread}?page=1`);
      await guest.locator('#p2 .notice--warning', { hasText: 'Fiverr kabhi pehle paise' }).waitFor();

      await decide(await open(look, mod), answer);

      const author = await open(look, ravi);
      await author.goto(thread);
      await author.click('#p2 .notice--error a[href="/account/decisions"]');
      await author.click('.decision a[href$="/appeal"] >> nth=0');
      await author.fill('#words', 'Yeh fees course ki thi, kaam ki nahi: raseed mere paas hai.');
      await author.click('main form .button--primary');
      await author.waitForURL('**/account/decisions?sent=1');

      const other = await open(look, second);
      await other.goto('/mod');
      await other.click('a[href^="/mod/appeals/"] >> nth=-1');
      await other.check('input[value=overturn]');
      await other.fill('#reason', 'Raseed dekhi: paise course ke the.');
      await other.click('#decide .button--primary');
      await other.waitForURL('**/mod');

      const reader = await open(look, asha);
      await reader.goto('/mod/log');
      const lines = reader.locator('.decision');
      await lines.nth(0).getByText('Raseed dekhi: paise course ke the.').waitFor();
      await lines.nth(1).getByText('No honest agent takes money first.').waitFor();
      await reader.goto(thread);
      expect(await reader.locator('#p2 .notice').count(), 'it stands as before').to.equal(0);
      await Promise.all(windows.map((window) => window.close()));
    });
});
