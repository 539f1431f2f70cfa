/** The one place that answers when something was refused or broke: a page or JSON, in the reader's language. */
import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { mongo } from 'mongoose';
import { Refusal } from '../errors.ts';
import { formatWait } from '../i18n/format.ts';
import { translate } from '../i18n/translate.ts';
import { type KeptWords, keptWords } from './kept-words.ts';
import { requestId } from './request-log.ts';

/** Shows the sign-in page, holding the words that a guest's form carried. */
export type AskToSignIn = (req: Request, res: Response, kept: KeptWords | null) => Promise<void>;

const REFUSALS_OF_PARSING: Record<number, Refusal> = {
  400: new Refusal('request.malformed'),
  413: new Refusal('request.too-large'),
  415: new Refusal('request.wrong-type'),
};

const isDatabaseAway = (error: unknown): boolean =>
  error instanceof mongo.MongoServerSelectionError ||
  error instanceof mongo.MongoNetworkError ||
  (error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError')) ||
  (error instanceof Error && error.name === 'MongooseServerSelectionError');

/** What a thrown thing means to the reader. Anything unknown is our own failure. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof mongo.MongoServerError && error.code === 11000)
    return new Refusal('form.already-used');
  if (isDatabaseAway(error)) return new Refusal('server.unavailable');
  if (error instanceof URIError) return new Refusal('request.malformed');
  const status = (error as { status?: unknown } | null)?.status;
  const isFromParser = typeof (error as { type?: unknown } | null)?.type === 'string';
  if (isFromParser && typeof status === 'number' && status < 500)
    return REFUSALS_OF_PARSING[status] ?? new Refusal('request.malformed');
  return new Refusal('server.failed');
}

const wantsJson = (req: Request): boolean =>
  req.path.startsWith('/api/') || req.accepts(['html', 'json']) === 'json';

const showError = async (req: Request, res: Response, refusal: Refusal): Promise<void> => {
  const { t, lang } = req.viewer;
  const { seconds } = refusal.details;
  const wait = typeof seconds === 'number' ? { wait: formatWait(seconds, lang) } : {};
  const message = t(`refusals.${refusal.code}`, { ...refusal.details, ...wait });
  const { status } = refusal;
  if (wantsJson(req)) {
    res.status(status).json({ error: { code: refusal.code, message, requestId: requestId(req) } });
    return;
  }
  const title = t(status === 404 ? 'errors.missing' : status >= 500 ? 'errors.failed' : 'errors.refused');
  const kept = req.viewer.member && status !== 413 ? keptWords(req) : null;
  await res.page(
    'errors/error',
    { title, width: 'read', message, status, kept, requestId: status >= 500 ? requestId(req) : null },
    { status },
  );
};

/** Refuses every address that nothing else answered. */
export const missingPage: RequestHandler = () => {
  throw new Refusal('page.missing');
};

/** Makes the last handler of the app. A guest who must sign in is asked to, and loses no word. */
export function errorPage(askToSignIn: AskToSignIn): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- by its four parameters Express knows an error handler
  return async (error: unknown, req, res, next) => {
    const refusal = refusalOf(error);
    const { status } = refusal;
    if (status >= 500) req.log.error({ err: error }, 'request failed');
    else req.log.debug({ code: refusal.code }, 'request refused');
    if (res.headersSent) return next(error);
    if (status === 429 || status === 503) res.set('Retry-After', String(refusal.details['seconds'] ?? 60));
    req.viewer ??= { member: null, lang: 'hi', t: translate('hi') };
    req.presentedViewer ??= { lang: 'hi', member: null };
    if (status === 401 && !wantsJson(req)) return askToSignIn(req, res, keptWords(req));
    try {
      await showError(req, res, refusal);
    } catch (failure) {
      req.log.error({ err: failure }, 'error page failed');
      res.status(status).type('text').send(`${status} ${STATUS_CODES[status]}`);
    }
  };
}
