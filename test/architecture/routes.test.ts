import { expect } from 'chai';
import type { Express } from 'express';
import { expressApp } from '../../src/app.ts';
import { setSuspended } from '../../src/features/accounts/accounts.ts';
import { FOR_GOOD } from '../../src/features/accounts/member.rules.ts';
import { syncGuides } from '../../src/features/guides/guides.ts';
import { PostModel } from '../../src/features/threads/post.model.ts';
import type { Post } from '../../src/features/threads/posts.ts';
import { type Thread, getThread } from '../../src/features/threads/threads.ts';
import { Browser, browse } from '../support/browser.ts';
import {
  HOLDS_A_SECRET,
  NEEDS_A_GUEST_TOKEN,
  OF_MODERATORS,
  OPEN_TO_GUESTS,
  OPEN_TO_SUSPENDED,
  isModerators,
} from '../support/open-routes.ts';
import { type Person, people, person } from '../support/people.ts';

interface Route {
  method: string;
  path: string;
}

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
  /** True for what stands at the root. */
  slash: boolean;
  handle: { stack?: Layer[] };
}

/** All routes of a router and of the routers in it. */
const routesIn = (stack: Layer[]): Route[] =>
  stack.flatMap(({ route, handle, slash }) => {
    if (route)
      return Object.keys(route.methods).flatMap((method) =>
        [route.path].flat().map((path) => ({ method: method.toUpperCase(), path })),
      );
    if (!handle.stack) return [];
    expect(slash, 'a router mounted under a prefix: teach this walk about prefixes').to.equal(true);
    return routesIn(handle.stack);
  });

const allRoutes = (app: Express): Route[] => routesIn(app.router.stack as unknown as Layer[]);
const READING = ['GET', 'HEAD'];

/** Fields of all forms at once, such that each form would take them. */
const FIELDS = {
  kind: 'question',
  title: 'How do I begin a blog?',
  body: 'I have tried for two weeks and do not know how to go on.',
  value: '1',
  result: 'worked',
  reason: 'scam',
  note: 'He asked me for money, too.',
};

