import { expect } from 'chai';
import { simpleParser } from 'mailparser';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { config } from '../../../src/platform/config.ts';
import { NotTaken, mailFolder, sendMail } from '../../../src/platform/mail/mailer.ts';
import { MailServer } from '../../support/mail-server.ts';

const message = (more: { to?: string; id?: string } = {}) => ({
  id: 'verify.abc-123_x',
  to: 'asha@example.org',
  subject: 'क्या यह ईमेल आपका है?',
  text: 'नमस्ते',
  html: '<p>नमस्ते</p>',
  headers: {},
  ...more,
});

const faultOf = (sending: Promise<void>): Promise<string> =>
  sending.then(
    () => 'none',
    (error: unknown) => (error instanceof NotTaken ? error.fault : 'unknown'),
  );

describe('without a mail server', () => {
  const { DATA_DIR } = config;
  before(async () => {
    config.DATA_DIR = await mkdtemp(path.join(tmpdir(), 'chaupal-mail-'));
  });
  after(async () => {
    await rm(config.DATA_DIR, { recursive: true });
    config.DATA_DIR = DATA_DIR;
  });

  it('mails are kept whole, one file each, which mail programs can open', async () => {
    const folder = mailFolder() ?? '';
    expect(folder).to.equal(path.join(config.DATA_DIR, 'mail'));
    for (let i = 0; i < 2; i++) await sendMail(message());
    await sendMail(message({ id: 'reset.other' }));
    expect((await readdir(folder)).sort()).to.deep.equal(['reset.other.eml', 'verify.abc-123_x.eml']);
    const mail = await simpleParser(await readFile(path.join(folder, 'verify.abc-123_x.eml')));
    expect(mail.subject).to.equal('क्या यह ईमेल आपका है?');
    expect(mail.text?.trim()).to.equal('नमस्ते');
    expect(mail.html).to.include('नमस्ते');
  });
});

describe('with a mail server', () => {
  const server = new MailServer();
  before(() => server.open());
  after(() => server.close());
  beforeEach(() => (server.refuses = () => null));

  it('mails are sent, and nothing is kept', async () => {
    expect(mailFolder()).to.equal(null);
    await sendMail(message());
    expect(server.to('asha@example.org').at(-1)?.messageId).to.equal('<verify.abc-123_x@localhost>');
  });

  it('an address is one receiver, however it is written', async () => {
    const to = '"a, b@c.example"@example.org';
    await faultOf(sendMail(message({ to })));
    expect(server.to('b@c.example')).to.deep.equal([]);
  });

  for (const [code, fault] of [
    [550, 'recipient'],
    [553, 'recipient'],
    [450, 'mail'],
    [452, 'mail'],
    [421, 'server'],
  ] as const)
    it(`who is at fault when a receiver is refused with ${code}: the ${fault}`, async () => {
      server.refuses = () => code;
      expect(await faultOf(sendMail(message()))).to.equal(fault);
    });

  it('what can be no address is its receiver’s fault', async () => {
    expect(await faultOf(sendMail(message({ to: 'asha\r\nRCPT TO:<x@example.org>' })))).to.equal('recipient');
  });
});

describe('a mail server that is not there', () => {
  let silent: Server;
  afterEach(() => delete config.SMTP_URL);

  it('is at fault itself', async () => {
    config.SMTP_URL = 'smtp://127.0.0.1:1';
    expect(await faultOf(sendMail(message()))).to.equal('server');
  });

  it('or says nothing, is waited for no longer than 20 seconds', async function () {
    this.timeout(30_000);
    silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    config.SMTP_URL = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const start = performance.now();
    expect(await faultOf(sendMail(message()))).to.equal('server');
    expect(performance.now() - start).to.be.below(21_000);
    silent.close();
  });
});
