import { z } from 'zod';
import { clock } from '../../platform/clock.ts';
import { choice, mistake, prose } from '../../platform/http/fields.ts';
import { RESULTS, isPastMonth } from './outcome.rules.ts';

export const NOTE = { min: 0, max: 1000 } as const;

/** A month as `2026-11`; empty for longer ago or not known, which is null. */
const triedAt = z
  .string()
  .default('')
  .transform((month, context) => {
    if (month === '') return null;
    if (isPastMonth(month, clock.now())) return month;
    context.addIssue({ ...mistake('forms.choose'), input: month });
    return z.NEVER;
  });

export const OutcomeForm = z.object({
  result: choice(RESULTS),
  triedAt,
  note: prose(NOTE),
});
