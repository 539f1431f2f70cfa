/** One process of the site: settings → log → database → roles (web, worker) → shutdown in order. */
import { config } from './platform/config.ts';
import { log } from './platform/log.ts';
import { shutDown } from './platform/shutdown.ts';
import { isPrimaryOfMany, startProcesses, stopWhenAsked } from './processes.ts';

stopWhenAsked();

const startRoles = async (): Promise<void> => {
  if (!config.MONGODB_URI)
    throw new Error(
      'MONGODB_URI is not set: `npm run up` starts a database of its own, `npm start` does not.',
    );
  // Not above: the process that only watches the others has no use for the site.
  const { startDatabase, startFigures, startWeb, startWork } = await import('./start.ts');
  await startDatabase(config.MONGODB_URI);
  startFigures();
  if (config.ROLES.includes('worker')) {
    const { mailFolder } = await import('./platform/mail/mailer.ts');
    const folder = mailFolder();
    if (folder) log.warn({ folder }, 'no SMTP_URL: mails are not sent, but kept as files');
    await startWork();
  }
  if (config.ROLES.includes('web')) await startWeb();
};

if (isPrimaryOfMany()) startProcesses();
else
  startRoles().catch(async (error: unknown) => {
    log.fatal({ err: error }, 'could not start');
    await shutDown('start failed', 1);
  });
