/** Links in HTML made here. */
import { config } from '../config.ts';
import { isInside } from './allow-list.ts';
import { asText } from './plain-text.ts';

const HREF = /<a (?:[^>]*? )?href="([^"]*)"/g;

const OWN_HOST = new URL(config.PUBLIC_URL).host;

/** An address as it is compared: `https://Example.com` and `https://example.com/` are one. */
const same = (address: string): string => (URL.canParse(address) ? new URL(address).href : address);

const leavesTheSite = (address: string): boolean =>
  !isInside(address) && !(URL.canParse(address) && new URL(address).host === OWN_HOST);

/** Where the links of HTML made here lead to, in their order. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(HREF)].map(([, address = '']) => asText(address));

/** The different addresses among these that are not of this site. */
export const differentOutside = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.filter(leavesTheSite).map(same)),
];
