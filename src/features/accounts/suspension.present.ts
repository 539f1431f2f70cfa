import { formatDay } from '../../platform/i18n/format.ts';
import type { Viewer } from '../../platform/http/viewer.ts';
import { FOR_GOOD } from './member.rules.ts';

/** Until when a suspension lasts, in words. */
export const untilWords = (until: Date, { t, lang }: Pick<Viewer, 't' | 'lang'>): string =>
  until.getTime() === FOR_GOOD.getTime()
    ? t('accounts.for-good')
    : t('accounts.until', { day: formatDay(until, lang) });
