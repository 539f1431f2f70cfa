import { formatDay, formatNumber } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { verifiedOn } from './guide.rules.ts';
import type { Guide } from './guides.ts';

/** A guide as a line of a list, with the viewer's tick; a guest's are kept in the browser. */
export const presentGuideRow = (guide: Guide, { lang, member }: Viewer) => ({
  slug: guide._id,
  path: `/guides/${guide._id}`,
  title: guide[lang].title,
  summary: guide[lang].summary,
  isRead: member?.guidesRead.includes(guide._id) ?? false,
});

/** Guides as a list with progress. */
export function presentGuideList(guides: Guide[], viewer: Viewer) {
  const rows = guides.map((guide) => presentGuideRow(guide, viewer));
  return { rows, count: rows.length, readCount: rows.filter(({ isRead }) => isRead).length };
}

/** A guide whole, with its neighbours in the order of reading. */
export function presentGuide(guide: Guide, viewer: Viewer, guides: Guide[]) {
  const { lang, t } = viewer;
  const edition = guide[lang];
  const at = guides.findIndex(({ _id }) => _id === guide._id);
  const neighbour = (other: Guide | undefined) => (other ? presentGuideRow(other, viewer) : null);
  return {
    ...presentGuideRow(guide, viewer),
    html: edition.html,
    lang,
    verified: { iso: verifiedOn(edition), day: formatDay(edition.verified, lang) },
    minutes: t('guides.minutes', { count: edition.minutes }),
    owner: guide.owner,
    useful:
      guide.usefulCount > 0
        ? t('guides.useful-count', {
            count: guide.usefulCount,
            formatted: formatNumber(guide.usefulCount, lang),
          })
        : null,
    other: {
      lang: lang === 'hi' ? 'en' : 'hi',
      path: `/guides/${guide._id}?lang=${lang === 'hi' ? 'en' : 'hi'}`,
    },
    previous: neighbour(guides[at - 1]),
    next: neighbour(guides[at + 1]),
  };
}
