/** The one place that answers when something was refused or broke: a page or JSON, in the reader's language. */
import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { mongo } from 'mongoose';
import { isDuplicateKey } from '../database/duplicate-key.ts';
import { Refusal } from '../errors.ts';
import { formatWait } from '../i18n/format.ts';
import { translate } from '../i18n/translate.ts';
import { isFromHere } from './csrf.ts';
import { type KeptWords, keptWords, underNewKey } from './kept-words.ts';
import { requestId } from './request-log.ts';
import { guestLang } from './viewer.ts';

/**
 * Answers a guest whose request was refused with `status`, where there is a better page than the error page: the
 * sign-in page, holding what was typed, or the guest's own form again. Answers whether it did.
 */
export type AnswerGuest = (
  req: Request,
  res: Response,
  refused: { status: number; message: string },
) => boolean;

const REFUSALS_OF_PARSING: Record<number, Refusal> = {
  400: new Refusal('request.malformed'),
  413: new Refusal('request.too-large'),
  415: new Refusal('request.wrong-type'),
};

/** What a socket says to who writes when the other end has closed it; the driver hands it on as it is. */
const isClosedSocket = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

const isDatabaseAway = (error: unknown): boolean =>
  isClosedSocket(error) ||
  error instanceof mongo.MongoServerSelectionError ||
  error instanceof mongo.MongoNetworkError ||
  (error instanceof mongo.MongoError && error.hasErrorLabel('RetryableWriteError')) ||
  (error instanceof Error && error.name === 'MongooseServerSelectionError');

/** What a thrown thing means to the reader. Anything unknown is our own failure. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (isDuplicateKey(error)) return new Refusal('form.already-used');
  if (isDatabaseAway(error)) return new Refusal('server.unavailable');
  if (error instanceof URIError) return new Refusal('request.malformed');
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return REFUSALS_OF_PARSING[status] ?? new Refusal('request.malformed');
  return new Refusal('server.failed');
}

const wantsJson = (req: Request): boolean =>
  req.path.startsWith('/api/') || req.accepts(['html', 'json']) === 'json';

const messageOf = ({ code, details }: Refusal, { t, lang }: Request['viewer']): string => {
  const { seconds } = details;
  return t(`refusals.${code}`, {
    ...details,
    ...(typeof seconds === 'number' && { wait: formatWait(seconds, lang) }),
  });
};

/** Answered before anybody has looked who asks: a network that sends too much, a database that is away. */
const IN_THE_DARK = new Set([429, 503]);

/** What a member, or who may be one, can send again; nothing that another site sent. */
const keptOf = (req: Request, { code, status }: Refusal): KeptWords | null => {
  const maySendAgain = (req.viewer.member !== null || IN_THE_DARK.has(status)) && isFromHere(req);
  const kept = maySendAgain ? keptWords(req) : null;
  return kept && code === 'form.already-used' ? underNewKey(kept) : kept;
};

const showError = (
  req: Request,
  res: Response,
  { refusal, answerGuest }: { refusal: Refusal; answerGuest: AnswerGuest },
): void => {
  const { viewer } = req;
  const { status, code, details } = refusal;
  const message = messageOf(refusal, viewer);
  if (wantsJson(req)) {
    res.status(status).json({ error: { code, message, requestId: requestId(req) } });
    return;
  }
  if (!viewer.member && isFromHere(req) && answerGuest(req, res, { status, message })) return;
  const title = viewer.t(
    status === 404 ? 'errors.missing' : status >= 500 ? 'errors.failed' : 'errors.refused',
  );
  const id = status >= 500 ? requestId(req) : null;
  res.page(
    'errors/error',
    {
      title,
      width: 'read',
      message,
      status,
      kept: keptOf(req, refusal),
      to: details['to'] ?? null,
      requestId: id,
    },
    { status },
  );
};

/** Refuses every address that nothing else answered. */
export const missingPage: RequestHandler = () => {
  throw new Refusal('page.missing');
};

/** Makes the last handler of the app. A guest who must sign in is asked to, and loses no word. */
export function errorPage(answerGuest: AnswerGuest): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- by its four parameters Express knows an error handler
  return (error: unknown, req, res, next) => {
    const refusal = refusalOf(error);
    const { status } = refusal;
    if (status >= 500) req.log.error({ err: error }, 'request failed');
    else req.log.debug({ code: refusal.code }, 'request refused');
    if (res.headersSent) return next(error);
    if (status === 429 || status === 503) res.set('Retry-After', String(refusal.details['seconds'] ?? 60));
    const lang = guestLang(req);
    req.viewer ??= { member: null, lang, t: translate(lang) };
    req.presentedViewer ??= { lang, member: null };
    try {
      showError(req, res, { refusal, answerGuest });
    } catch (failure) {
      req.log.error({ err: failure }, 'error page failed');
      res.status(status).type('text').send(`${status} ${STATUS_CODES[status]}`);
    }
  };
}
