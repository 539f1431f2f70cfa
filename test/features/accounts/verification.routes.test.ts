import { expect } from 'chai';
import { makeToken } from '../../../src/features/accounts/tokens.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { Browser, browse } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { type Person, person } from '../../support/people.ts';

describe('the link that verifies an address', () => {
  let asha: Person;
  let path: string;
  beforeEach(async () => {
    asha = await person('asha');
    path = `/account/verify/${await makeToken('verify', asha.member)}`;
  });

  it('does nothing when a program opens it, and verifies when somebody presses its button, signed out', async () => {
    const browser = new Browser();
    const page = await browser.get(path);
    expect(page.status).to.equal(200);
    expect(page.cookies).to.deep.equal([]);
    expect((await asha.now()).emailVerifiedAt).to.equal(null);

    const done = await browser.submit(page, `form[action="${path}"]`);
    expect(done.status).to.equal(303);
    expect(done.cookies).to.deep.equal([]);
    expect((await browser.follow(done)).$('[role=status]').text()).to.include('is confirmed');
    expect((await asha.now()).emailVerifiedAt).to.be.instanceOf(Date);
  });

  it('works for who is signed in, as themselves or as somebody else, also without the token of a session', async () => {
    for (const who of [asha, await person('ravi')]) {
      const browser = await browse(who);
      expect((await browser.submit(await browser.get(path), `form[action="${path}"]`)).status).to.equal(303);
      expect((await browser.post(path, { _csrf: '' })).status).to.equal(303);
    }
  });

  it('leads nowhere after a week, and says what to do', async () => {
    passTime(7 * DAY);
    for (const page of [await new Browser().get(path), await new Browser().post(path)]) {
      expect(page.status).to.equal(404);
      expect(page.$('[role=alert]').text()).to.include('ask for a new one');
    }
  });
});
