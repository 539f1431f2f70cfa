import { type Request, type Response, Router } from 'express';
import { Refusal, refuse } from '../../platform/errors.ts';
import { limit } from '../../platform/http/rate-limit.ts';
import {
  type FormState,
  blankForm,
  isOwnAddress,
  numberFrom,
  readForm,
  refusedForm,
} from '../../platform/http/request.ts';
import { signedIn, signedInModerator } from '../accounts/accounts.http.ts';
import { findOriginal } from '../threads/closing.ts';
import { threadPath } from '../threads/post.path.ts';
import { type Thread, findThread, findThreadFor, getThread } from '../threads/threads.ts';
import { DuplicateForm } from './duplicate.form.ts';
import { presentNamed, presentSaying } from './duplicate.present.ts';
import { whyNotHaveSay, whyNotSay } from './duplicate.rules.ts';
import { reopen, sayDuplicate } from './duplicates.ts';
import { threadNumberIn } from './thread-address.ts';

export const duplicatesRoutes = Router();

interface Shown {
  thread: Thread;
  form: FormState;
  /** Where the thread that was named leads on. */
  offer?: Thread | null;
  status?: number;
}

const showForm = (req: Request, res: Response, { thread, form, offer = null, status = 200 }: Shown) =>
  res.page(
    'duplicates/duplicate',
    {
      title: req.viewer.t('duplicates.title'),
      width: 'read',
      ...presentSaying(thread, req.viewer),
      form,
      offer: offer?.visibility === 'visible' ? presentNamed(offer, req.viewer) : null,
    },
    { status },
  );

duplicatesRoutes.get('/t/:number/duplicate', async (req, res) => {
  const member = signedIn(req);
  const thread = await findThreadFor(member, numberFrom(req));
  refuse(whyNotSay(member, thread));
  return showForm(req, res, { thread, form: blankForm() });
});

/** The thread that was named. Throws `duplicate.not-a-thread`, and `duplicate.hidden` of what not everybody sees. */
async function threadNamed(req: Request, typed: string): Promise<Thread> {
  const number = threadNumberIn(typed, (address) => isOwnAddress(req, address));
  if (number === null) throw new Refusal('duplicate.not-a-thread');
  const thread = await findThread(number);
  if (thread?.visibility !== 'visible') throw new Refusal('duplicate.hidden');
  return thread;
}

/** What another thread, another moment or another name would mend; what the member may not do is none of these. */
const isMistake = (error: unknown): error is Refusal =>
  error instanceof Refusal &&
  (error.code === 'thread.locked' || (error.code.startsWith('duplicate.') && error.status !== 403));

duplicatesRoutes.post('/t/:number/duplicate', async (req, res) => {
  const member = signedIn(req);
  const thread = await findThreadFor(member, numberFrom(req));
  refuse(whyNotHaveSay(member, thread));
  const form = readForm(DuplicateForm, req);
  if (!form.ok) return showForm(req, res, { thread, form: form.state, status: 422 });
  await limit('edit', member);
  let original: Thread | null = null;
  try {
    original = await threadNamed(req, form.values.original);
    await sayDuplicate(member, thread, original);
  } catch (error) {
    if (!isMistake(error)) throw error;
    const again = refusedForm(req, { field: 'original', message: req.viewer.t(`refusals.${error.code}`) });
    const offer = error.code === 'duplicate.leads-on' && original ? await findOriginal(original) : null;
    return showForm(req, res, { thread, form: again, offer, status: error.status });
  }
  res.redirect(303, threadPath(await getThread(thread._id)));
});

duplicatesRoutes.post('/t/:number/reopen', async (req, res) => {
  const moderator = signedInModerator(req);
  const thread = await findThreadFor(moderator, numberFrom(req));
  await reopen(moderator, thread);
  res.redirect(303, threadPath(await getThread(thread._id)));
});
