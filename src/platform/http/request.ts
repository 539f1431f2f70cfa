/** Reading requests: every value is parsed before anything uses it. */
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { z } from 'zod';
import type { TextKey } from '../../locales/keys.ts';
import { config } from '../config.ts';
import { Refusal, type RefusalCode } from '../errors.ts';

/** A form as a page shows it: the words as typed, and the sentence beside each field that has a mistake. */
export interface FormState {
  key: string;
  values: Record<string, string>;
  /** All the words of each field: some fields stand in a form more than once. */
  lists: Record<string, string[]>;
  errors: Record<string, string>;
  /** Fields with mistakes in the form's order, for the summary on top. */
  mistakes: { field: string; message: string }[];
  isRefused: boolean;
}

export type ReadForm<T> = { ok: true; values: T; state: FormState } | { ok: false; state: FormState };

/** True for fields that are never shown or kept: the token, passwords. */
export const isSecret = (name: string): boolean => /^(?:_csrf|current)$|password/i.test(name);

/** What was typed; as the value of a field sent twice stands the first. */
const typedWords = (body: unknown): Pick<FormState, 'values' | 'lists'> => {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
    .filter(([name]) => !isSecret(name))
    .map(([name, value]) => [name, [value].flat().filter((one) => typeof one === 'string')] as const);
  return {
    values: Object.fromEntries(fields.map(([name, [first = '']]) => [name, first])),
    lists: Object.fromEntries(fields),
  };
};

/** An empty form, or one prefilled with `values` and, in fields that stand more than once, `lists`; with a write key of its own. */
export const blankForm = (
  values: Record<string, string> = {},
  lists: Record<string, string[]> = {},
): FormState => ({
  key: randomUUID(),
  values,
  lists,
  errors: {},
  mistakes: [],
  isRefused: false,
});

/** The form that came in, to be shown again with this mistake. */
export function refusedForm(req: Request, mistake: { field: string; message: string }): FormState {
  return {
    key: randomUUID(),
    ...typedWords(req.body),
    errors: { [mistake.field]: mistake.message },
    mistakes: [mistake],
    isRefused: true,
  };
}

const isTextKey = (message: string): message is TextKey => /^forms\.[\w-]+$/.test(message);

/**
 * Parses a form by its schema. Messages of the schema are text keys (`forms.too-short`) with their values in
 * `params`; whatever else zod finds (a list where a text belongs) reads as `forms.wrong`. A mistake inside of a list is
 * that of a field named by its path: `sources-0-url`.
 */
export function readForm<T>(schema: z.ZodType<T>, req: Request): ReadForm<T> {
  const parsed = schema.safeParse(req.body ?? {});
  const { values, lists } = typedWords(req.body);
  const state: FormState = { ...blankForm(values, lists), isRefused: !parsed.success };
  if (parsed.success) return { ok: true, values: parsed.data, state };
  for (const issue of parsed.error.issues) {
    const field = issue.path.join('-');
    if (field in state.errors) continue;
    const params =
      issue.code === 'custom' ? (issue.params as Record<string, string | number> | undefined) : undefined;
    const message = req.viewer.t(isTextKey(issue.message) ? issue.message : 'forms.wrong', params);
    state.errors[field] = message;
    state.mistakes.push({ field, message });
  }
  return { ok: false, state };
}

/** The write key that a form carried; a request without one gets one of its own, so it is written once. */
export function writeKeyOf(req: Request): string {
  const body = (req.body ?? {}) as Record<string, unknown>;
  const key = body['_key'];
  return typeof key === 'string' && /^[\w-]{8,64}$/.test(key) ? key : randomUUID();
}

/** A number of the address: of a thread, if nothing else is said. Throws `missing` when it cannot be one. */
export function numberFrom(req: Request, name = 'number', missing: RefusalCode = 'thread.missing'): number {
  const text = String(req.params[name]);
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal(missing);
  return Number(text);
}

/** An id of the address. Throws `page.missing` when it cannot be one. */
export function idFrom(req: Request, name: string): string {
  const text = String(req.params[name]);
  if (!/^[0-9a-f]{24}$/.test(text)) throw new Refusal('page.missing');
  return text;
}

/** A text of the address's query; undefined when it is absent or anything but one text. */
export function queryText(req: Request, name: string): string | undefined {
  const value = req.query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Which of these values the address's query names; null for none of them. */
export const queryChoice = <T extends string>(req: Request, name: string, values: readonly T[]): T | null =>
  values.find((value) => value === queryText(req, name)) ?? null;

/** The `?page=` of the address, from 1; 1 when it is absent. Throws `page.missing` for what is no page number. */
export function pageFrom(req: Request): number {
  const text = queryText(req, 'page');
  if (text === undefined) return 1;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Refusal('page.missing');
  return Number(text);
}

/** A path with the query of the request, for a page that has moved there. */
export function withQuery(req: Request, path: string): string {
  const question = req.originalUrl.indexOf('?');
  return question === -1 ? path : path + req.originalUrl.slice(question);
}

/** True when htmx asks for a piece of a page. */
export const wantsFragment = (req: Request): boolean => req.get('HX-Request') === 'true';

/** True when nobody looks at what is asked for, or not yet: the head alone, or what a browser fetches in advance. */
export const isAheadOfReading = (req: Request): boolean =>
  req.method === 'HEAD' || /^prefetch\b/.test(req.get('Sec-Purpose') ?? '');

/** The `value` of a form's button: 1, also when absent, or 0. Throws `request.malformed` for anything else. */
export function switchFrom(req: Request): boolean {
  const value = (req.body as Record<string, unknown>)['value'] ?? '1';
  if (value !== '1' && value !== '0') throw new Refusal('request.malformed');
  return value === '1';
}

/** Longer ones make headers that browsers and proxies refuse. */
const LONGEST_PATH = 2000;

/** True for a path on this site: never another host, however it is written. */
export const isOwnPath = (path: unknown): path is string =>
  typeof path === 'string' && path.length <= LONGEST_PATH && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(path);

/** A path on this site to go to, or `/`. */
export const safeReturn = (path: unknown): string => (isOwnPath(path) ? path : '/');

/** True when an origin is this site's, under its own name or the one that the visitor used; false where there is none. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === host || from === new URL(config.PUBLIC_URL).host;
}

/** True when an address (an `Origin`, a `Referer`) is of this site. */
export const isOwnAddress = (req: Request, address: string | undefined): boolean =>
  isOwnOrigin(address, req.get('Host'));
