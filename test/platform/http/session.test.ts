import { expect } from 'chai';
import mongoose from 'mongoose';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { Browser, browse } from '../../support/browser.ts';
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
