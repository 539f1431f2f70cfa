/** Reads HTML as a browser does and judges it: by the allow-list, and links once more by what a browser would open. */
import { load } from 'cheerio';
import { type AllowList, OUTSIDE_REL, postList } from '../../../src/platform/markdown/allow-list.ts';

const SITE = 'https://chaupal.example';
const OPENS_SAFELY = new Set(['http:', 'https:', 'mailto:']);

const linkOffences = (href: string, rel: string | undefined): string[] => {
  if (!URL.canParse(href, SITE)) return []; // opens nothing
  const { origin, protocol, username, password } = new URL(href, SITE);
  const isPath = href.startsWith('/');
  return [
    ...(OPENS_SAFELY.has(protocol) ? [] : [`opens ${protocol}`]),
    ...(username || password ? [`hides its host: ${href}`] : []),
    ...(isPath && origin !== SITE ? [`leaves the site: ${href}`] : []),
    ...(!isPath && rel !== OUTSIDE_REL ? [`rel is ${rel}`] : []),
  ];
};

const elementOffences = (
  list: AllowList,
  { name, attribs: attributes }: { name: string; attribs: Readonly<Record<string, string>> },
): string[] => {
  const rule = Object.hasOwn(list, name) ? list[name] : undefined;
  if (!rule) return [`<${name}>`];
  const unlisted = Object.entries(attributes).filter(([key, value]) => !rule.attributes?.[key]?.test(value));
  const link =
    name === 'a' ? linkOffences(attributes['href'] ?? 'javascript:missing', attributes['rel']) : [];
  return [...unlisted.map(([key, value]) => `<${name} ${key}="${value}">`), ...link];
};

/** Everything in this HTML that is not allowed, and whether a browser would have to mend it; empty is good. */
export function offencesIn(html: string, list: AllowList = postList): string[] {
  const $ = load(html, null, false);
  const everything = [...$.root().contents().toArray(), ...$('*').contents().toArray()];
  const elements = everything.flatMap((node) => ('attribs' in node ? elementOffences(list, node) : []));
  const others = everything
    .map(({ type }): string => type)
    .filter((type) => type !== 'tag' && type !== 'text')
    .map((type) => `a node of type ${type}`);
  const mended = $.html().replaceAll('&nbsp;', '\u00a0') === html ? [] : ['not well-formed'];
  return [...elements, ...others, ...mended];
}

/** The text a reader sees, white space and line breaks collapsed. */
export const textOf = (html: string): string =>
  load(html.replaceAll('<br>', '\n'), null, false).text().replace(/\s+/g, ' ').trim();
