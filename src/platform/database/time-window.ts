/**
 * Pages of a list by time. The work of a page must not grow with the list, and an engine may walk the whole range that
 * a filter leaves open: so a page is read from a window of time that is widened until the page is full. The narrowest
 * width that would have filled a page when it was last read is tried first, or, for a page not read before, that of the
 * page like it that was read last.
 */
import { LRUCache } from 'lru-cache';
import { DAY, HOUR, clock } from '../clock.ts';

/** From where a page goes on: past this moment and, within it, this tie-breaker. */
export interface Cursor {
  direction: 'before' | 'after';
  at: Date;
  tie: number;
}

/** The bounds of one read: `at` within [from, to], strictly past the cursor; newest first unless `isAscending`. */
export interface TimeRange {
  filter: object;
  sort: Record<string, 1 | -1>;
  limit: number;
}

interface List<T> {
  /** Names the list, so that its width is remembered. */
  key: string;
  field: string & keyof T;
  tie: string & keyof T;
  size: number;
  cursor: Cursor | null;
  read(range: TimeRange): Promise<T[]>;
}

const WIDTHS = [6 * HOUR, DAY, 7 * DAY, 30 * DAY, 180 * DAY, 730 * DAY, Infinity];
const lastWidth = new LRUCache<string, number>({ max: 5000 });

/** Where a list is read from: its cursor, or a little ahead of now, because clocks of processes differ. */
interface Start {
  at: number;
  newest: number;
  isAscending: boolean;
}

const startOf = (cursor: Cursor | null): Start => {
  const newest = clock.now().getTime() + HOUR;
  return { at: cursor?.at.getTime() ?? newest, newest, isAscending: cursor?.direction === 'after' };
};

const rangeOf = <T>(
  { field, tie, size, cursor }: List<T>,
  { at, newest, isAscending }: Start,
  width: number,
): TimeRange => {
  const [from, to] = isAscending ? [at, Math.min(at + width, newest)] : [Math.max(0, at - width), at];
  const past = isAscending ? '$gt' : '$lt';
  const beyond = cursor
    ? { $or: [{ [field]: { [past]: cursor.at } }, { [tie]: { [past]: cursor.tie } }] }
    : {};
  const order = isAscending ? 1 : -1;
  return {
    // Open ends, a millisecond further: SecantusDB loses what equals a closed end of a compound, descending index.
    filter: { [field]: { $gt: new Date(from - 1), $lt: new Date(to + 1) }, ...beyond },
    sort: { [field]: order, [tie]: order },
    limit: size + 1,
  };
};

/** The narrowest width that would have reached this item. */
const widthTo = <T>(item: T | undefined, { field }: List<T>, { at }: Start): number =>
  WIDTHS.findIndex((width) => Math.abs(at - Number(item?.[field])) <= width);

const remember = <T>({ key, cursor }: List<T>, width: number): void => {
  lastWidth.set(pageKey(key, cursor), width);
  if (cursor) lastWidth.set(`${key} further`, width);
};

const pageKey = (key: string, cursor: Cursor | null): string =>
  cursor ? `${key} ${cursor.direction} ${cursorText(cursor.at, cursor.tie)}` : key;

const rememberedWidth = <T>({ key, cursor }: List<T>): number =>
  lastWidth.get(pageKey(key, cursor)) ?? (cursor && lastWidth.get(`${key} further`)) ?? 0;

/** Reads one page, newest first. `hasMore`: more lie in the cursor's direction. */
export async function readPage<T>(list: List<T>): Promise<{ items: T[]; hasMore: boolean }> {
  const { key, size, cursor } = list;
  const start = startOf(cursor);
  for (let i = rememberedWidth(list); ; i++) {
    const width = WIDTHS[i] ?? Infinity;
    const found = await list.read(rangeOf(list, start, width));
    const hasMore = found.length > size;
    const isWhole = width >= (start.isAscending ? start.newest - start.at : start.at);
    if (!hasMore && !isWhole) continue;
    if (hasMore) remember(list, widthTo(found.at(-1), list, start));
    // The last page of a list is best read whole, which says nothing about the pages before it.
    else lastWidth.set(pageKey(key, cursor), WIDTHS.length - 1);
    const items = found.slice(0, size);
    return { items: start.isAscending ? items.reverse() : items, hasMore };
  }
}

/** The cursor of an address (`before=` or `after=`, as `cursorText` writes it); null when there is none or it is none. */
export function cursorFrom(before: string | undefined, after: string | undefined): Cursor | null {
  // Fourteen digits end in the year 5138; no engine keeps dates beyond 9999.
  const match = /^(\d{1,14})-(\d{1,15})$/.exec(before ?? after ?? '');
  if (!match) return null;
  return { direction: before ? 'before' : 'after', at: new Date(Number(match[1])), tie: Number(match[2]) };
}

/** A place in a list as it stands in an address. */
export const cursorText = (at: Date, tie: number): string => `${at.getTime()}-${tie}`;
