import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import express from 'express';
import supertest from 'supertest';
import { createApp } from '../../../src/app.ts';
import { config } from '../../../src/platform/config.ts';
import { errorPage } from '../../../src/platform/http/error-page.ts';
import { pages } from '../../../src/platform/http/page.ts';
import { RateLimitModel } from '../../../src/platform/http/rate-limit.model.ts';
import {
  type LimitedAction,
  forgetActions,
  limit,
  networkOf,
  perAddress,
  secondsToWait,
} from '../../../src/platform/http/rate-limit.ts';
import { requestLog } from '../../../src/platform/http/request-log.ts';
import { Browser, browse } from '../../support/browser.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people } from '../../support/people.ts';

const somebody = (): string => randomBytes(8).toString('hex');

describe('the network of an address', () => {
  const networks: readonly (readonly [string, string])[] = [
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['fe80::1:2:3:4', 'fe80:0:0:0'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:203.0.113.7', '203.0.113.7'],
    ['', ''],
    ['unknown', 'unknown'],
  ];
  for (const [address, network] of networks)
    it(`of ${JSON.stringify(address)} is ${network}`, () => expect(networkOf(address)).to.equal(network));
});

describe('the limit of an action', () => {
  it('lets so many through and then says how long to wait', async () => {
    const who = somebody();
    for (let i = 0; i < config.LIMIT_LOGIN_FAILURES_PER_MINUTE; i++)
      expect(await secondsToWait('login-failure', who)).to.equal(0);
    expect(await secondsToWait('login-failure', who)).to.be.within(1, 60);
  });

  it('counts each one and each action apart', async () => {
    const who = somebody();
    for (let i = 0; i < config.LIMIT_LOGIN_FAILURES_PER_MINUTE; i++)
      await secondsToWait('login-failure', who);
    expect(await secondsToWait('login-failure', somebody())).to.equal(0);
    expect(await secondsToWait('vote', who)).to.equal(0);
  });

  it('lets no more through when many come at once', async () => {
    for (let round = 0; round < 5; round++) {
      const who = somebody();
      const waits = await Promise.all(Array.from({ length: 50 }, () => secondsToWait('login-failure', who)));
      const through = waits.filter((wait) => wait === 0);
      expect(through.length).to.be.within(1, config.LIMIT_LOGIN_FAILURES_PER_MINUTE);
    }
  });

  it('stops nobody below it when many come at once', async () => {
    for (let round = 0; round < 5; round++) {
      const who = somebody();
      const waits = await Promise.all(Array.from({ length: 50 }, () => secondsToWait('post', who)));
      expect(Math.max(...waits)).to.equal(0);
    }
  });

  it('is forgotten when asked to', async () => {
    const who = somebody();
    for (let i = 0; i < 9; i++) await secondsToWait('login-failure', who);
    await forgetActions('login-failure', who);
    expect(await secondsToWait('login-failure', who)).to.equal(0);
  });

  it('is a refusal for a member', async () => {
    const member = { _id: somebody() };
    for (let i = 0; i < config.LIMIT_THREADS_PER_HOUR; i++) await limit('thread', member);
    expect(await refusal(limit('thread', member))).to.equal('action.too-fast');
  });
});

describe('a member beyond the limit', () => {
  let asha: Person;
  let ravi: Person;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
  });

  /** As if somebody had done so often what they do once. */
  const spend = async (action: LimitedAction, times: number): Promise<void> => {
    const who = String(ravi.member._id);
    await secondsToWait(action, who);
    const { modifiedCount } = await RateLimitModel.updateOne(
      { key: `${action}:${who}` },
      { $inc: { points: times - 1 } },
    );
    expect(modifiedCount).to.equal(1);
  };

  it('is told when to go on, and the words of the form are kept', async () => {
    await spend('thread', config.LIMIT_THREADS_PER_HOUR);
    const fields = { kind: 'question', title: 'How do I begin a blog?', body: 'I have tried for two weeks.' };
    const page = await (await browse(ravi)).post('/b/blogging/threads', { ...fields, tags: 'first' });
    expect(page.status).to.equal(429);
    expect(Number(page.headers['retry-after'])).to.be.within(3000, 3600);
    expect(page.$('[role=alert]').text()).to.match(/try again in (?:\d+ minutes|1 hour)/);
    expect(page.$('textarea[name=title]').text().trim()).to.equal(fields.title);
    expect(page.$('input[name=tags]').val()).to.equal('first');
  });

  const actions: readonly (readonly [LimitedAction, number, string, Record<string, string>])[] = [
    ['post', config.LIMIT_POSTS_PER_HOUR, '/t/N/posts', { body: 'It took me nine days.' }],
    ['vote', config.LIMIT_VOTES_PER_HOUR, '/posts/P/vote', { value: '1' }],
    ['vote', config.LIMIT_VOTES_PER_HOUR, '/posts/P/save', { value: '1' }],
    ['vote', config.LIMIT_VOTES_PER_HOUR, '/posts/P/accept', { value: '1' }],
    ['edit', config.LIMIT_EDITS_PER_HOUR, '/posts/P/edit', { body: 'It took me nine days, all in all.' }],
    ['edit', config.LIMIT_EDITS_PER_HOUR, '/posts/P/withdraw', { value: '1' }],
    ['edit', config.LIMIT_EDITS_PER_HOUR, '/t/N/edit', { title: 'How do I price a gig?', tags: '' }],
    ['preview', config.LIMIT_PREVIEWS_PER_MINUTE, '/preview', { body: 'It took me nine days.' }],
  ];
  for (const [action, times, path, fields] of actions)
    it(`waits with ${path}`, async () => {
      const [asked, own] = [
        await asha.asks('How do I price a gig?'),
        await ravi.asks('How do I price a shop?'),
      ];
      const thread = path === '/t/N/edit' ? own : asked;
      const post = await ravi.answers(asked);
      await spend(action, times);
      const address = path.replace('N', String(thread.number)).replace('P', String(post._id));
      const page = await (await browse(ravi)).post(address, fields);
      expect(page.status).to.equal(429);
      expect(page.headers['retry-after']).to.match(/^\d+$/);
    });
});

