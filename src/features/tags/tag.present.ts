import { formatNumber } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentPager } from '../threads/pager.present.ts';
import { presentTag } from '../threads/thread-row.present.ts';
import type { TagCount } from './tag-lists.ts';

const addressOf = (page: number): string => (page === 1 ? '/tags' : `/tags?page=${page}`);

/** One page of all tags, each with how many threads it has. */
export const presentTagPage = (
  page: number,
  { tags, pages }: { tags: readonly TagCount[]; pages: number },
  { t, lang }: Viewer,
) => ({
  title: t('tags.title'),
  description: t('tags.lead'),
  canonical: addressOf(page),
  width: 'read' as const,
  rows: tags.map(({ tag, threads }) => ({
    ...presentTag(tag),
    count: formatNumber(threads, lang),
    threads: t('tags.threads', { count: threads, formatted: formatNumber(threads, lang) }),
  })),
  pager: presentPager(page, pages, addressOf),
});
