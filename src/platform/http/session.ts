/**
 * Sessions: a member has one, a guest only where the answer is a form that needs a token, for an hour: on the pages for
 * guests, and when they send something that needs signing in.
 * All other guest pages have no session and no cookie, so that they can be kept for everybody.
 */
import MongoStore from 'connect-mongo';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import mongoose from 'mongoose';
import { DAY, HOUR } from '../clock.ts';
import { config } from '../config.ts';
import { sha256 } from '../sha256.ts';

export const SESSION_COOKIE = 'sid';
const COLLECTION = 'sessions';
const MEMBER_STAYS = 30 * DAY;
const GUEST_STAYS = HOUR;

declare module 'express-session' {
  interface SessionData {
    memberId: string;
    epoch: number;
  }
}

/** Reads and keeps sessions in the connected database: of every request that is given to it. */
export const readSessions = (): RequestHandler =>
  session({
    name: SESSION_COOKIE,
    secret: config.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: config.PUBLIC_URL.startsWith('https:'),
      maxAge: GUEST_STAYS,
    },
    store: MongoStore.create({
      client: mongoose.connection.getClient(),
      dbName: mongoose.connection.name,
      collectionName: COLLECTION,
      stringify: false,
      touchAfter: DAY / 1000,
    }),
  });

/**
 * Makes the session middleware over the connected database. `guestForms` are the paths where a guest gets a session, and
 * what is sent to a path that is `open` needs none.
 */
export function sessions({
  guestForms,
  open,
}: {
  guestForms: ReadonlySet<string>;
  open: (path: string) => boolean;
}): RequestHandler {
  const withSession = readSessions();
  return (req, res, next) => {
    const hasOne = req.headers.cookie?.includes(`${SESSION_COOKIE}=`);
    if (hasOne || guestForms.has(req.path) || (req.method === 'POST' && !open(req.path)))
      withSession(req, res, next);
    else next();
  };
}

/**
 * Begins a member's session under a new id, so that an id known before sign-in is worth nothing after it. A guest's
 * session stays for its hour: when the form was sent twice, the second one must still find its token.
 *
 * The session is kept, with its token, before this resolves: express-session sends an answer's head before it has
 * saved, and a browser that follows the redirect at once would arrive as a guest.
 */
export async function beginSession(req: Request, member: { id: string; epoch: number }): Promise<void> {
  if (req.session.memberId) await endSession(req);
  req.sessionStore.generate(req);
  req.session.memberId = member.id;
  req.session.epoch = member.epoch;
  req.session.cookie.maxAge = MEMBER_STAYS;
  req.csrfToken?.();
  await new Promise<void>((resolve, reject) => {
    req.session.save((error) => (error ? reject(error as Error) : resolve()));
  });
}

/** Names a session where its id, with which it could be taken over, must not stand. */
export const sessionHash = (id: string): string => sha256(id);

/** Those of these session ids whose session is there. */
export async function findSessions(ids: readonly string[]): Promise<Set<string>> {
  const found = await mongoose.connection
    .collection<{ _id: string }>(COLLECTION)
    .find({ _id: { $in: [...ids] }, expires: { $gt: new Date() } }, { projection: { _id: 1 } })
    .toArray();
  return new Set(found.map(({ _id }) => _id));
}

/** Ends the session of this browser. */
export async function endSession(req: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    req.session.destroy((error) => (error ? reject(error as Error) : resolve()));
  });
}
