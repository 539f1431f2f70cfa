/**
 * What forms send. Always true behind both handlers: `req.body` is made of texts and lists of texts, which came
 * url-encoded in UTF-8, in at most 1 MB and 200 fields. Words are read first and faults refused later, when it is known
 * who reads: so that the answer is in their language, and words are there to be kept even where no member can be found.
 */
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import express, { type RequestHandler } from 'express';
import { Refusal } from '../errors.ts';

const faults = new WeakMap<IncomingMessage, unknown>();

const isWellEncoded = (body: Buffer): boolean => {
  if (!isUtf8(body)) return false;
  try {
    decodeURIComponent(body.toString());
    return true;
  } catch {
    return false;
  }
};

const parse = express.urlencoded({
  extended: false,
  limit: '1mb',
  parameterLimit: 200,
  // eslint-disable-next-line max-params -- the parser's signature
  verify: (req, _res, body, charset) => {
    if (charset !== 'utf-8' || !isWellEncoded(body)) faults.set(req, new Refusal('request.malformed'));
  },
});

/** Reads the form that a request carries. */
export const readFormBody: RequestHandler = (req, res, next) => {
  parse(req, res, (fault: unknown) => {
    if (fault) faults.set(req, fault);
    else if (req.get('Content-Length') !== '0' && req.is('urlencoded') === false)
      faults.set(req, new Refusal('request.wrong-type'));
    req.body ??= {};
    next();
  });
};

/**
 * Refuses a form that was too large, of another type of content, or whose encoding does not say what was typed; but at
 * addresses that hold a `secret`, where the address says all: mail programs send there what they like.
 */
export const refuseBrokenForm =
  ({ secret }: { secret: (path: string) => boolean }): RequestHandler =>
  (req, _res, next) => {
    next(secret(req.path) ? undefined : faults.get(req));
  };
