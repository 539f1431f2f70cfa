/** The preview: how what is being written will look, and what it is known for. Nothing of it is kept. */
import { type Request, Router } from 'express';
import { limit } from '../../platform/http/rate-limit.ts';
import { readForm, wantsFragment } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { presentFound } from './suspicion.present.ts';
import { findingIn } from './suspicion.rules.ts';
import { REPLY, ReplyForm } from './thread.form.ts';
import { hasSeen, renderBody } from './threads.http.ts';

export const previewRoutes = Router();

const problemOf = (req: Request, problem: string | null) => ({
  html: '',
  lang: req.viewer.lang,
  found: null,
  hidesContacts: false,
  problem,
});

const previewOf = async (req: Request) => {
  const form = readForm(ReplyForm, req);
  const { values } = form.state;
  if (!form.ok && !values['body']?.trim()) return problemOf(req, req.viewer.t('threads.preview-empty'));
  const body = values['body']?.slice(0, 3 * REPLY.max) ?? '';
  const sources = form.ok ? form.values.sources : [];
  const text = await renderBody(req, { body, sources });
  if (!('html' in text)) return problemOf(req, text.errors['body'] ?? null);
  const finding = findingIn({ title: values['title'] ?? '', body, sources });
  const found = hasSeen(form.state, { finding }) ? null : presentFound(finding, req.viewer);
  return {
    html: text.html,
    lang: text.lang,
    found,
    hidesContacts: text.contacts.length > 0,
    problem: null,
  };
};

previewRoutes.post('/preview', async (req, res) => {
  await limit('preview', signedIn(req));
  const preview = await previewOf(req);
  if (wantsFragment(req)) return res.fragment('threads/preview-fragment', preview);
  return res.page(
    'threads/preview',
    { title: req.viewer.t('threads.preview'), width: 'read', preview },
    { status: preview.problem ? 422 : 200 },
  );
});