describe('every route', () => {
  let routes: Route[];
  let writing: Route[];
  let asha: Person;
  let ravi: Person;
  let thread: Thread;
  let answer: Post;

  before(async () => {
    ({ asha, ravi } = await people());
    await syncGuides();
    thread = await asha.asks('How do I price a first gig on Fiverr?', { tags: ['fiverr'] });
    answer = await ravi.answers(thread);
    routes = allRoutes(expressApp());
    writing = routes.filter(({ method }) => !READING.includes(method));
  });

  const addressOf = ({ path }: Route): string =>
    path
      .replace(/\{[^}]*\}/g, '')
      .replace(':board', 'freelancing')
      .replace(':number', String(thread.number))
      .replace(':postId', String(answer._id))
      .replace(':appealId', String(answer._id))
      .replace(':notificationId', String(answer._id))
      .replace(':no', '1')
      .replace(':slug', 'start-here')
      .replace(':tag', 'fiverr')
      .replace(':name', asha.name)
      .replace(':member', String(asha.member._id))
      .replace(':kind', 'answer')
      .replace(/:token|:mac/, 's'.repeat(43));

  it('is found by this walk, and its address can be filled in', () => {
    const paths = routes.map(({ method, path }) => `${method} ${path}`);
    expect(paths).to.include.members([
      'GET /',
      'POST /login',
      'POST /t/:number/posts',
      'POST /posts/:postId/vote',
    ]);
    for (const route of routes) expect(addressOf(route)).to.not.include(':');
    expect(
      Object.keys(OPEN_TO_GUESTS).filter((path) => !writing.some((route) => route.path === path)),
    ).to.deep.equal([]);
    expect(OF_MODERATORS.filter((path) => !writing.some((route) => route.path === path))).to.deep.equal([]);
  });

  it('that changes something refuses a guest', async () => {
    for (const route of writing) {
      if (route.path in OPEN_TO_GUESTS || HOLDS_A_SECRET.includes(route.path)) continue;
      const page = await new Browser().post(addressOf(route), { body: 'It took me nine days.' });
      expect(page.status, route.path).to.equal(401);
      expect(page.$('form[action="/login"]').length, route.path).to.equal(1);
    }
  });

  it('that is a guest’s form refuses a guest without its token', async () => {
    for (const path of NEEDS_A_GUEST_TOKEN)
      for (const _csrf of ['', 'f'.repeat(64)]) {
        const page = await new Browser().post(path, { login: asha.name, password: asha.password, _csrf });
        expect(page.status, path).to.equal(403);
      }
  });

  it('that changes something refuses a member without the token, or with a forged one', async () => {
    const browser = await browse(asha);
    for (const route of writing.filter(({ path }) => !HOLDS_A_SECRET.includes(path)))
      for (const _csrf of ['', 'f'.repeat(64)]) {
        const page = await browser.post(addressOf(route), { value: '1', _csrf });
        expect(page.status, route.path).to.equal(403);
      }
    expect((await browser.get('/account')).status).to.equal(200);
    expect((await getThread(thread._id)).acceptedPost ?? null).to.equal(null);
  });

  it('that holds a secret is not there for who does not know it', async () => {
    const [guest, member] = [new Browser(), await browse(asha)];
    for (const path of HOLDS_A_SECRET)
      for (const browser of [guest, member]) {
        expect((await browser.get(addressOf({ method: 'GET', path }))).status, path).to.equal(404);
        expect((await browser.post(addressOf({ method: 'POST', path }))).status, path).to.equal(404);
      }
    expect(HOLDS_A_SECRET.filter((path) => !writing.some((route) => route.path === path))).to.deep.equal([]);
  });

  it('that changes something refuses who is suspended, but for what is theirs alone', async () => {
    const suspended = await person('suspended');
    const browser = await browse(suspended);
    const mine = await suspended.asks('Which invoice app do you use?');
    await setSuspended(suspended.member._id, FOR_GOOD);
    for (const route of writing.filter((one) => !isModerators(one))) {
      if (OPEN_TO_SUSPENDED.includes(route.path)) continue;
      const address = route.path === '/t/:number/edit' ? `/t/${mine.number}/edit` : addressOf(route);
      const page = await browser.post(address, FIELDS);
      expect(page.status, route.path).to.equal(403);
    }
    expect(await PostModel.countDocuments({ author: suspended.member._id })).to.equal(1);
    expect(OPEN_TO_SUSPENDED.filter((path) => !writing.some((route) => route.path === path))).to.deep.equal(
      [],
    );
  });

  it('that is a moderator’s refuses a member, also of their own thread', async () => {
    const browser = await browse(asha);
    for (const route of routes.filter(isModerators)) {
      const address = addressOf(route);
      const isReading = READING.includes(route.method);
      const page = await (isReading
        ? browser.get(address)
        : browser.post(address, { value: '1', board: 'blogging' }));
      expect(page.status, route.path).to.equal(403);
    }
    const { locked, pinned, board } = await getThread(thread._id);
    expect([locked, pinned, board]).to.deep.equal([false, false, 'freelancing']);
  });

  it('that is a moderator’s sends a guest to sign in', async () => {
    for (const route of routes.filter(isModerators)) {
      const isReading = READING.includes(route.method);
      const guest = new Browser();
      const page = await (isReading ? guest.get(addressOf(route)) : guest.post(addressOf(route)));
      expect(page.status, route.path).to.equal(isReading ? 303 : 401);
    }
  });

  it('is asked by GET and POST alone', () => {
    expect([...new Set(routes.map(({ method }) => method))].sort()).to.deep.equal(['GET', 'POST']);
  });

  it('refuses other methods as it refuses a form without its token', async () => {
    const [guest, member] = [new Browser(), await browse(asha)];
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      expect((await guest.ask(method, `/t/${thread.number}/posts`)).status).to.equal(401);
      expect((await member.ask(method, `/t/${thread.number}/posts`)).status).to.equal(403);
    }
  });
});
