import { Router } from 'express';
import { pingDatabase } from '../database/connect.ts';
import { isShuttingDown } from '../shutdown.ts';

export const healthRoutes = Router();

/** The process lives. */
healthRoutes.get('/healthz', (_req, res) => {
  res.set('Cache-Control', 'no-store').json({ ok: true });
});

/** The process can serve: it is not stopping, and its database answers. */
healthRoutes.get('/readyz', async (_req, res) => {
  const isReady = !isShuttingDown() && (await pingDatabase());
  res
    .status(isReady ? 200 : 503)
    .set('Cache-Control', 'no-store')
    .json({ ok: isReady });
});
