import { expect } from 'chai';
import { findAppeal } from '../../../src/features/appeals/appeals.ts';
import type { Decision } from '../../../src/features/moderation/decisions.ts';
import { getPost } from '../../../src/features/threads/posts.ts';
import { forgetOpenAppeals } from '../../support/appeals.ts';
import { browse } from '../../support/browser.ts';
import { type Person, people, person } from '../../support/people.ts';

const WORDS = 'The fee was for a course that I had asked for, not for work.';

describe('appealing', () => {
  let asha: Person, ravi: Person, mod: Person, second: Person;
  let decision: Decision;
  before(forgetOpenAppeals);
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    second = await person('second', 'moderator');
    decision = await mod.decides(
      await ravi.answers(await asha.asks('How do I get a first order?')),
      'remove',
    );
  });
  const path = () => `/decisions/${decision.no}/appeal`;

  it('begins at the decisions about oneself, which nobody else sees', async () => {
    const own = await (await browse(ravi)).get('/account/decisions');
    expect(own.$('.decision').text()).to.include('Removed:').and.include('How do I get a first order?');
    expect(own.$(`a[href="${path()}"]`).length).to.equal(1);
    const others = await browse(asha);
    expect((await others.get('/account/decisions')).$('.decision').length).to.equal(0);
    expect((await others.get(path())).status).to.equal(403);
    expect((await others.post(path(), { words: WORDS })).status).to.equal(403);
    expect((await (await browse()).get(path())).location).to.equal(`/login?to=${encodeURIComponent(path())}`);
  });

  it('takes one’s own words, once, however often they are sent', async () => {
    const author = await browse(ravi);
    const form = await author.get(path());
    const refused = await author.submit(form, 'main form', { words: 'Unfair!' });
    expect(refused.status).to.equal(422);
    expect(refused.$('#words').val()).to.equal('Unfair!');
    const sent = await author.submit(form, 'main form', { words: WORDS });
    expect([sent.status, sent.location]).to.deep.equal([303, '/account/decisions?sent=1']);
    expect((await author.submit(form, 'main form', { words: WORDS })).status).to.equal(303);
    const again = await author.post(path(), { words: `${WORDS} Again.` });
    expect(again.status).to.equal(409);
    const own = await author.follow(sent);
    expect(own.$('[role=status]').length).to.equal(1);
    expect(own.$('.decision').text()).to.include('waits for another moderator');
  });

  it('is possible while suspended', async () => {
    const answer = await ravi.answers(await asha.asks('Which invoice app?'));
    await mod.decides(answer, 'remove', { measure: 'suspend-30' });
    const author = await browse(ravi);
    const sent = await author.submit(await author.get(path()), 'main form', { words: WORDS });
    expect(sent.status).to.equal(303);
  });

  it('reaches a second moderator in the queue, who reads both sides and decides; both see what came of it', async () => {
    const author = await browse(ravi);
    await author.submit(await author.get(path()), 'main form', { words: WORDS });
    const { _id } = (await findAppeal(decision))!;
    const address = `/mod/appeals/${String(_id)}`;
    const first = await browse(mod);
    const mine = await first.get(address);
    expect(mine.$('#decide').length).to.equal(0);
    expect(mine.text).to.include('You made this decision yourself');
    expect((await first.post(address, { kind: 'overturn', reason: WORDS })).status).to.equal(403);

    const other = await browse(second);
    expect((await other.get('/mod')).$(`a[href="${address}"]`).length).to.equal(1);
    const page = await other.get(address);
    expect(page.text).to.include(WORDS).and.include('Honest agents take no money');
    const refused = await other.submit(page, '#decide', { kind: 'overturn', reason: 'No.' });
    expect(refused.status).to.equal(422);
    expect(refused.$('#reason').val()).to.equal('No.');
    const sent = await other.submit(page, '#decide', { kind: 'overturn', reason: 'The receipt proves it.' });
    expect([sent.status, sent.location]).to.deep.equal([303, '/mod']);
    expect(
      (await other.submit(page, '#decide', { kind: 'uphold', reason: 'The receipt proves it.' })).status,
    ).to.equal(409);
    expect((await getPost(decision.post)).visibility).to.equal('visible');
    expect((await author.get('/account/decisions')).text).to.include('Your appeal was right');
    const log = await (await browse()).get(`/mod/log/${decision.no}`);
    expect(log.text).to.include('On appeal, overturned:').and.include('The receipt proves it.');
  });

  it('knows no appeal that is not there', async () => {
    const moderator = await browse(second);
    expect((await moderator.get('/mod/appeals/0123456789abcdef01234567')).status).to.equal(404);
    const author = await browse(ravi);
    expect((await author.get('/decisions/999999999/appeal')).status).to.equal(404);
    expect((await author.get('/decisions/x/appeal')).status).to.equal(404);
  });
});
