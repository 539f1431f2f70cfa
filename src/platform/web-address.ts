/**
 * Web addresses that people type and others are to judge. Always true here: pure; an address that came through is one of
 * a named host on the web, and reads the same to people as to browsers.
 */
import { domainToUnicode } from 'node:url';
import { isSafeHref } from './markdown/allow-list.ts';

const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/i; // digits after the colon are a port: `example.com:8443/rules`

// A name of labels (RFC 1035, section 2.3.4; `_` is used in the wild) under a top level that is no number. An address of
// numbers is refused: it does not say whose it is. So is `localhost`, which is another machine for every reader.
const NAMED_HOST = /^(?=.{1,253}$)(?:[a-z\d_-]{1,63}\.)+(?:xn--[a-z\d-]{1,59}|[a-z]{2,63})$/;

/**
 * An address of the web as it is kept: `https://` where no scheme was typed, the host in ASCII (punycode), no dot at its
 * end, no default port. Null for what is none, for other schemes, for credentials in it (`https://bank.example@evil.example`
 * leads to evil.example), for hosts without a name and for what is longer than links may be.
 */
export function webAddress(typed: string): string | null {
  const text = SCHEME.test(typed) ? typed : `https://${typed}`;
  if (!/^https?:/i.test(text) || !isSafeHref(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.hostname = url.hostname.replace(/\.$/, '');
  return NAMED_HOST.test(url.hostname) && isSafeHref(url.href) ? url.href : null;
}

/** Services that hide an address behind a short one: the great ones, and those of Indian deal channels. */
const SHORTENERS: ReadonlySet<string> = new Set(
  (
    'adf.ly amzn.in amzn.to bit.do bit.ly bitli.in bitly.com bl.ink buff.ly clck.ru cutt.ly dlvr.it dub.sh ekaro.in ' +
    'extp.in fb.me fkrt.cc fkrt.it fkrt.site fkrt.to goo.gl gplinks.co gplinks.in is.gd j.mp linkpays.in lnkd.in ow.ly ' +
    'ouo.io ouo.press rb.gy rebrand.ly s.id short.gy short.io shorte.st shorturl.at shrinkme.io shrtco.de smarturl.it ' +
    'soo.gd spoo.me surl.li t.co t.ly tinu.be tiny.cc tiny.one tinyurl.com trib.al u.to urlz.fr v.gd wa.link x.co'
  ).split(' '),
);

/** Whose page an address leads to, as it is shown. */
export interface Site {
  /** The whole host in the letters of its language, and its port if it is an unusual one. */
  domain: string;
  /** The same in ASCII, where that differs: letters of other scripts can look like those of a known name. */
  punycode: string | null;
  /** True where the address hides another one. */
  isShortened: boolean;
}

/** The site of an address that `webAddress` gave. */
export function siteOf(address: string): Site {
  const { host, hostname } = new URL(address);
  const domain = domainToUnicode(hostname) + host.slice(hostname.length);
  const owner = hostname.replace(/^www\./, '');
  return { domain, punycode: domain === host ? null : host, isShortened: SHORTENERS.has(owner) };
}
