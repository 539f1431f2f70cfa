import { expect } from 'chai';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { getPost } from '../../../src/features/threads/posts.ts';
import { getThread } from '../../../src/features/threads/threads.ts';
import { Browser, browse } from '../../support/browser.ts';
import { type Person, people } from '../../support/people.ts';

const LOGIN = 'form[action="/login"]';

describe('words sent after the session ended', () => {
  const REPLY = 'I did this last month; it took me nine days.';
  let zara: Person;
  let ravi: Person;

  beforeEach(async () => {
    ({ asha: zara, ravi } = await people());
  });

  const endSessionsOf = ({ member }: Person) =>
    MemberModel.updateOne({ _id: member._id }, { $inc: { sessionEpoch: 1 } });

  it('of a reply are shown on the sign-in page and posted after sign-in', async () => {
    const thread = await zara.asks('How do I price a first gig on Fiverr?');
    const browser = await browse(ravi);
    const page = await browser.get(`/t/${thread.number}/${thread.slug}`);
    await endSessionsOf(ravi);

    const asked = await browser.submit(page, '#reply form', { body: REPLY });
    expect(asked.status).to.equal(401);
    expect(asked.$('.kept-words').text()).to.equal(REPLY);
    expect(asked.$('[role=alert]').text()).to.include('your words are safe');

    const login = { login: ravi.name, password: ravi.password };
    const posted = await browser.submit(asked, LOGIN, login);
    expect([posted.status, posted.location]).to.deep.equal([303, `/t/${thread.number}/${thread.slug}#p2`]);
    expect((await browser.follow(posted)).$('#p2 .prose').text()).to.include(REPLY);
  });

  it('are there after a wrong password, too', async () => {
    const thread = await zara.asks('How do I price a first gig on Fiverr?');
    const browser = await browse(ravi);
    const page = await browser.get(`/t/${thread.number}/${thread.slug}`);
    await endSessionsOf(ravi);

    const asked = await browser.submit(page, '#reply form', { body: REPLY });
    const wrong = await browser.submit(asked, LOGIN, { login: ravi.name, password: 'not the right one' });
    expect([wrong.status, wrong.$('.kept-words').text()]).to.deep.equal([422, REPLY]);
    const posted = await browser.submit(wrong, LOGIN, { password: ravi.password });
    expect(posted.status).to.equal(303);
    expect((await getThread(thread._id)).replyCount).to.equal(1);
  });

  it('are there after the sign-in page itself had been open too long', async () => {
    const thread = await zara.asks('How do I price a first gig on Fiverr?');
    const browser = await browse(ravi);
    const page = await browser.get(`/t/${thread.number}/${thread.slug}`);
    await endSessionsOf(ravi);

    const asked = await browser.submit(page, '#reply form', { body: REPLY });
    const login = { login: ravi.name, password: ravi.password };
    const late = await browser.submit(asked, LOGIN, { ...login, _csrf: 'stale' });
    expect([late.status, late.$('.kept-words').text()]).to.deep.equal([403, REPLY]);
    await browser.submit(late, LOGIN, login);
    expect((await getThread(thread._id)).replyCount).to.equal(1);
  });

  it('are there when the browser has no cookie any more', async () => {
    const thread = await zara.asks('How do I price a first gig on Fiverr?');
    const browser = new Browser();
    const asked = await browser.post(`/t/${thread.number}/posts`, { body: REPLY });
    expect([asked.status, asked.$('.kept-words').text()]).to.deep.equal([401, REPLY]);
    const posted = await browser.submit(asked, LOGIN, { login: ravi.name, password: ravi.password });
    expect(posted.status).to.equal(303);
    expect((await getThread(thread._id)).replyCount).to.equal(1);
  });

  it('are posted once, however often the sign-in form is sent', async () => {
    const thread = await zara.asks('How do I price a first gig on Fiverr?');
    const browser = new Browser();
    const fields = { body: REPLY, _key: 'written-before-the-end' };
    const asked = await browser.post(`/t/${thread.number}/posts`, fields);
    const login = { login: ravi.name, password: ravi.password };
    await Promise.all([1, 2, 3].map(() => browser.submit(asked, LOGIN, login)));
    expect((await getThread(thread._id)).replyCount).to.equal(1);
  });

  it('that are refused stand in the member’s own form, with a token that works', async () => {
    const thread = await zara.asks('How do I price a first gig on Fiverr?');
    const browser = new Browser();
    const asked = await browser.post(`/t/${thread.number}/posts`, { body: 'too short' });
    const refused = await browser.submit(asked, LOGIN, { login: ravi.name, password: ravi.password });
    expect(refused.status).to.equal(422);
    expect(refused.$('#reply textarea').text().trim()).to.equal('too short');

    const posted = await browser.submit(refused, '#reply form', { body: REPLY });
    expect(posted.status).to.equal(303);
    expect((await getThread(thread._id)).replyCount).to.equal(1);
  });

  it('of a new thread open it', async () => {
    const browser = new Browser();
    const [title, body] = ['Which invoice app do you use?', 'I need one that works in Hindi, too.'];
    const fields = { kind: 'question', title, body, tags: 'invoices, tools' };
    const asked = await browser.post('/b/freelancing/threads', fields);
    expect(asked.$('.kept-words').text()).to.include(title).and.include(body);
    const opened = await browser.submit(asked, LOGIN, { login: ravi.name, password: ravi.password });
    const page = await browser.follow(opened);
    expect(page.$('h1').text()).to.equal(title);
    expect(page.$('.tag-list').text()).to.include('invoices').and.include('tools');
  });

  it('of a vote cast it', async () => {
    const answer = await ravi.answers(await zara.asks('How do I price a first gig on Fiverr?'));
    const browser = new Browser();
    const asked = await browser.post(`/posts/${String(answer._id)}/vote`, { value: '1' });
    expect([asked.status, asked.$('.kept-words').length]).to.deep.equal([401, 0]);
    const login = { login: zara.name, password: zara.password };
    expect((await browser.submit(asked, LOGIN, login)).status).to.equal(303);
    expect((await getPost(answer._id)).up).to.equal(1);
  });

  it('lead a newcomer who joins instead back to what they were reading', async () => {
    const thread = await zara.asks('How do I price a first gig on Fiverr?');
    const asked = await new Browser().post(`/t/${thread.number}/posts`, { body: REPLY });
    expect(asked.$('a[href^="/register"]').attr('href')).to.equal(
      `/register?to=%2Ft%2F${thread.number}%2Fposts`,
    );
    const back = await new Browser().get(`/t/${thread.number}/posts`);
    expect([back.status, back.location]).to.deep.equal([303, `/t/${thread.number}`]);
  });

  it('never hold a password', async () => {
    const fields = { current: 'x', password: 'nine blue umbrellas', note: 'kept' };
    const asked = await new Browser().post('/account/password', fields);
    expect(asked.status).to.equal(401);
    expect(asked.text).to.include('kept').and.not.include('nine blue umbrellas');
  });

  it('are not kept when another site sent them', async () => {
    const thread = await zara.asks('How do I price a first gig on Fiverr?');
    const evil = { Origin: 'https://evil.example' };
    const asked = await new Browser().post(`/t/${thread.number}/posts`, { body: REPLY }, evil);
    expect(asked.status).to.equal(403);
    expect(asked.text).to.not.include(REPLY);
  });

  for (const keptPath of ['//evil.example/x', 'https://evil.example', '/\\evil.example', 'javascript:x'])
    it(`go nowhere but to this site: ${keptPath}`, async () => {
      const browser = new Browser();
      await browser.get('/login');
      const login = { login: ravi.name, password: ravi.password };
      const page = await browser.post('/login', { ...login, keptPath, 'kept.body': REPLY });
      expect([page.status, page.location]).to.deep.equal([303, '/']);
    });

  for (const keptPath of ['/nowhere', '/login', '/t/%zz/posts', '/posts/x/vote'])
    it(`that have nowhere to go are answered with a page: ${keptPath}`, async () => {
      const browser = new Browser();
      await browser.get('/login');
      const login = { login: ravi.name, password: ravi.password };
      const page = await browser.post('/login', {
        ...login,
        keptPath,
        'kept.__proto__': 'x',
        'kept.body': REPLY,
      });
      expect(page.status).to.be.within(400, 404);
      expect(page.$('textarea').text()).to.include(REPLY);
    });
});
