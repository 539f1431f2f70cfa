/** Links, handles and numbers in a word of a text between spaces. Always true here: at most 200 characters are read. */
import { BRANDS, OFFICIAL, SHORTENERS } from '../data/scam/hosts.ts';

const LONGEST = 200;
const URL_LIKE = /^(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})(?:[/:?#].{0,150})?$/i;
const APP = /\.(?:apk|apks|xapk|scr|exe|msi|bat)$/i;
const HANDLE = /^@[a-z][a-z0-9]{0,30}(?:[_.]?[a-z0-9]){0,30}_?$/i;
const PHONE = /^(?:\+?91-?)?[6-9][0-9x*•]{4,9}$/i;
/** What is in every link, handle and number: most words are none, and this is quick to tell. */
const MAYBE = /[@0-9]|\.[a-z]/i;
const EDGES = /^[^\p{L}\p{N}@+]{1,20}|[^\p{L}\p{N}_*•]{1,20}$/gu;

const endsWithAny = (host: string, names: readonly string[]): boolean =>
  names.some((name) => host === name || host.endsWith(`.${name}`));

function kindOfHost(host: string): string[] {
  if (endsWithAny(host, SHORTENERS)) return ['#link', '#short'];
  if (endsWithAny(host, OFFICIAL) || /\.(?:gov|nic|ac|edu|bank)\.in$/.test(host)) return ['#link'];
  const parts = host.split(/[.-]/);
  return parts.some((part) =>
    BRANDS.some((brand) => part === brand || (brand.length > 4 && part.includes(brand))),
  )
    ? ['#link', '#lookalike']
    : ['#link'];
}

/** The marks of a chunk: `#link #short #lookalike #app #handle #phone`; none for a plain word. */
export function kindOfLink(raw: string): string[] {
  if (raw.length > LONGEST || !MAYBE.test(raw)) return [];
  const chunk = raw.replace(EDGES, '');
  if (HANDLE.test(chunk)) return /[_\d.]/.test(chunk) ? ['#handle', '#bold'] : ['#handle'];
  if (PHONE.test(chunk) && chunk.replace(/[^0-9x*•]/gi, '').length >= 10) return ['#phone'];
  const marks = APP.test(chunk.replace(/[?#].*$/s, '')) ? ['#app'] : [];
  const host = URL_LIKE.exec(chunk)?.[1]?.toLowerCase();
  if (!host || (APP.test(host) && !chunk.includes('/'))) return marks;
  return [...marks, ...kindOfHost(host)];
}
