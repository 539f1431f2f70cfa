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

/** As long as 256 random bits are in an address: who reads the log must not be able to use them. */
const SECRET = /(?<=\/|%2F)[\w-]{43}(?=$|[/?#&%])/gi;
const withoutSecrets = (address: unknown): unknown =>
  typeof address === 'string' ? address.replace(SECRET, '***') : address;

interface Logged {
  url: string;
  headers: Record<string, unknown>;
}

/** What is logged of a request. Its query and parameters stand in the address, and only there they are looked at. */
const shorten = ({ url, headers, ...rest }: Logged): object => ({
  ...rest,
  query: undefined,
  params: undefined,
  url: withoutSecrets(url),
  headers: { ...headers, referer: withoutSecrets(headers['referer']) },
});

/** The id of a request: its proxy's, where one is trusted. */
export const requestId = (req: Request): string => req.id as string;

/** Gives every request its id and its log. */
export const requestLog: readonly RequestHandler[] = [
  pinoHttp({
    logger: log,
    genReqId: newId,
    quietReqLogger: true,
    customLogLevel: () => 'debug',
    serializers: { req: shorten },
  }),
  (req, res, next) => {
    res.set('X-Request-Id', requestId(req));
    next();
  },
];
