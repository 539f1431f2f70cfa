import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { sessionHash } from '../../../src/platform/http/session.ts';
import { type Holder, type Sockets, openSockets } from '../../../src/platform/realtime/sockets.ts';
import { range } from '../../support/answers.ts';
import { eventually } from '../../support/eventually.ts';
import { figureOf } from '../../support/figures.ts';
import { OpenPage } from '../../support/open-page.ts';

/** A thread whose state takes long to be found out: until a test says so. */
const SLOW = 77;
/** A thread that nobody may see. */
const HIDDEN = 99;

describe('sockets', () => {
  let server: Server;
  let sockets: Sockets;
  let url: string;
  let left: string[] = [];
  let [isAsked, findOut] = [false, (): void => {}];
  const foundOut = new Promise<void>((resolve) => (findOut = resolve));
  const pages: OpenPage[] = [];

  /** Of this server, a session is whose a header says. */
  const holderOf = (req: IncomingMessage): Promise<Holder | null> => {
    const member = req.headers['x-member'];
    const session = String(req.headers['x-session'] ?? 'one');
    return Promise.resolve(typeof member === 'string' ? { member, session, epoch: 0 } : null);
  };
  const stateFor = async (_: string, number: number) => {
    isAsked ||= number === SLOW;
    if (number === SLOW) await foundOut;
    return number === HIDDEN ? null : { number, replies: 0, lastNo: 1, version: 0 };
  };

  before(async () => {
    server = createServer();
    sockets = openSockets(server, {
      session: (_req, _res, next) => next(),
      holderOf,
      whoLeft: (holders) => Promise.resolve(holders.filter(({ member }) => left.includes(member))),
      stateFor,
      unreadOf: () => Promise.resolve(3),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    left = [];
    for (const page of pages.splice(0)) page.close();
  });
  after(() => {
    sockets.stop();
    server.close();
  });

  it('are counted while they are open', async () => {
    const openNow = async (): Promise<number> => (await figureOf('chaupal_sockets_open')) ?? NaN;
    await eventually(async () => (await openNow()) === 0);
    await open('asha');
    const page = await open('ravi');
    expect(await openNow()).to.equal(2);
    page.close();
    await eventually(async () => (await openNow()) === 1);
  });

  const open = async (member: string, session = 'one'): Promise<OpenPage> => {
    const page = await OpenPage.open(url, { 'x-member': member, 'x-session': session });
    pages.push(page);
    return page;
  };

  it('are opened by pages of this site alone', async () => {
    for (const origin of [
      null,
      'null',
      'https://chaupal.example',
      `${url}.evil.example`,
      'http://127.0.0.1:1',
    ])
      expect(await OpenPage.isRefused(url, { 'x-member': 'asha', origin }), String(origin)).to.equal(true);
    expect(await OpenPage.isRefused(url, { 'x-member': 'asha' })).to.equal(false);
  });

  it('are opened by members alone, of whom each page hears at once how much they have not read', async () => {
    expect(await OpenPage.isRefused(url)).to.equal(true);
    const page = await open('asha');
    await eventually(() => page.unread.length === 1);
    expect(page.unread).to.deep.equal([3]);
    expect(sockets.members()).to.include('asha');
  });

  it('are forty for one member, and no more', async () => {
    await Promise.all(range(1, 40).map(() => open('crowd')));
    expect(await OpenPage.isRefused(url, { 'x-member': 'crowd' })).to.equal(true);
    expect(await OpenPage.isRefused(url, { 'x-member': 'asha' })).to.equal(false);
  });

  it('are closed by what is larger than a kilobyte', async () => {
    const page = await open('asha');
    expect(await page.watch(1)).to.include({ number: 1 });
    page.socket.emit('watch', { thread: 2, more: 'x'.repeat(900) });
    expect(await page.watch(3)).to.include({ number: 3 });
    page.socket.emit('watch', { thread: 4, more: 'x'.repeat(1024) });
    await page.closed();
  });

  it('are closed by too many words in a minute', async () => {
    const page = await open('asha');
    for (const i of range(1, 20)) expect(await page.watch(i)).to.include({ number: i });
    page.socket.emit('watch', { thread: 21 });
    await page.closed();
    const other = await open('asha');
    expect(await other.watch(1), 'another page').to.include({ number: 1 });
  });

  it('bear whatever else is said to them', async () => {
    const page = await open('asha');
    for (const thread of [0, -1, 1.5, 2 ** 53, '7', null, [1], { $gt: 0 }, HIDDEN])
      expect(await page.watch(thread), JSON.stringify(thread)).to.equal(null);
    for (const words of [[], ['x'], [null], [{}], [{ thread: 1 }, 'no function'], [1, 2, 3]])
      page.socket.emit('watch', ...words);
    page.socket.emit('thread', { number: 1, no: 1, what: 'added' });
    expect(await page.watch(2)).to.include({ number: 2 });
    expect(page.isOpen).to.equal(true);
  });

  it('hear of one thread: the last that they asked for', async () => {
    const page = await open('asha');
    await page.watch(1);
    const slow = page.watch(SLOW);
    const last = page.watch(2);
    await eventually(() => isAsked);
    findOut();
    await Promise.all([slow, last]);
    expect([1, SLOW, 2].map((number) => sockets.isWatched(number))).to.deep.equal([false, false, true]);
    for (const number of [1, SLOW, 2]) sockets.tellThread({ number, no: 5, what: 'added' });
    await eventually(() => page.news.length > 0);
    expect(page.news.map(({ number }) => number)).to.deep.equal([2]);
  });

  it('that ask for a thread which they may not see hear of none', async () => {
    const page = await open('asha');
    await page.watch(1);
    expect(await page.watch(HIDDEN)).to.equal(null);
    expect(sockets.isWatched(1)).to.equal(false);
    expect(sockets.isWatched(HIDDEN)).to.equal(false);
  });

  it('are closed with their session, or with all of their member', async () => {
    const [one, two, other] = [
      await open('asha', 'one'),
      await open('asha', 'two'),
      await open('ravi', 'one'),
    ];
    sockets.closeMember('asha', sessionHash('one'));
    await one.closed();
    expect([two.isOpen, other.isOpen]).to.deep.equal([true, true]);
    sockets.closeMember('asha', null);
    await two.closed();
    expect(other.isOpen).to.equal(true);
  });

  it('are closed when they are asked again whether they may still be here, and may not', async () => {
    const [asha, ravi] = [await open('asha'), await open('ravi')];
    left = ['ravi'];
    await sockets.askAgain();
    await ravi.closed();
    expect(asha.isOpen).to.equal(true);
  });

  it('of a member all hear what the member is told, and no others', async () => {
    const [one, two, other] = [await open('asha'), await open('asha', 'two'), await open('ravi')];
    sockets.tellMember('asha', 8);
    sockets.tellMember('ravi', 1);
    for (const [page, count] of [
      [one, 8],
      [two, 8],
      [other, 1],
    ] as const)
      await eventually(() => page.unread.at(-1) === count);
  });
});
