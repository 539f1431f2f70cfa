/** Starting and stopping the parts of a process, for main.ts and for the commands. */
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from './app.ts';
import { syncBoards } from './features/boards/boards.ts';
import { syncGuides } from './features/guides/guides.ts';
import { renderPages } from './features/pages/pages.ts';
import { openLive } from './features/notifications/notifications.live.ts';
import { startWritingReads } from './features/readmarks/readmarks.ts';
import { startIndexing } from './features/search/indexing.ts';
import { followFacts } from './kept-pages.ts';
import { migrations } from './migrations.ts';
import { SECOND } from './platform/clock.ts';
import { config } from './platform/config.ts';
import { connectDatabase, createIndexes, disconnectDatabase } from './platform/database/connect.ts';
import { migrate } from './platform/database/migrate.ts';
import { compileViews } from './platform/http/views.ts';
import { log } from './platform/log.ts';
import { closeMarkdown, warmMarkdown } from './platform/markdown/markdown.ts';
import { serveFigures } from './platform/metrics/own-port.ts';
import { onShutdown } from './platform/shutdown.ts';

const REQUESTS_END_WITHIN = 10 * SECOND;

/** Serves the figures of this process under a port of its own, if the settings name one. */
export function startFigures(): void {
  const { METRICS_PORT: port, METRICS_TOKEN: token, HOST: host } = config;
  if (port !== undefined && token) onShutdown('figures', serveFigures({ port, host, token }));
}

/** Connects, brings the database into this version's shape, and boards and guides into the database. */
export async function startDatabase(uri: string): Promise<void> {
  await connectDatabase(uri);
  onShutdown('database', disconnectDatabase);
  onShutdown('markdown', closeMarkdown);
  await createIndexes();
  await migrate(migrations);
  await syncBoards();
  await syncGuides();
}

const endRequests = async (server: Server): Promise<void> => {
  const closed = new Promise<boolean>((resolve) => server.close(() => resolve(true)));
  // A connection stays open after its last answer, in case its browser wants more.
  const sweep = setInterval(() => server.closeIdleConnections(), SECOND / 10);
  const isClosed = await Promise.race([closed, wait(REQUESTS_END_WITHIN, false, { ref: false })]);
  clearInterval(sweep);
  if (!isClosed) server.closeAllConnections();
};

/** Serves the site. Resolves, when it listens, to its port. */
export async function startWeb(): Promise<number> {
  compileViews();
  await Promise.all([warmMarkdown(), renderPages()]);
  onShutdown('read marks', startWritingReads());
  const server = createServer({ requestTimeout: 30 * SECOND, keepAliveTimeout: 65 * SECOND }, createApp());
  const live = openLive(server);
  const indexing = startIndexing();
  onShutdown('search', indexing.stop);
  onShutdown('facts', followFacts(live, indexing.listener));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.PORT, config.HOST, resolve);
  });
  onShutdown('requests', () => endRequests(server));
  onShutdown('sockets', () => Promise.resolve(live.stop()));
  const { port } = server.address() as AddressInfo;
  log.info({ port }, 'listening');
  return port;
}

/** Does the background work. */
export async function startWork(): Promise<void> {
  const { startWorker } = await import('./worker.ts');
  onShutdown('worker', await startWorker());
}
