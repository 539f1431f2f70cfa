/** Numbers and dates as people in India write them, by Intl; times in Indian Standard Time. */
import { LRUCache } from 'lru-cache';
import { DAY, HOUR } from '../clock.ts';
import type { Lang } from './languages.ts';

const LOCALE: Record<Lang, string> = { hi: 'hi-IN-u-nu-latn', en: 'en-IN' };
const ZONE = 'Asia/Kolkata';

const perLang = <T>(make: (locale: string) => T): Record<Lang, T> => ({
  hi: make(LOCALE.hi),
  en: make(LOCALE.en),
});

const numbers = perLang((locale) => new Intl.NumberFormat(locale));
const days = perLang((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: ZONE }));
const moments = perLang(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE }),
);
const months = perLang(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: ZONE }),
);

const hours: Record<Lang, Intl.DateTimeFormat> = {
  hi: new Intl.DateTimeFormat(LOCALE.hi, { hour: 'numeric', dayPeriod: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(LOCALE.en, { hour: 'numeric', timeZone: 'UTC' }),
};
const weekdays = perLang((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));

/** 123456 → `1,23,456`. */
export const formatNumber = (value: number, lang: Lang): string => numbers[lang].format(value);

/** `22 Nov 2026`. */
export const formatDay = (at: Date, lang: Lang): string => days[lang].format(at);

/** `22 Nov 2026, 6:40 pm`. */
export const formatMoment = (at: Date, lang: Lang): string => moments[lang].format(at);

/** `November 2026`. */
export const formatMonth = (at: Date, lang: Lang): string => months[lang].format(at);

/** An hour of the day, from 0 to 23: `6 pm`, `शाम 6`. */
export const formatHour = (hour: number, lang: Lang): string => hours[lang].format(hour * HOUR);

/** A day of the week, from 0 for Sunday. */
export const formatWeekday = (day: number, lang: Lang): string =>
  // The fourth day of 1970 was a Sunday.
  weekdays[lang].format((3 + day) * DAY);

/** A moment for a `<time>` element: machine form, full form, and the day alone for narrow rows. */
export interface PresentedTime {
  iso: string;
  full: string;
  day: string;
}

// Intl takes its time, and the posts of busy threads are shown again and again.
const presented = perLang(() => new LRUCache<number, PresentedTime>({ max: 10_000 }));

/** A moment as a `<time>` element shows it. */
export function presentTime(at: Date, lang: Lang): PresentedTime {
  const known = presented[lang].get(at.getTime());
  if (known) return known;
  const time = { iso: at.toISOString(), full: formatMoment(at, lang), day: formatDay(at, lang) };
  presented[lang].set(at.getTime(), time);
  return time;
}

/** How long to wait, in words: `in 40 seconds`, `in 5 minutes`. `seconds` is rounded up. */
export function formatWait(seconds: number, lang: Lang): string {
  const words = new Intl.RelativeTimeFormat(LOCALE[lang]);
  if (seconds < 60) return words.format(Math.max(1, Math.ceil(seconds)), 'second');
  if (seconds < 3600) return words.format(Math.ceil(seconds / 60), 'minute');
  return words.format(Math.ceil(seconds / 3600), 'hour');
}
