import { expect } from 'chai';
import { setSaved } from '../../../src/features/saved/saved.ts';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { answersTo } from '../../support/answers.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people } from '../../support/people.ts';

describe('saving', () => {
  let asha: Person, ravi: Person;
  let reader: Browser;
  let thread: Thread;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
    reader = await browse(asha);
    thread = await ravi.asks('Which invoice app do you use?');
  });

  it('a post is saved under its button, found on the page of saved posts, and let go there', async () => {
    expect((await reader.get('/saved')).$('.empty').length).to.equal(1);
    const page = await reader.get(threadPath(thread));
    const saved = await reader.submit(page, '#p1 form[action$="/save"]', { value: '1' });
    expect([saved.status, saved.location]).to.deep.equal([303, `${threadPath(thread)}#p1`]);

    const button = (await reader.get(threadPath(thread))).$('#p1 form[action$="/save"] button');
    expect([button.attr('value'), button.attr('aria-pressed')]).to.deep.equal(['0', 'true']);

    const list = await reader.get('/saved');
    expect(list.$('.post-row a').first().text()).to.equal('Which invoice app do you use?');
    await reader.submit(list, 'form[action$="/save"]', { value: '0' });
    expect((await reader.get('/saved')).$('.post-row').length).to.equal(0);
  });

  it('with htmx, the button alone comes back', async () => {
    const id = String((await openingOf(thread))._id);
    const { text, $ } = await reader.post(`/posts/${id}/save`, { value: '1' }, { 'HX-Request': 'true' });
    expect(text).to.not.include('<html');
    expect($('button').attr('value')).to.equal('0');
  });

  it('the list goes on by twenties', async () => {
    for (const answer of await answersTo(thread, ravi, 21)) {
      passTime(MINUTE);
      await setSaved(asha.member, answer, true);
    }
    const first = await reader.get('/saved');
    expect(first.$('.post-row').length).to.equal(20);
    const second = await reader.get(first.$('.pager [rel=next]').attr('href') ?? '');
    expect(second.$('.post-row').length).to.equal(1);
    expect(second.$('.pager a').attr('href')).to.equal('/saved');
    for (const odd of ['x', '0', '-1', '1e3', '99999999999999999999'])
      expect((await reader.get(`/saved?before=${odd}`)).$('.post-row').length).to.equal(20);
  });

  it('is refused to guests, with odd values, and for what is not there or hidden', async () => {
    const opening = await openingOf(thread);
    const path = `/posts/${String(opening._id)}/save`;
    expect((await (await browse()).post(path, { value: '1' })).status).to.equal(401);
    expect((await reader.post(path, { value: 'yes' })).status).to.equal(400);
    expect((await reader.post('/posts/0123456789abcdef01234567/save', { value: '1' })).status).to.equal(404);
    await withdrawPost(ravi.member, opening);
    expect((await reader.post(path, { value: '1' })).status).to.equal(404);
  });
});
