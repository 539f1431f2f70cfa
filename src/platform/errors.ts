/**
 * Refusals: what the domain says no to. A code names the rule that was broken; it is also the i18n key of the
 * sentence the reader gets (`refusals.<code>`), and its last part decides the HTTP status.
 */
import type { RefusalCode } from '../locales/keys.ts';

export type { RefusalCode };
export type Details = Readonly<Record<string, string | number>>;

const STATUS_BY_REASON: Readonly<Record<string, number>> = {
  malformed: 400,
  'not-signed-in': 401,
  missing: 404,
  'already-used': 409,
  'name-taken': 409,
  'email-taken': 409,
  locked: 409,
  full: 409,
  withdrawn: 409,
  pending: 409,
  removed: 409,
  'bad-advice': 409,
  disputed: 409,
  decided: 409,
  overturned: 409,
  final: 409,
  itself: 409,
  late: 409,
  'too-large': 413,
  'wrong-type': 415,
  'too-complex': 422,
  'too-many-links': 422,
  'wrong-login': 422,
  'wrong-password': 422,
  'too-fast': 429,
  'first-day': 429,
  failed: 500,
  unavailable: 503,
};

/** A rule said no. `details` fill the placeholders of its sentence; `to` among them is a path where one can do something about it. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: Details;

  constructor(code: RefusalCode, details: Details = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }

  /** The HTTP status of this refusal; 403 where the reason has none of its own. */
  get status(): number {
    return STATUS_BY_REASON[this.code.slice(this.code.indexOf('.') + 1)] ?? 403;
  }
}

/** Throws the refusal that a `whyNot…` rule returned; does nothing for null. */
export function refuse(code: RefusalCode | null, details?: Details): void {
  if (code !== null) throw new Refusal(code, details);
}
