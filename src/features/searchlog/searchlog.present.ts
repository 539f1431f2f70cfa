import { languageOf } from '../../language/language-of.ts';
import { SECOND } from '../../platform/clock.ts';
import { formatNumber, presentTime } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentPager } from '../threads/pager.present.ts';
import { NOTED, type Noted } from './searchlog.rules.ts';
import type { SearchNote } from './searchlog.ts';

const HUNDREDTHS = 100;

const pathOf = (noted: Noted, page = 1): string => {
  const parts = { ...(noted === 'slow' && { show: noted }), ...(page > 1 && { page: String(page) }) };
  const query = new URLSearchParams(parts).toString();
  return `/mod/search${query && `?${query}`}`;
};

/** A search, how often or how slow it was, and where to run it again. */
const presentNote = ({ noted, text, count, took, givenUps, at }: SearchNote, { t, lang }: Viewer) => {
  const textLang = languageOf(text);
  const seconds = Math.round((took / SECOND) * HUNDREDTHS) / HUNDREDTHS;
  const times = t('searchlog.times', { count, formatted: formatNumber(count, lang) });
  const formattedUps = formatNumber(givenUps, lang);
  return {
    text,
    lang: textLang,
    language: t(`searchlog.languages.${textLang}`),
    path: `/search?${new URLSearchParams({ q: text }).toString()}`,
    figure: noted === 'slow' ? t('searchlog.seconds', { seconds: formatNumber(seconds, lang) }) : times,
    times: noted === 'slow' ? times : null,
    givenUps: givenUps > 0 ? t('searchlog.given-up', { count: givenUps, formatted: formattedUps }) : null,
    last: presentTime(at, lang),
  };
};

/** A page of one of the two lists. */
export function presentNotes(
  { noted, page }: { noted: Noted; page: number },
  { notes, pages }: { notes: readonly SearchNote[]; pages: number },
  viewer: Viewer,
) {
  const { t } = viewer;
  return {
    lists: NOTED.map((one) => ({
      name: t(`searchlog.lists.${one}.name`),
      path: pathOf(one),
      isHere: one === noted,
    })),
    about: t(`searchlog.lists.${noted}.about`),
    empty: t(`searchlog.lists.${noted}.empty`),
    emptyText: t(`searchlog.lists.${noted}.empty-text`),
    rows: notes.map((note) => presentNote(note, viewer)),
    pager: presentPager(page, pages, (number) => pathOf(noted, number)),
  };
}
