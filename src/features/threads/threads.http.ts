/** Helpers for the routes that read what is written in threads, or answer with a thread's page. */
import type { Request } from 'express';
import { Refusal, type RefusalCode } from '../../platform/errors.ts';
import { type FormState, refusedForm, writeKeyOf } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import type { Source } from './grounds.model.ts';
import { refuseManyLinks } from './links.ts';
import { type PostText, renderText } from './post.text.ts';
import type { ToTell } from './suspicion.present.ts';
import { isTold, signalsOf } from './suspicion.rules.ts';

/** Refusals that are mistakes of the text: its writer mends them in the form. */
const MISTAKES: ReadonlySet<RefusalCode> = new Set(['markdown.too-complex', 'post.too-many-links']);

/** A form's body as the text of a post of who sends it; where its marks are too deep or its links too many, the form to show again instead. */
export async function renderBody(
  req: Request,
  { body, sources }: { body: string; sources: readonly Source[] },
): Promise<PostText | FormState> {
  try {
    const member = signedIn(req);
    const text = await renderText(body, member);
    refuseManyLinks(member, { html: text.html, sources });
    return text;
  } catch (error) {
    if (!(error instanceof Refusal) || !MISTAKES.has(error.code)) throw error;
    const message = req.viewer.t(`refusals.${error.code}`, error.details);
    return refusedForm(req, { field: 'body', message });
  }
}

/** The name of the hidden field in which a form says which signals its sender has seen. */
const SEEN = 'seen';

/** Signals as a form carries them. */
export const asSeen = (ids: readonly string[]): Record<string, string> =>
  ids.length > 0 ? { [SEEN]: ids.join(' ') } : {};

/** Whether the sender of a form is told nothing new by what was found in it. */
export const hasSeen = (form: FormState, { finding }: Pick<ToTell, 'finding'>): boolean =>
  isTold(finding, new Set((form.values[SEEN] ?? '').split(' ')));

/** A form shown again in place of what it should do, with more in it. Under its own key: nothing was written, and what comes back is the same form. */
export const shownAgain = (req: Request, form: FormState, more: Record<string, string>): FormState => ({
  ...form,
  key: writeKeyOf(req),
  values: { ...form.values, ...more },
  isRefused: true,
});

/** What is shown again, in place of posting, to who has not seen yet what was found in their words; null when they have. */
export function tell(req: Request, form: FormState, told: ToTell) {
  if (hasSeen(form, told)) return null;
  return { form: shownAgain(req, form, asSeen(signalsOf(told.finding))), told, status: 422 };
}
