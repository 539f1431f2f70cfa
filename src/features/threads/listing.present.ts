import { cursorText } from '../../platform/database/time-window.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { KINDS, type Kind } from './kinds.ts';
import { type Listed, SORTS, type Sort } from './listings.ts';
import { type News, presentKind, presentThreadRow } from './thread-row.present.ts';
import { PERIODS, type Period } from './toplists.ts';

/** What a listing shows: chosen in its address. */
export interface Choice {
  path: string;
  sort: Sort;
  period: Period;
  kind: Kind | null;
  isFirst: boolean;
}

const addressOf = (choice: Choice, change: Record<string, string | null> = {}): string => {
  const parts: Record<string, string | null> = {
    sort: choice.sort === 'active' ? null : choice.sort,
    period: choice.sort === 'top' ? choice.period : null,
    kind: choice.kind,
    ...change,
  };
  const query = new URLSearchParams(
    Object.entries(parts).filter((part): part is [string, string] => part[1] !== null),
  );
  return query.size ? `${choice.path}?${query.toString()}` : choice.path;
};

interface Around {
  viewer: Viewer;
  news: News;
  /** Cursors of the pages after and before. */
  next: string | null;
  previous: string | null;
}

/** The tabs, filters and rows of a listing, with the addresses of the pages before and after. */
export function presentListing(choice: Choice, listed: Listed, { viewer, news, next, previous }: Around) {
  const { t } = viewer;
  return {
    sorts: SORTS.map((sort) => ({
      name: t(`threads.sorts.${sort}`),
      path: addressOf({ ...choice, sort, period: 'month' }),
      isHere: sort === choice.sort,
    })),
    periods:
      choice.sort === 'top'
        ? PERIODS.map((period) => ({
            name: t(`threads.periods.${period}`),
            path: addressOf({ ...choice, period }),
            isHere: period === choice.period,
          }))
        : [],
    kinds: KINDS.map((kind) => ({
      ...presentKind(kind, viewer),
      path: addressOf({ ...choice, kind }),
      isHere: kind === choice.kind,
    })),
    kind: choice.kind ? presentKind(choice.kind, viewer) : null,
    anyKind: addressOf({ ...choice, kind: null }),
    hasKinds: choice.sort !== 'unanswered',
    rows: listed.threads.map((thread) => presentThreadRow(thread, viewer, news)),
    isFirst: choice.isFirst,
    first: addressOf(choice),
    newer: previous ? addressOf(choice, { after: previous }) : null,
    older: next ? addressOf(choice, { before: next }) : null,
  };
}

/** Cursors of the neighbours of a page by time: null where there is nothing more. */
export function cursorsOf(
  { threads, hasMore }: Listed,
  field: 'activeAt' | 'createdAt',
  direction: 'before' | 'after' | null,
) {
  const [first, last] = [threads[0], threads.at(-1)];
  const hasOlder = direction === 'after' || hasMore;
  const hasNewer = direction === 'before' || (direction === 'after' && hasMore);
  return {
    next: last && hasOlder ? cursorText(last[field], last.number) : null,
    previous: first && hasNewer ? cursorText(first[field], first.number) : null,
  };
}
