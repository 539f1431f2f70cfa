import { type Request, type Response, Router } from 'express';
import type { Viewer } from '../../platform/http/viewer.ts';
import { type Unwanted, readUnsubscribe, unsubscribe, unsubscribePath } from './unsubscribe.ts';

export const unsubscribeRoutes = Router();

const PATH = '/unsubscribe/:member/:kind/:mac';

type Asked = ReturnType<typeof readUnsubscribe>;

const whatComes = (kind: Unwanted, { t }: Viewer): string => {
  if (kind === 'digest' || kind === 'all') return t(`mails.unsubscribing.${kind}`);
  return t('mails.unsubscribing.notice', { kind: t(`mails.kinds.${kind}`) });
};

const show = (req: Request, res: Response, { member, kind, isDone }: Asked & { isDone: boolean }) =>
  res.page('accounts/unsubscribe', {
    title: req.viewer.t(isDone ? 'mails.unsubscribing.done-title' : 'mails.unsubscribing.title'),
    width: 'form',
    kind,
    isDone,
    comes: whatComes(kind, req.viewer),
    path: req.path,
    all: kind === 'all' ? null : unsubscribePath(member, 'all'),
  });

unsubscribeRoutes.get(PATH, (req, res) => show(req, res, { ...readUnsubscribe(req.params), isDone: false }));

// One POST with nothing in it that matters, answered without a redirect, as RFC 8058 wants it: mail programs send it.
unsubscribeRoutes.post(PATH, async (req, res) => {
  const asked = readUnsubscribe(req.params);
  await unsubscribe(asked.member, asked.kind);
  show(req, res, { ...asked, isDone: true });
});
