import { z } from 'zod';
import { choice, mistake, prose } from '../../platform/http/fields.ts';
import { NEEDS_NOTE, REASONS } from './flag.rules.ts';

/** Where a note is needed it says something; elsewhere it may be left out. */
export const NOTE = { min: 0, least: 10, max: 500 } as const;

export const FlagForm = z
  .object({ reason: choice(REASONS), note: prose(NOTE) })
  .superRefine(({ reason, note }, context) => {
    if (NEEDS_NOTE.has(reason) && [...note].length < NOTE.least)
      context.addIssue({ ...mistake('forms.say-why', { min: NOTE.least }), path: ['note'], input: note });
  });
