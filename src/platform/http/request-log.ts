/** Every request is logged under an id of its own, which its answer's header and its error page tell, too. */
import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { config } from '../config.ts';
import { log } from '../log.ts';

const newId = (req: { headers: Record<string, unknown> }): string => {
  const given = req.headers['x-request-id'];
  const isProxys = config.TRUST_PROXY > 0 && typeof given === 'string' && /^[\w-]{8,64}$/.test(given);
  return isProxys ? given : randomUUID();
};

/** The id of a request: its proxy's, where one is trusted. */
export const requestId = (req: Request): string => req.id as string;

/** Gives every request its id and its log. */
export const requestLog: readonly RequestHandler[] = [
  pinoHttp({ logger: log, genReqId: newId, quietReqLogger: true, customLogLevel: () => 'debug' }),
  (req, res, next) => {
    res.set('X-Request-Id', requestId(req));
    next();
  },
];