describe('a network beyond the limit', () => {
  it('waits, but for pages that are kept ready', async () => {
    const limits = { ...config, LIMIT_REQUESTS_PER_MINUTE: 3 };
    const browser = new Browser(undefined, createApp(limits));
    const status = async (path: string): Promise<number> => (await browser.get(path)).status;
    const path = '/privacy?sort=for-the-test-of-limits';
    for (let i = 0; i < 9; i++) expect(await status(path)).to.equal(200);
    expect([await status('/nowhere'), await status('/nowhere'), await status('/nowhere')]).to.deep.equal([
      404, 404, 429,
    ]);
    expect(await status(path)).to.equal(200);

    const page = await browser.get('/about?sort=for-the-test-of-limits');
    expect(Number(page.headers['retry-after'])).to.be.within(1, 60);
    expect(page.$('[role=alert]').text()).to.match(/try again in \d+ seconds/);
  });

  it('loses no words that somebody there has typed', async () => {
    const browser = new Browser(undefined, createApp({ ...config, LIMIT_REQUESTS_PER_MINUTE: 1 }));
    await browser.get('/nowhere');
    const page = await browser.post('/t/1/posts', { body: 'It took me nine days.' });
    expect(page.status).to.equal(429);
    expect(page.$('textarea[name=body]').text().trim()).to.equal('It took me nine days.');
    expect(page.$('form[data-kept]').attr('action')).to.equal('/t/1/posts');
  });

  it('is one for all addresses of an IPv6 /64, and another for the next', async () => {
    const app = express();
    app.set('trust proxy', true);
    app.use(...requestLog, pages, perAddress({ points: 2, duration: 60 }));
    app.get('/', (_req, res) => res.send('ok'));
    app.use(errorPage(() => false));
    const from = async (address: string) =>
      (await supertest(app).get('/').set('X-Forwarded-For', address)).status;

    expect([await from('2001:db8:0:1::1'), await from('2001:db8:0:1:ffff::2')]).to.deep.equal([200, 200]);
    expect([await from('2001:db8:0:1::3'), await from('2001:db8:0:2::1')]).to.deep.equal([429, 200]);
  });

  it('cannot name another address where no proxy is trusted', async () => {
    const browser = new Browser(undefined, createApp({ ...config, LIMIT_REQUESTS_PER_MINUTE: 1 }));
    await browser.get('/nowhere', { 'X-Forwarded-For': '203.0.113.1' });
    expect((await browser.get('/nowhere', { 'X-Forwarded-For': '203.0.113.2' })).status).to.equal(429);
  });
});
