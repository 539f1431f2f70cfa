/**
 * Limits: per member and action in the database, so that all processes count together; per address in memory,
 * because many people share one address and it only has to stop floods.
 */
import { isIPv6 } from 'node:net';
import type { RequestHandler } from 'express';
import mongoose from 'mongoose';
import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { config } from '../config.ts';
import { Refusal } from '../errors.ts';
import { RateLimitModel } from './rate-limit.model.ts';

const ACTIONS = {
  thread: { points: config.LIMIT_THREADS_PER_HOUR, duration: 3600 },
  post: { points: config.LIMIT_POSTS_PER_HOUR, duration: 3600 },
  edit: { points: config.LIMIT_EDITS_PER_HOUR, duration: 3600 },
  vote: { points: config.LIMIT_VOTES_PER_HOUR, duration: 3600 },
  flag: { points: config.LIMIT_FLAGS_PER_HOUR, duration: 3600 },
  mail: { points: config.LIMIT_MAILS_PER_HOUR, duration: 3600 },
  preview: { points: config.LIMIT_PREVIEWS_PER_MINUTE, duration: 60 },
  'login-failure': { points: config.LIMIT_LOGIN_FAILURES_PER_MINUTE, duration: 60 },
} as const;

export type LimitedAction = keyof typeof ACTIONS;

const limiters = new Map<LimitedAction, RateLimiterMongo>();

const limiterOf = (action: LimitedAction): RateLimiterMongo => {
  const known = limiters.get(action);
  if (known) return known;
  const limiter = new RateLimiterMongo({
    storeClient: mongoose.connection,
    dbName: mongoose.connection.name,
    tableName: RateLimitModel.collection.name,
    disableIndexesCreation: true,
    keyPrefix: action,
    ...ACTIONS[action],
  });
  limiters.set(action, limiter);
  return limiter;
};

const secondsOf = (result: RateLimiterRes): number => Math.max(1, Math.ceil(result.msBeforeNext / 1000));

/** Counts one action of `who`. Resolves to 0, or to the seconds to wait when the limit is reached. */
export async function secondsToWait(action: LimitedAction, who: string): Promise<number> {
  const limiter = limiterOf(action);
  try {
    await limiter.consume(who);
    return 0;
  } catch (result) {
    if (result instanceof RateLimiterRes) return secondsOf(result);
    // When the first actions of all come at once, SecantusDB counts each, but answers some of them with no record.
    const record = result instanceof TypeError ? await limiter.get(who) : null;
    if (!record) throw result;
    return record.consumedPoints > limiter.points ? secondsOf(record) : 0;
  }
}

/** Forgets what `who` did of this action. */
export async function forgetActions(action: LimitedAction, who: string): Promise<void> {
  await limiterOf(action).delete(who);
}

/** Counts one action of a member and refuses it beyond the limit: `action.too-fast` with the wait. */
export async function limit(action: LimitedAction, member: { _id: unknown }): Promise<void> {
  const seconds = await secondsToWait(action, String(member._id));
  if (seconds > 0) throw new Refusal('action.too-fast', { seconds });
}

/** The network an address belongs to: an IPv4 address itself, the /64 of an IPv6 one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const filling = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...filling, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Refuses what one network sends beyond `points` in `duration` seconds: `request.too-fast` with the wait. */
export function perAddress({ points, duration }: { points: number; duration: number }): RequestHandler {
  const limiter = new RateLimiterMemory({ points, duration });
  return async (req, res, next) => {
    try {
      await limiter.consume(networkOf(req.ip ?? ''));
    } catch (result) {
      if (!(result instanceof RateLimiterRes)) throw result;
      const seconds = secondsOf(result);
      res.set('Retry-After', String(seconds));
      throw new Refusal('request.too-fast', { seconds });
    }
    next();
  };
}
