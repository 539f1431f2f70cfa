/** The site with sockets, listening; like `startWeb`, but as often as a test wants it in one process. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openLive } from '../../src/features/notifications/notifications.live.ts';
import { followFacts } from '../../src/kept-pages.ts';
import { site } from './browser.ts';

export interface LiveSite {
  url: string;
  stop: () => Promise<void>;
}

/** Starts one; resolves when it hears of facts. */
export async function startLiveSite(): Promise<LiveSite> {
  const server = createServer(site());
  const live = openLive(server);
  let stopFacts = (): Promise<void> => Promise.resolve();
  await new Promise<void>((resolve) => {
    stopFacts = followFacts(live, { onFact: () => {}, onGap: resolve });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      live.stop();
      await stopFacts();
      server.closeAllConnections();
      server.close();
    },
  };
}
