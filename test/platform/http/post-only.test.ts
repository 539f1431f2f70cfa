import { expect } from 'chai';
import { Browser, browse } from '../../support/browser.ts';
import { people } from '../../support/people.ts';

const ID = '0123456789abcdef01234567';

describe('the address of a form’s target', () => {
  const subjects: readonly (readonly [string, string])[] = [
    ['/b/freelancing/threads', '/b/freelancing'],
    ['/t/12/posts', '/t/12'],
    ['/t/12/lock', '/t/12'],
    ['/t/12/pin', '/t/12'],
    ['/t/12/move', '/t/12'],
    [`/posts/${ID}/vote`, `/posts/${ID}`],
    [`/posts/${ID}/accept`, `/posts/${ID}`],
    [`/posts/${ID}/save`, `/posts/${ID}`],
    [`/posts/${ID}/withdraw`, `/posts/${ID}`],
    ['/guides/start-here/read', '/guides/start-here'],
    ['/guides/start-here/useful', '/guides/start-here'],
    ['/account/password', '/account'],
    ['/account/language', '/account'],
    ['/account/email', '/account'],
    ['/account/mail/verify', '/account/mail'],
    ['/logout', '/'],
    ['/preview', '/'],
  ];
  for (const [address, subject] of subjects)
    it(`leads to its subject when it is opened: ${address}`, async () => {
      const { status, location } = await new Browser().get(`${address}?lang=hi`);
      expect([status, location]).to.deep.equal([303, subject]);
    });

  for (const address of ['/t/12/nothing/more', '/posts/12/vote', '/b//threads', '/x/logout'])
    it(`is none: ${address}`, async () => expect((await new Browser().get(address)).status).to.equal(404));

  it('is no page for a form that goes astray', async () => {
    const { asha } = await people();
    const browser = await browse(asha);
    for (const address of ['/', '/nowhere', '/guides'])
      expect((await browser.post(address)).status).to.equal(404);
  });
});
