/** Counts requests and the time they take. Those answered from kept pages come not so far: page-cache.ts counts them. */
import type { Request, RequestHandler, Response } from 'express';
import { counter, durations } from '../metrics/metrics.ts';

const requests = counter({
  name: 'chaupal_http_requests_total',
  help: 'Requests but those answered from kept pages, by method and class of status; "aborted" ended before their answer',
  labelNames: ['method', 'status'],
});
const seconds = durations({
  name: 'chaupal_http_request_seconds',
  help: 'How long these requests took, by the route as the code names it',
  labelNames: ['route'],
});

const METHODS = new Set(['GET', 'HEAD', 'POST']);
const OTHER = 'other';

const methodOf = ({ method }: Request): string => (METHODS.has(method) ? method : OTHER);

const statusOf = ({ statusCode, writableFinished }: Response): string =>
  writableFinished ? `${Math.floor(statusCode / 100)}xx` : 'aborted';

/** The pattern of the route, as the code has it: never the address that was asked for. */
const routeOf = (req: Request): string => {
  const { path } = (req.route ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : OTHER;
};

/** Measures every request that comes by. */
export const measureRequests: RequestHandler = (req, res, next) => {
  const end = seconds.startTimer();
  res.once('close', () => {
    requests.inc({ method: methodOf(req), status: statusOf(res) });
    end({ route: routeOf(req) });
  });
  next();
};
