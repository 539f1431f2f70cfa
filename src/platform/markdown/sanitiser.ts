/** The second wall: whatever HTML comes in, what goes out stays inside an allow-list. */
import sanitizeHtml from 'sanitize-html';
import { type AllowList, isInside, isSafeHref, OUTSIDE_REL, SCHEMES } from './allow-list.ts';

// Control characters, and those that turn the direction of writing: with them a text shows what it does not say.
const TRICKS = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Takes out what nobody sees and what turns the direction of writing; keeps tabs and newlines. */
export const withoutTricks = (text: string): string => text.replace(TRICKS, '');

// A link to nowhere becomes an element that is in no list, so that only its words stay.
const keepSafeLink: sanitizeHtml.Transformer = (tagName, { href = '', ...others }) => {
  if (!isSafeHref(href)) return { tagName: 'span', attribs: {} };
  const rel = isInside(href) ? {} : { rel: OUTSIDE_REL };
  return { tagName, attribs: { ...others, href, ...rel } };
};

/** Makes the sanitiser of an allow-list: HTML in, the part of it that the list allows out. */
export function sanitiser(list: AllowList): (html: string) => string {
  const rules = new Map(Object.entries(list));
  const keepListed: sanitizeHtml.Transformer = (tagName, attribs) => {
    const patterns = new Map(Object.entries(rules.get(tagName)?.attributes ?? {}));
    const kept = Object.entries(attribs).filter(([name, value]) => patterns.get(name)?.test(value));
    return { tagName, attribs: Object.fromEntries(kept) };
  };
  const options: sanitizeHtml.IOptions = {
    allowedTags: [...rules.keys()],
    allowedAttributes: Object.fromEntries(
      [...rules].map(([tag, { attributes = {} }]) => [tag, Object.keys(attributes)]),
    ),
    allowedSchemes: [...SCHEMES],
    allowProtocolRelative: false,
    transformTags: { a: keepSafeLink, '*': keepListed },
    textFilter: withoutTricks, // character references can write them, too
  };
  return (html) => sanitizeHtml(html, options).replace(/<(br|hr) \/>/g, '<$1>');
}
