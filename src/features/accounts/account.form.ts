import { z } from 'zod';
import { findContacts } from '../../language/contacts.ts';
import { cleanLine } from '../../language/graphemes.ts';
import { nameKey, whyNotName } from '../../language/names.ts';
import { mistake, ticked } from '../../platform/http/fields.ts';
import { isCommonPassword } from './passwords.ts';
import { RESERVED_NAMES } from './reserved-names.ts';

export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;
const EMAIL_MAX = 254;

const name = z
  .string()
  .default('')
  .transform(cleanLine)
  .superRefine((text, context) => {
    const reason = whyNotName(text);
    if (reason) context.addIssue({ ...mistake(`forms.name-${reason}`), input: text });
    else if (RESERVED_NAMES.has(nameKey(text)))
      context.addIssue({ ...mistake('forms.name-reserved'), input: text });
    else if (findContacts(text).length > 0)
      context.addIssue({ ...mistake('forms.name-contacts'), input: text });
  });

const email = z
  .string()
  .default('')
  .transform((text) => cleanLine(text).normalize('NFKC'))
  .superRefine((text, context) => {
    const isAddress =
      text.length <= EMAIL_MAX && z.email({ pattern: z.regexes.unicodeEmail }).safeParse(text).success;
    if (!isAddress) context.addIssue({ ...mistake('forms.email'), input: text });
  });

const newPassword = z
  .string()
  .default('')
  .superRefine((text, context) => {
    const { min, max } = PASSWORD_LENGTH;
    if (text.length < min) context.addIssue({ ...mistake('forms.password-short', { min }), input: text });
    else if (text.length > max) context.addIssue({ ...mistake('forms.password-long', { max }), input: text });
    else if (isCommonPassword(text)) context.addIssue({ ...mistake('forms.password-common'), input: text });
  });

const typedPassword = z.string().max(1024).default('');

export const RegisterForm = z.object({ name, email, password: newPassword, agree: ticked });
export type Registration = z.infer<typeof RegisterForm>;

export const LoginForm = z.object({
  login: z.string().max(300).default('').transform(cleanLine),
  password: typedPassword,
});

export const EmailForm = z.object({ email });

export const AddressForm = z.object({ email, currentPassword: typedPassword });

export const NewPasswordForm = z.object({ password: newPassword });

export const PasswordForm = z.object({ current: typedPassword, password: newPassword });
