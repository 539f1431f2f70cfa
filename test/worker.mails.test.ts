import { expect } from 'chai';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { queueReset } from '../src/features/mails/asked.ts';
import { MailModel } from '../src/features/mails/mail.model.ts';
import { SECOND } from '../src/platform/clock.ts';
import type { Child } from './support/child.ts';
import { eventually } from './support/eventually.ts';
import { endClaims } from './support/facts.ts';
import { MailServer } from './support/mail-server.ts';
import { people, person } from './support/people.ts';
import { kill, startWorker } from './support/processes.ts';

describe('mails of a worker', function () {
  this.timeout(180_000); // processes start slowly beside other tests: only what hangs takes as long

  const server = new MailServer();
  const workers: Child[] = [];
  const start = (env: Record<string, string>): Child => {
    const worker = startWorker(env);
    workers.push(worker);
    return worker;
  };
  const startSending = () => start({ SMTP_URL: server.url, MAIL_FROM: 'Chaupal <mail@chaupal.example>' });

  before(async () => {
    await people();
    await server.open();
  });
  afterEach(() => kill(workers.splice(0)));
  after(() => server.close());

  it('go to newcomers, and arrive within two seconds where somebody waits for them', async () => {
    const worker = startSending();
    const zara = await person('zara');
    await server.first(zara.member.email);

    for (let i = 0; i < 3; i++) {
      const { member } = await person('asha');
      await server.first(member.email);
      const before = server.to(member.email).length;
      const start = performance.now();
      await queueReset(member.email);
      await eventually(() => server.to(member.email).length > before);
      expect(performance.now() - start).to.be.below(2 * SECOND);
    }
    worker.process.kill('SIGTERM');
    expect((await worker.ended).code).to.equal(0);
  });

  it('are sent once by two workers, also when one is killed meanwhile', async () => {
    const [one] = [startSending(), startSending()];
    const cast = await Promise.all(Array.from({ length: 12 }, () => person('ravi')));
    const arrived = () => cast.filter(({ member }) => server.to(member.email).length > 0).length;
    await eventually(() => arrived() > 2);
    one.process.kill('SIGKILL');
    await one.ended;
    // What the dead one had in hand: its time is over.
    await endClaims();
    await MailModel.updateMany({ doneAt: null }, { $set: { dueAt: new Date() } });
    await eventually(() => arrived() === cast.length);
    for (const { member } of cast) {
      const ids = server.to(member.email).map(({ messageId }) => messageId);
      expect(new Set(ids).size, ids.join()).to.equal(1);
    }
  });

  it('are kept as files where there is no mail server, and the start says so', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'chaupal-mails-'));
    const worker = start({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
    await worker.says('mails are not sent, but kept as files');
    await person('asha');
    const files = () => readdir(path.join(folder, 'mail')).catch(() => []);
    await eventually(async () => (await files()).some((file) => /^verify\.[\w-]+\.eml$/.test(file)));
    await rm(folder, { recursive: true });
  });
});
