import { expect } from 'chai';
import { Browser } from '../../support/browser.ts';
import { eventually } from '../../support/eventually.ts';
import { figureOf, figuresNow } from '../../support/figures.ts';
import { people } from '../../support/people.ts';

const HOSTILE = [
  '/%00',
  '/t/98765%0A43210/ravi@okaxis',
  '/u/%22%7D%20evil%7Bx=%22',
  '/search?q=zqhostile&board=zqhostile&kind=zqhostile',
  '/b/zqhostile',
  '/zqhostile/zqhostile',
  '/tags/zqhostile',
  `/${'zqhostile'.repeat(200)}`,
];

const requests = async (labels: Record<string, string>): Promise<number> =>
  (await figureOf('chaupal_http_requests_total', labels)) ?? 0;
const timed = async (route: string): Promise<number> =>
  (await figureOf('chaupal_http_request_seconds_count', { route })) ?? 0;

describe('requests', () => {
  it('are counted by method and class of status, and timed by the pattern of their route', async () => {
    const { asha } = await people();
    const thread = await asha.asks('How do I price a first gig on Fiverr?');
    const before = [await requests({ method: 'GET', status: '3xx' }), await timed('/t/:number{/:slug}')];
    await new Browser().get(`/t/${thread.number}/wrong-slug`);
    await new Browser().get(`/t/${thread.number}/wrong-slug`);
    await eventually(async () => (await requests({ method: 'GET', status: '3xx' })) >= (before[0] ?? 0) + 2);
    expect(await timed('/t/:number{/:slug}')).to.equal((before[1] ?? 0) + 2);
  });

  it('are counted when they were refused, or came to nothing', async () => {
    const before = await requests({ method: 'POST', status: '4xx' });
    await new Browser().post('/b/freelancing/threads', {});
    await eventually(async () => (await requests({ method: 'POST', status: '4xx' })) > before);
    const others = await timed('other');
    await new Browser().get('/nowhere/at/all');
    await eventually(async () => (await timed('other')) > others);
  });

  it('make no figure of their own, whatever they ask for and by whatever method', async () => {
    const ask = async (): Promise<void> => {
      const guest = new Browser();
      for (const path of HOSTILE) await guest.get(path, { 'User-Agent': 'zqhostile', Referer: 'zqhostile' });
      for (const method of ['PUT', 'PATCH', 'DELETE'] as const) await guest.ask(method, '/zqhostile');
    };
    await ask();
    await eventually(async () => (await requests({ method: 'other' })) > 0);
    const names = new Set(
      (await figuresNow()).map(({ name, labels }) => `${name} ${JSON.stringify(labels)}`),
    );
    await ask();
    const told = await figuresNow();
    for (const { name, labels } of told) {
      expect(JSON.stringify(labels)).to.not.match(/zqhostile|okaxis|evil/);
      expect(names.has(`${name} ${JSON.stringify(labels)}`), `${name} ${JSON.stringify(labels)}`).to.equal(
        true,
      );
    }
  });

  it('that kept pages answer are counted apart', async () => {
    const hits = async () => (await figureOf('chaupal_kept_page_requests_total', { result: 'hit' })) ?? 0;
    const guest = new Browser();
    await guest.get('/trust');
    await guest.get('/trust');
    const [before, others] = [await hits(), await timed('/trust')];
    await guest.get('/trust');
    const isKept = (await hits()) === before + 1;
    expect(isKept || (await timed('/trust')) === others + 1).to.equal(true);
    expect(await figureOf('chaupal_kept_pages')).to.be.a('number');
  });
});
