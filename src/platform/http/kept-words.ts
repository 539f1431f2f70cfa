/** Words typed into a form that could not be taken now: kept in the answer, so that they can be sent again. */
import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { isOwnPath, isSecret } from './request.ts';

export interface KeptWords {
  /** Where the form was going, a path on this site. */
  path: string;
  fields: { name: string; value: string }[];
}

/** The words of the request's form, without its token and passwords; null when there are none. */
export function keptWords(req: Request): KeptWords | null {
  if (req.method !== 'POST' || !isOwnPath(req.originalUrl)) return null;
  const fields = Object.entries((req.body ?? {}) as Record<string, unknown>)
    .filter(([name]) => !isSecret(name))
    .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })))
    .filter((field): field is { name: string; value: string } => typeof field.value === 'string');
  return fields.length ? { path: req.originalUrl, fields } : null;
}

/** The same words as a form of its own: it is not the one that was sent before. */
export const underNewKey = ({ path, fields }: KeptWords): KeptWords => ({
  path,
  fields: fields.map(({ name, value }) => ({ name, value: name === '_key' ? randomUUID() : value })),
});

const PREFIX = 'kept.';

/** Kept words as hidden fields of the sign-in form. */
export const asHiddenFields = ({ path, fields }: KeptWords) => [
  { name: 'keptPath', value: path },
  ...fields.map(({ name, value }) => ({ name: PREFIX + name, value })),
];

/** Kept words that came back with the sign-in form; null when there were none. */
export function wordsKeptIn(req: Request): KeptWords | null {
  const body = (req.body ?? {}) as Record<string, unknown>;
  const path = body['keptPath'];
  if (!isOwnPath(path)) return null;
  const fields = Object.entries(body)
    .filter(([name]) => name.startsWith(PREFIX))
    .flatMap(([name, value]) =>
      [value].flat().map((one) => ({ name: name.slice(PREFIX.length), value: String(one) })),
    );
  return { path, fields };
}

/** Kept words as the body of a request. */
export function asBody({ fields }: KeptWords): Record<string, string | string[]> {
  const body = Object.create(null) as Record<string, string | string[]>;
  for (const { name, value } of fields) {
    const before = body[name];
    body[name] = before === undefined ? value : [...[before].flat(), value];
  }
  return body;
}
