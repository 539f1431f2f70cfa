import { z } from 'zod';
import { choice, choices } from '../../platform/http/fields.ts';
import { DIGESTS, MINUTES, NOTICES } from './mail-settings.model.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The hours of a day, and the days of a week from Sunday on. */
export const HOURS = upTo(24);
export const WEEKDAYS = upTo(7);

const oneOf = (numbers: readonly number[]) => choice(numbers.map(String)).transform(Number);

export const MailSettingsForm = z.object({
  kinds: choices(NOTICES),
  digest: choice(DIGESTS),
  hour: oneOf(HOURS),
  weekday: oneOf(WEEKDAYS),
  minutes: oneOf(MINUTES),
});
