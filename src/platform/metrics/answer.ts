/** Figures for whoever holds the token; for everybody else there are none. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sha256 } from '../sha256.ts';
import { readFigures } from './metrics.ts';

/** Where they are asked for. */
export const METRICS_PATH = '/metrics';

// Hashes are of one length, whatever was sent.
const areSame = (given: string, token: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(token)));

/** Answers a request that brought the token, and says true; says false to any other, and to all when there is none. */
export async function answerFigures(
  req: IncomingMessage,
  res: ServerResponse,
  token: string | undefined,
): Promise<boolean> {
  const given = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (token === undefined || given === undefined || !areSame(given, token)) return false;
  const { type, text } = await readFigures();
  res.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
  return true;
}
