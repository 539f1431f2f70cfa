/** How the forms of members are read where contacts matter. */
import type { Request } from 'express';
import type { z } from 'zod';
import { withoutContacts } from '../../platform/http/fields.ts';
import { type ReadForm, readForm } from '../../platform/http/request.ts';
import { signedIn } from './accounts.http.ts';
import { rightsOf } from './trust.rules.ts';

/**
 * Reads a form of who sends it, as `readForm` does. What stands in the fields `shownAsTyped` has no place for masks: of
 * a newcomer they take no contacts.
 */
export function readFormOf<T extends object>(
  req: Request,
  form: z.ZodType<T>,
  shownAsTyped: readonly (keyof T & string)[],
): ReadForm<T> {
  const { hidesContacts } = rightsOf(signedIn(req));
  return readForm(hidesContacts ? withoutContacts(form, shownAsTyped) : form, req);
}
