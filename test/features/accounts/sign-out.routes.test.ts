import { expect } from 'chai';
import { sessionHash } from '../../../src/platform/http/session.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { Browser, type Page, browse } from '../../support/browser.ts';
import { type Person, people, person } from '../../support/people.ts';

const sessionOf = (page: Page): string | undefined =>
  page.cookies.find((cookie) => cookie.startsWith('sid='))?.split(';')[0];

const endOf = async ({ member }: Person): Promise<unknown> =>
  (
    await OutboxModel.findOne({ name: 'session.ended', 'payload.member': String(member._id) })
      .orFail()
      .lean()
  ).payload;

describe('signing out', () => {
  it('ends the session, also for who kept its cookie, and says which', async () => {
    const zara = await person('zara');
    const browser = new Browser();
    const signedIn = await browser.submit(await browser.get('/login'), 'form[action="/login"]', {
      login: zara.name,
      password: zara.password,
    });
    const home = await browser.get('/saved');
    const out = await browser.submit(home, 'form[action="/logout"]');
    expect([out.status, out.location]).to.deep.equal([303, '/']);
    expect(out.cookies.join()).to.match(/sid=;.*Expires=Thu, 01 Jan 1970/);

    expect((await browser.get('/account')).status).to.equal(303);
    const thief = await new Browser().get('/account', { Cookie: sessionOf(signedIn) ?? '' });
    expect(thief.status).to.equal(303);
    const { session } = (await endOf(zara)) as { session: string };
    const id = decodeURIComponent(sessionOf(signedIn) ?? '').replace(/^sid=s:([^.]+)[^]*$/, '$1');
    expect(session).to.equal(sessionHash(id));
  });

  it('happens by the form only: its address opened leads home, and the session goes on', async () => {
    const { asha } = await people();
    const browser = await browse(asha);
    const opened = await browser.get('/logout');
    expect([opened.status, opened.location]).to.deep.equal([303, '/']);
    expect((await browser.get('/account')).status).to.equal(200);
  });
});
