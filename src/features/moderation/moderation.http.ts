/** Helpers for the routes that read decisions. */
import type { Request } from 'express';
import { Refusal } from '../../platform/errors.ts';

/** The `:no` of the address. Throws `decision.missing` when it cannot be one. */
export function decisionNoFrom(req: Request): number {
  const text = String(req.params['no']);
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Refusal('decision.missing');
  return Number(text);
}
