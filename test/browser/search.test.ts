import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { closeChromium, faultsOf, openChromium, openWindow, signIn } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { ownBoard } from '../support/own-board.ts';
import { type Person, people } from '../support/people.ts';
import { indexed } from '../support/searching.ts';

describe('searching in a browser', function () {
  this.timeout(60_000);
  const board = ownBoard();
  let asha: Person, ravi: Person;
  before(async () => {
    ({ asha, ravi } = await people());
    for (const title of [
      'Lanternmart par pehla order kaise mila?',
      'लैंटर्नमार्ट की फ़ीस कितनी है?',
      'Is lanternmart honest?',
    ])
      await asha.asks(title, { board: board()._id });
    await indexed();
    await openChromium();
  });
  after(closeChromium);

  const options = (page: Page) => page.locator('.suggestions:not([hidden]) [role=option]');

  it('threads are named while one types, in any script, and chosen by keys', async () => {
    const page = await (await openWindow({ width: 1280 })).newPage();
    await page.goto('/search');
    const field = page.locator('#q');
    await field.fill('lanternm');
    await options(page).nth(2).waitFor();
    expect(await field.getAttribute('aria-expanded')).to.equal('true');
    expect(await options(page).last().innerText()).to.equal('लैंटर्नमार्ट की फ़ीस कितनी है?');
    expect(await faultsOf(page)).to.deep.equal([]);

    await field.press('ArrowUp');
    expect(await field.getAttribute('aria-activedescendant')).to.equal(
      await options(page).last().getAttribute('id'),
    );
    await field.press('Escape');
    expect(await field.getAttribute('aria-expanded')).to.equal('false');
    expect(await field.inputValue()).to.equal('lanternm');
    await field.press('ArrowDown');
    await field.press('ArrowDown');
    await field.press('Enter');
    await page.waitForURL(/\/t\/\d+\//);
  });

  it('Enter searches for what was typed while nothing is chosen', async () => {
    const page = await (await openWindow({ width: 1280 })).newPage();
    await page.goto('/search');
    await page.fill('.site-search__input', 'lanternmart');
    await options(page).first().waitFor();
    await page.press('.site-search__input', 'Enter');
    await page.waitForURL(/\/search\?q=lanternmart$/);
    expect(await page.locator('.post-row').count()).to.equal(3);
  });

  it('who asks is shown who has asked before while they type, and posts at once', async () => {
    const page = await (await openWindow({ lang: 'hi' })).newPage();
    await signIn(page, ravi);
    await page.goto(`/b/${board()._id}/new`);
    await page.fill('#title', 'lanternmart ki fees kitni hai');
    await page.locator('[data-similar] a').first().waitFor();
    expect(await page.locator('[data-similar] a').first().innerText()).to.equal('लैंटर्नमार्ट की फ़ीस कितनी है?');
    expect(await faultsOf(page)).to.deep.equal([]);
    await page.fill('#body', 'Mujhe sach sach batao, kitna kat jaata hai har order par.');
    await page.click('.form .button--primary');
    await page.waitForURL(/\/t\/\d+\//);
  });

  it('without JavaScript they are asked once more, with their words kept', async () => {
    const page = await (await openWindow({ javaScriptEnabled: false })).newPage();
    await signIn(page, ravi);
    await page.goto(`/b/${board()._id}/new`);
    await page.fill('#title', 'Is lanternmart honest with sellers?');
    await page.fill('#body', 'Tell me the truth, please: do they pay what they promise?');
    await page.click('.form .button--primary');
    await page.locator('.similar a').first().waitFor();
    expect(await page.inputValue('#body')).to.match(/^Tell me the truth/);
    await page.click('.form .button--primary');
    await eventually(() => /\/t\/\d+\//.test(page.url()));
  });
});
