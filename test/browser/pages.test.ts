import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { setBlocked } from '../../src/features/accounts/blocks.ts';
import { syncGuides } from '../../src/features/guides/guides.ts';
import { countTags } from '../../src/features/threads/thread-tags.jobs.ts';
import { threadPath } from '../../src/features/threads/post.path.ts';
import {
  closeChromium,
  faultsOf,
  openChromium,
  openWindow,
  overflowOf,
  signIn,
} from '../support/chromium.ts';
import { type Person, people, person } from '../support/people.ts';

/** A guest's first look at a thread, in bytes over the wire and requests, fonts aside. */
const MOST_BYTES = 40_000;
const MOST_REQUESTS = 6;

describe('every kind of page', function () {
  this.timeout(60_000);
  let asha: Person, ravi: Person;
  let thread: string;
  let post: string;

  before(async () => {
    ({ asha, ravi } = await people());
    await syncGuides();
    const asked = await asha.asks('क्या फ़ोन से ही काम शुरू हो सकता है? Kaise karu?', {
      tags: ['फ़ोन', 'shuruaat'],
    });
    for (let i = 0; i < 21; i++)
      await ravi.answers(asked, `Answer ${i}: | a | b |\n|---|---|\n| 1 | ${'long '.repeat(40)} |`);
    thread = threadPath(asked);
    post = String((await ravi.answers(asked, 'Call 98765 43210 or [write](https://t.me/kamai_ghar).'))._id);
    await setBlocked(asha.member, (await person()).member, true);
    await countTags();
    await openChromium();
  });
  after(closeChromium);

  const forGuests = () => [
    '/',
    '/b/freelancing',
    '/b/youtube?sort=top',
    thread,
    '/guides',
    '/guides/fake-advice',
    '/login',
    '/register',
    '/rules',
    '/privacy',
    '/about',
    '/trust',
    `/u/${asha.name}`,
    '/tags',
    '/tags/shuruaat',
    '/search?q=kaam+shuru',
    '/nothing-here',
  ];
  const forMembers = () => [
    '/',
    thread,
    '/b/freelancing/new',
    '/account',
    '/trust',
    '/saved',
    `/posts/${post}/history`,
    `/posts/${post}/contacts`,
    `/u/${ravi.name}`,
    '/account/blocks',
  ];

  const check = async (page: Page, paths: string[]): Promise<void> => {
    for (const path of paths) {
      await page.goto(path);
      expect(await faultsOf(page), path).to.deep.equal([]);
      expect(await overflowOf(page), `${path} scrolls sideways`).to.equal(0);
    }
  };

  for (const lang of ['hi', 'en'] as const)
    for (const [width, theme] of [
      [360, 'light'],
      [360, 'dark'],
      [1280, 'light'],
    ] as const)
      it(`can be used by everybody (${lang}, ${width} px, ${theme})`, async () => {
        const context = await openWindow({ lang, width, theme });
        const page = await context.newPage();
        await check(page, forGuests());
        await signIn(page, asha);
        await check(page, forMembers());
        await context.close();
      });

  it("a guest's first view of a thread is light: at most 40 kB and 6 requests", async () => {
    const context = await openWindow({ lang: 'hi' });
    const page = await context.newPage();
    const sizes: number[] = [];
    const measured: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'font') return;
      measured.push(
        request
          .sizes()
          .then(
            ({ responseBodySize, responseHeadersSize }) =>
              void sizes.push(responseBodySize + responseHeadersSize),
          ),
      );
    });
    await page.goto(thread, { waitUntil: 'networkidle' });
    await Promise.all(measured);
    expect(sizes.length).to.be.at.most(MOST_REQUESTS);
    expect(sizes.reduce((sum, size) => sum + size, 0)).to.be.at.most(MOST_BYTES);
    await context.close();
  });

  it('nothing that a page loads is refused by its own policy, and no script fails', async () => {
    const context = await openWindow({ width: 1280 });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await signIn(page, asha);
    for (const path of ['/', thread, '/b/freelancing/new'])
      await page.goto(path, { waitUntil: 'networkidle' });
    expect(complaints).to.deep.equal([]);
    await context.close();
  });
});
