/**
 * Guest pages: kept whole and compressed, answered before any other code runs. Always true here:
 * - only what a guest without any cookie but `lang` may see is kept: no session, no token, no name;
 * - a page is dropped when anything it shows changes, also when that change came while it was being made;
 * - the memory is bounded in bytes.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { config } from '../config.ts';
import { type Lang, isLang, langFromHeader } from '../i18n/languages.ts';
import { MINUTE } from '../clock.ts';
import { counter, gauge } from '../metrics/metrics.ts';
import { sha256 } from '../sha256.ts';

interface Kept {
  gzip: Buffer;
  etag: string;
  headers: Record<string, string>;
  tags: readonly string[];
}

/** Other query parameters make no page of their own, so nobody can fill the memory with made-up ones. */
const KNOWN_PARAMETERS = new Set(['sort', 'period', 'kind', 'before', 'after', 'page']);
/** A page may show what no fact announces (the day's date, a board's count): never for longer than this. */
const LONGEST_KEPT = 10 * MINUTE;

const addressesByTag = new Map<string, Set<string>>();
const untag = (kept: Kept, address: string): void => {
  for (const tag of kept.tags) {
    const addresses = addressesByTag.get(tag);
    addresses?.delete(address);
    if (addresses?.size === 0) addressesByTag.delete(tag);
  }
};

const pages = new LRUCache<string, Kept>({
  maxSize: config.PAGE_CACHE_MB * 1024 * 1024,
  ttl: LONGEST_KEPT,
  sizeCalculation: (kept, address) => kept.gzip.length + address.length * 2 + 1024,
  dispose: untag,
});

const asked = counter({
  name: 'chaupal_kept_page_requests_total',
  help: 'Requests of guests that a kept page could answer, by whether one did',
  labelNames: ['result'],
});
gauge({ name: 'chaupal_kept_pages', help: 'Pages that are kept', read: () => pages.size });
gauge({
  name: 'chaupal_kept_pages_bytes',
  help: 'Memory that they take',
  read: () => pages.calculatedSize,
});

let drops = 0;
const lastDropByTag = new LRUCache<string, number>({ max: 10_000 });
let lastClear = 0;

/** The moment a page starts being made, to be handed to `keepPage`. */
export const pageStart = (): number => drops;

/** Where a guest's request is kept, or null when it may not be: another method, a cookie, an unknown parameter. */
export function guestAddress(req: IncomingMessage): { address: string; lang: Lang } | null {
  const url = req.url ?? '/';
  if (req.method !== 'GET' && req.method !== 'HEAD') return null;
  const cookie = req.headers.cookie;
  const chosen = cookie ? /^lang=(hi|en)$/.exec(cookie)?.[1] : undefined;
  if (cookie && !chosen) return null;
  const question = url.indexOf('?');
  if (question !== -1)
    for (const name of new URLSearchParams(url.slice(question)).keys())
      if (!KNOWN_PARAMETERS.has(name)) return null;
  const lang = isLang(chosen) ? chosen : langFromHeader(req.headers['accept-language']);
  return { address: `${lang} ${url}`, lang };
}

/** Keeps a guest's page until one of its tags is dropped; not if one was dropped since `start`. */
export function keepPage(
  address: string,
  page: { html: Buffer; gzip: Buffer; headers: Record<string, string> },
  made: { tags: readonly string[]; start: number },
): string {
  const etag = `"${sha256(page.html).slice(0, 22)}"`;
  const isStale =
    lastClear > made.start || made.tags.some((tag) => (lastDropByTag.get(tag) ?? 0) > made.start);
  if (isStale) return etag;
  const kept = { gzip: page.gzip, etag, headers: page.headers, tags: made.tags };
  pages.set(address, kept);
  for (const tag of made.tags) {
    const addresses = addressesByTag.get(tag) ?? new Set();
    addressesByTag.set(tag, addresses.add(address));
  }
  return etag;
}

/** Forgets every kept page that shows what this tag names. */
export function dropPages(tag: string): void {
  lastDropByTag.set(tag, ++drops);
  for (const address of addressesByTag.get(tag) ?? []) pages.delete(address);
}

/** Forgets all kept pages: when facts may have been missed. */
export function dropAllPages(): void {
  lastClear = ++drops;
  pages.clear();
}

/** Answers a guest from memory and says true; or does nothing and says false. */
export function serveKeptPage(req: IncomingMessage, res: ServerResponse): boolean {
  const at = guestAddress(req);
  const kept = at && pages.get(at.address);
  if (at) asked.inc({ result: kept ? 'hit' : 'miss' });
  if (!kept) return false;
  // Proxies that pack a page themselves mark its tag as weak (`W/`), and a browser may know several.
  if (req.headers['if-none-match']?.includes(kept.etag)) {
    res.writeHead(304, { ...kept.headers, ETag: kept.etag }).end();
    return true;
  }
  const takesGzip = /\bgzip\b/.test(String(req.headers['accept-encoding']));
  const body = takesGzip ? kept.gzip : gunzipSync(kept.gzip);
  const encoding = takesGzip ? { 'Content-Encoding': 'gzip' } : {};
  res.writeHead(200, { ...kept.headers, ...encoding, ETag: kept.etag, 'Content-Length': body.length });
  res.end(req.method === 'HEAD' ? undefined : body);
  return true;
}
