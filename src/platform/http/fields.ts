/** Fields of forms: zod schemas whose mistakes are sentences (keys of `forms`), for every form alike. */
import { z } from 'zod';
import { findContacts } from '../../language/contacts.ts';
import { cleanLine, cleanText, graphemeCount } from '../../language/graphemes.ts';
import type { TextKey } from '../../locales/keys.ts';

/** Mistakes of fields, as they reach `readForm`. */
export const mistake = (key: TextKey, params: Record<string, string | number> = {}) => ({
  code: 'custom' as const,
  message: key,
  params,
});

interface Limits {
  min: number;
  max: number;
}

const withinLimits =
  ({ min, max }: Limits) =>
  (text: string, context: z.RefinementCtx): void => {
    const issue = (key: TextKey, params: Record<string, number>) =>
      context.addIssue({ ...mistake(key, params), input: text });
    if (text === '' && min > 0) return issue('forms.missing', { min, max });
    if (text.length > 3 * max) return issue('forms.too-long', { max });
    const count = text.length <= max && text.length < min ? text.length : graphemeCount(text);
    if (count < min) issue('forms.too-short', { min, count });
    else if (count > max) issue('forms.too-long', { max, count });
  };

const typed = z.string().default('');

/** One line of text, cleaned, of `min` to `max` graphemes. */
export const line = (limits: Limits) => typed.transform(cleanLine).superRefine(withinLimits(limits));

/** Text of many lines, cleaned, of `min` to `max` graphemes. */
export const prose = (limits: Limits) => typed.transform(cleanText).superRefine(withinLimits(limits));

const oneOf =
  <const T extends string>(choices: readonly T[]) =>
  (text: string, context: z.RefinementCtx): T => {
    const found = choices.find((one) => one === text);
    if (found) return found;
    context.addIssue({ ...mistake('forms.choose'), input: text });
    return z.NEVER;
  };

/** One of the listed choices. */
export const choice = <const T extends string>(choices: readonly T[]) => z.string().transform(oneOf(choices));

/** One of the listed choices, or null where none was made. */
export const optionalChoice = <const T extends string>(choices: readonly T[]) =>
  typed.transform((text, context) => (text === '' ? null : oneOf(choices)(text, context)));

/** Any of the listed choices, each once; none where none was made. */
export const choices = <const T extends string>(all: readonly T[]) =>
  z.preprocess((value) => [...new Set(value === undefined ? [] : [value].flat())], z.array(choice(all)));

/** A box that must be ticked. */
export const ticked = typed.superRefine((value, context) => {
  if (value !== 'yes') context.addIssue({ ...mistake('forms.must-agree'), input: value });
});

const wordsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
};

/** A form that takes no contacts in these of its fields, nor in the rows of those that are lists. */
export const withoutContacts = <T extends object>(
  form: z.ZodType<T>,
  fields: readonly (keyof T & string)[],
) =>
  form.superRefine((values, context) => {
    const holdContacts = fields.filter((field) =>
      wordsIn(values[field]).some((text) => findContacts(text).length > 0),
    );
    for (const field of holdContacts)
      context.addIssue({ ...mistake('forms.contacts'), input: values[field], path: [field] });
  });
