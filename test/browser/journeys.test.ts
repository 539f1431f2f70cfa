import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { syncGuides } from '../../src/features/guides/guides.ts';
import { type Look, closeChromium, openChromium, openWindow, signIn } from '../support/chromium.ts';
import { type Person, people, person } from '../support/people.ts';
import { OFFERS } from '../support/suspicious.ts';

const LOOKS: Look[] = [
  { lang: 'hi', width: 360, javaScriptEnabled: false },
  { lang: 'hi', width: 360, javaScriptEnabled: true },
  { lang: 'en', width: 1280, javaScriptEnabled: false },
  { lang: 'en', width: 1280, javaScriptEnabled: true },
];

const join = async (page: Page, name: string): Promise<void> => {
  await page.goto('/register?to=/b/youtube');
  await page.fill('#name', name);
  await page.fill('#email', `${name}@example.org`);
  await page.fill('#password', 'nine blue umbrellas');
  await page.check('#agree');
  await page.click('main form button');
  await page.waitForURL('**/b/youtube');
};

const ask = async (page: Page, title: string): Promise<string> => {
  await page.click('.page-head__actions a');
  await page.fill('#title', title);
  await page.fill('#body', 'Teen mahine se koshish kar raha hoon. **Kya karu?**');
  await page.fill('#tags', 'shorts, views');
  await page.click('main form .button--primary');
  await page.waitForURL('**/t/*/*');
  return new URL(page.url()).pathname;
};

describe('in a real browser', function () {
  this.timeout(60_000);
  let ravi: Person;

  before(async () => {
    ({ ravi } = await people());
    await syncGuides();
    await openChromium();
  });
  after(closeChromium);

  for (const look of LOOKS) {
    const how = `${look.lang}, ${look.width} px, JavaScript ${look.javaScriptEnabled ? 'on' : 'off'}`;

    it(`an answer with an offer comes back in sight, and is sent as it is (${how})`, async () => {
      const thread = await ravi.asks('Which invoice app do you use?');
      const page = await (await openWindow(look)).newPage();
      await signIn(page, await person());
      await page.goto(`/t/${thread.number}/${thread.slug}`);
      await page.fill('#body', OFFERS[look.lang ?? 'en']);
      await page.click('#reply .button--primary');
      const { y = -1 } = (await page.locator('#reply [role=alert]').boundingBox()) ?? {};
      expect(y).to.be.within(0, 700);
      expect(await page.inputValue('#body')).to.equal(OFFERS[look.lang ?? 'en']);
      await page.click('#reply .button--primary');
      await page.waitForURL('**/*#p2');
      expect(await page.locator('#p2 .notice').count()).to.equal(1);
      expect(await page.inputValue('#body')).to.equal('');
      await page.context().close();
    });

    it(`a newcomer reads, joins, asks, is answered, votes and accepts (${how})`, async () => {
      const [mine, theirs] = [await openWindow(look), await openWindow(look)];
      const [asker, helper] = [await mine.newPage(), await theirs.newPage()];
      await asker.goto('/');
      await asker.click('.intro__actions a[href^="/guides/"]');
      expect(await asker.locator('html').getAttribute('lang')).to.equal(look.lang);

      await join(asker, `naya-${randomBytes(4).toString('hex')}`);
      const thread = await ask(asker, 'Shorts par views achanak band ho gaye, kya karu?');

      await signIn(helper, ravi);
      await helper.goto(thread);
      await helper.fill(
        '#reply textarea',
        'Mere saath bhi hua tha: do hafte ruk kar naya hook likha, phir chal gaya.',
      );
      await helper.click('#reply .button--primary');
      await helper.waitForURL('**#p2');

      await asker.reload();
      await asker.click('#p2 .vote__button >> nth=0');
      await asker.locator('#p2 .vote__button[aria-pressed=true]').waitFor();
      expect(await asker.locator('#p2 .vote__score').innerText()).to.match(/1$/);
      await asker.click('#p2 .post__accept button');
      await asker.locator('#p2.post--accepted').waitFor();
      await Promise.all([mine.close(), theirs.close()]);
    });
  }

  it('what was typed is still there after the window was closed by accident, and gone once it was sent', async () => {
    const context = await openWindow();
    const page = await context.newPage();
    await signIn(page, ravi);
    await page.goto('/b/youtube/new');
    await page.fill('#title', 'A title that I was still thinking about');
    await page.fill('#body', 'And a few first sentences of what happened to me.');
    await page.close();

    const again = await context.newPage();
    await again.goto('/b/youtube/new');
    expect(await again.inputValue('#title')).to.equal('A title that I was still thinking about');
    await again.click('main form .button--primary');
    await again.waitForURL('**/t/*/*');
    await again.goto('/b/youtube/new');
    expect(await again.inputValue('#title')).to.equal('');
    await context.close();
  });

  it('a preview shows beside the form how the text will look', async () => {
    const context = await openWindow({ width: 1280 });
    const page = await context.newPage();
    await signIn(page, ravi);
    await page.goto('/b/youtube/new');
    await page.fill('#body', 'This is **important** for all of us.');
    await page.locator('#preview strong', { hasText: 'important' }).waitFor();
    expect(new URL(page.url()).pathname).to.equal('/b/youtube/new');
    await context.close();
  });

  it('a guest ticks a guide, and the list remembers it in this browser', async () => {
    const context = await openWindow();
    const page = await context.newPage();
    await page.goto('/guides/start-here');
    await page.click('[data-guest-read] button');
    await page.goto('/guides');
    expect(await page.locator('[data-guide="start-here"] .tick--done').count()).to.equal(1);
    expect(await page.locator('progress').getAttribute('value')).to.equal('1');
    await context.close();
  });

  it('the site brings letters for Hindi to a device that has none', async () => {
    const context = await openWindow({ lang: 'hi' });
    const page = await context.newPage();
    await page.goto('/');
    const loaded = await page.evaluate<string[]>(
      "document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === 'loaded').map((font) => font.family))",
    );
    expect(loaded.join()).to.contain('Noto Sans Devanagari');
    await context.close();
  });
});
