import { expect } from 'chai';
import { gzipSync } from 'node:zlib';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { Browser, type Page, browse } from '../../support/browser.ts';
import { type Person, people } from '../../support/people.ts';

const WORDS = 'I did this last month and it took nine days.';
const FORM = 'application/x-www-form-urlencoded';

describe('a body that is no proper form', () => {
  let ravi: Person;
  let thread: Thread;
  let browser: Browser;
  before(async () => {
    const cast = await people();
    ravi = cast.ravi;
    thread = await cast.asha.asks('How do I price a first gig on Fiverr?');
    browser = await browse(ravi);
  });

  const sends = (body: string | Buffer, headers: Record<string, string> = {}): Promise<Page> =>
    browser.send(`/t/${thread.number}/posts`, body, headers);
  const withToken = (rest: string): string => `_csrf=${browser.token}&${rest}`;

  afterEach(async () => expect((await getThread(thread._id)).replyCount).to.equal(0));

  const types: readonly (readonly [string, string])[] = [
    ['application/json', JSON.stringify({ body: WORDS })],
    [
      'multipart/form-data; boundary=x',
      `--x\r\nContent-Disposition: form-data; name="body"\r\n\r\n${WORDS}\r\n--x--`,
    ],
    ['text/plain', `body=${WORDS}`],
    ['nonsense', 'nonsense'],
  ];
  for (const [type, body] of types)
    it(`of the type ${type} is refused with 415, also with a token`, async () => {
      const page = await sends(body, { 'Content-Type': type, 'X-CSRF-Token': browser.token });
      expect(page.status).to.equal(415);
      expect(page.$('[role=alert]').text()).to.include('use the form on the page');
    });

  it('in a charset that nobody uses is refused with 415', async () => {
    expect((await sends(withToken('body=x'), { 'Content-Type': `${FORM}; charset=utf-16` })).status).to.equal(
      415,
    );
  });

  it('in a charset other than UTF-8 is refused with 400', async () => {
    const page = await sends(withToken(`body=${WORDS}`), { 'Content-Type': `${FORM}; charset=iso-8859-1` });
    expect(page.status).to.equal(400);
  });

  const encodings: readonly (readonly [string, string])[] = [
    ['a percent sign that encodes nothing', `body=${WORDS} 100%zz`],
    ['a percent sign at the end', `body=${WORDS} 100%`],
    ['bytes that are no UTF-8', `body=${WORDS} %e0%a4`],
    ['half of a surrogate pair', `body=${WORDS} %ed%a0%bd`],
  ];
  for (const [what, rest] of encodings)
    it(`with ${what} is refused with 400, and the words can be sent again`, async () => {
      const page = await sends(withToken(rest));
      expect(page.status).to.equal(400);
      expect(page.$('textarea[name=body]').text()).to.include(WORDS);
      expect(page.$('form[data-kept]').attr('action')).to.equal(`/t/${thread.number}/posts`);
    });

  it('with raw bytes that are no UTF-8 is refused with 400', async () => {
    const body = Buffer.concat([Buffer.from(withToken(`body=${WORDS}`)), Buffer.from([0xff, 0xfe])]);
    expect((await sends(body)).status).to.equal(400);
  });

  it('of more than 1 MB is refused with 413', async () => {
    const page = await sends(withToken(`body=${'x'.repeat(1024 * 1024)}`));
    expect(page.status).to.equal(413);
    expect(page.$('[role=alert]').text()).to.include('shorten');
  });

  it('that unpacks to more than 1 MB is refused with 413', async () => {
    const bomb = gzipSync(withToken(`body=${'x'.repeat(4 * 1024 * 1024)}`));
    expect((await sends(bomb, { 'Content-Encoding': 'gzip' })).status).to.equal(413);
  });

  for (const encoding of ['gzip', 'br', 'nonsense'])
    it(`that is not the ${encoding} it says it is gets a 4xx page`, async () => {
      const page = await sends('not packed', { 'Content-Encoding': encoding });
      expect(page.status).to.be.within(400, 415);
      expect(page.$('html').attr('lang')).to.equal('en');
    });

  it('of 201 fields is refused with 413, of 200 it is read', async () => {
    const fields = (count: number) => Array.from({ length: count }, (_, i) => `f${i}=x`).join('&');
    expect((await sends(withToken(fields(200)))).status).to.equal(413);
    expect((await sends(withToken(fields(199)))).status).to.equal(422);
  });

  it('is refused in the language that the member chose', async () => {
    await chooseLanguage(ravi.member, 'hi');
    const page = await sends('{}', { 'Content-Type': 'application/json' });
    await chooseLanguage(ravi.member, 'en');
    expect(page.$('html').attr('lang')).to.equal('hi');
    expect(page.$('[role=alert]').text()).to.match(/[\u0900-\u097f]/);
  });

  it('is refused in the language that the guest’s browser asks for', async () => {
    const guest = new Browser({ 'Accept-Language': 'hi' });
    const page = await guest.send('/login', '{}', { 'Content-Type': 'application/json' });
    expect([page.status, page.$('html').attr('lang')]).to.deep.equal([415, 'hi']);
  });

  it('is no trouble where there is none at all', async () => {
    expect((await sends('')).status).to.equal(403);
    expect((await sends('', { 'X-CSRF-Token': browser.token })).status).to.equal(422);
  });

  for (const name of [
    'body[]',
    'body[a]',
    'body[__proto__][x]',
    '__proto__',
    'constructor',
    'toString',
    '',
    '%00',
  ])
    it(`with a field called ${JSON.stringify(name)} is read as any other`, async () => {
      const page = await sends(withToken(`${name}=${WORDS}&${name}=again`));
      expect(page.status).to.equal(422);
    });

  it('with a field twice where one belongs is refused, and the first words come back', async () => {
    const page = await sends(withToken(`body=${WORDS}&body=again`));
    expect(page.status).to.equal(422);
    expect(page.$('#reply textarea').text().trim()).to.equal(WORDS);
  });
});
