import { expect } from 'chai';
import mongoose from 'mongoose';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { Browser, browse, site } from '../../support/browser.ts';
import { people } from '../../support/people.ts';

const sessions = () => mongoose.connection.collection('sessions');

describe('sessions', () => {
  before(async () => {
    await people();
    await syncGuides();
  });

  it('are made for no guest who reads, or answers whether a guide was useful', async () => {
    const [before, guest] = [await sessions().countDocuments(), new Browser()];
    for (const path of ['/', '/b/freelancing', '/guides/start-here', '/u/nobody', '/account', '/saved'])
      expect((await guest.get(path)).cookies, path).to.deep.equal([]);
    const answered = await guest.post('/guides/start-here/useful', { value: '1' });
    expect([answered.status, answered.cookies]).to.deep.equal([303, []]);
    expect(await sessions().countDocuments()).to.equal(before);
  });

  for (const cookie of [
    'sid=s%3Aforged.signature',
    'sid=',
    'sid=%zz',
    'sid=s%3A',
    'sid[$ne]=x',
    'sid=j%3A%7B%7D',
  ])
    it(`are nobody’s with a made-up cookie: ${cookie}`, async () => {
      const { status, location } = await new Browser().get('/account', { Cookie: cookie });
      expect([status, location]).to.deep.equal([303, '/login?to=%2Faccount']);
    });

  it('are kept before a browser hears that it is signed in, as it may follow the redirect at once', async () => {
    const { asha } = await people();
    const savings: string[] = [];
    const note = (what: string) => (event: { commandName: string }) =>
      event.commandName === 'update' && savings.push(what);
    const [started, ended] = [note('saving'), note('saved')];
    const client = mongoose.connection.getClient();
    const browser = new Browser({}, (req, res) => {
      const writeHead = res.writeHead.bind(res);
      res.writeHead = (status: number) => {
        savings.push('told');
        return writeHead(status);
      };
      site()(req, res);
    });
    const login = await browser.get('/login');
    savings.length = 0;
    client.on('commandStarted', started).on('commandSucceeded', ended);
    await browser.submit(login, 'form[action="/login"]', { login: asha.name, password: asha.password });
    client.off('commandStarted', started).off('commandSucceeded', ended);
    expect(savings.slice(0, 3)).to.deep.equal(['saving', 'saved', 'told']);
  });

  it('end in the database, too, at some time', async () => {
    const { asha } = await people();
    await browse(asha);
    const [newest] = await sessions()
      .find({ 'session.memberId': String(asha.member._id) })
      .toArray();
    const days = ((newest?.['expires'] as Date).getTime() - Date.now()) / 86_400_000;
    expect(days).to.be.within(29, 31);
  });
});
