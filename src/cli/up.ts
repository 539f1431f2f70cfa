/** `npm run up`: one command from a fresh clone to a page that answers. */
import { config } from '../platform/config.ts';
import { mailFolder } from '../platform/mail/mailer.ts';
import { shutDown, shutDownOnSignals } from '../platform/shutdown.ts';
import { startDatabase, startFigures, startWeb, startWork } from '../start.ts';
import { startOwn } from './database.ts';
import { makePeople } from './people.ts';
import { seedFirstLook } from './seed.ts';

const say = (line: string): void => console.log(line);

const up = async (): Promise<void> => {
  await startDatabase(config.MONGODB_URI ?? (await startOwn(say)));
  const people = config.NODE_ENV === 'production' ? [] : await makePeople(config.DATA_DIR);
  await seedFirstLook();
  startFigures();
  await startWork();
  const port = await startWeb();
  say(`\nChaupal is up: open http://localhost:${port}\n`);
  for (const { name, password, role } of people)
    say(`  ${role.padEnd(7)} ${name.padEnd(8)} password: ${password}`);
  const folder = mailFolder();
  if (folder) say(`\nWithout SMTP_URL no mail is sent; mails are kept in ${folder}`);
  say('\nCtrl+C stops it.');
};

shutDownOnSignals();
up().catch(async (error: unknown) => {
  console.error(`\nChaupal could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  await shutDown('start failed', 1);
});
