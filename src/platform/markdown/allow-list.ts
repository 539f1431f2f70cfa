/**
 * What the HTML made from Markdown may hold: every element, every attribute, the pattern each value must match whole.
 * The renderer stays inside this table, the sanitiser enforces it, the tests read it; nothing else decides.
 */

interface ElementRule {
  /** Starts a line of its own, so that text before and after it are separate words. */
  readonly block?: true;
  readonly attributes?: Readonly<Record<string, RegExp>>;
}

/** What a link may lead to. Anything else a browser knows (`javascript:`, `data:`, `tel:`) is shown as text. */
export const SCHEMES = ['http', 'https', 'mailto'] as const;

/** On each link that leaves the site: no search rank for spam, no handle on our window. */
export const OUTSIDE_REL = 'nofollow ugc noopener';

const LONGEST_HREF = 2000; // the longest address that all common browsers and chats still pass on

// A web address without user:password@ (scams hide the real host behind it), a mail address, or a path of this site;
// not `//host` nor `/\host`, which leave it. White space and control characters are out: browsers skip them.
const HREF = /^(?:https?:\/\/(?![^/?#\\]*@)[^/\\?#]|mailto:[^@\s]+@|\/(?![/\\]))[^\s\p{Cc}]*$/iu;

/** True for an address, with its character references decoded, that a link of a post may lead to. */
export const isSafeHref = (href: string): boolean => href.length <= LONGEST_HREF && HREF.test(href);

/** True for a path within this site. */
export const isInside = (href: string): boolean => href.startsWith('/');

/** How a code block names its language. */
export const CODE_CLASS = /^language-[a-z0-9+#-]{1,20}$/;

const ALIGN = /^align-(?:left|center|right)$/;

/** Element → its rule. */
export type AllowList = Readonly<Record<string, ElementRule>>;

/** What members write. No headings: a page has its own outline, and a post must not enter it. */
export const postList: AllowList = {
  p: { block: true },
  blockquote: { block: true },
  ul: { block: true },
  ol: { block: true, attributes: { start: /^\d{1,9}$/ } },
  li: { block: true },
  pre: { block: true },
  hr: { block: true },
  br: { block: true },
  div: { block: true, attributes: { class: /^table-scroll$/, tabindex: /^0$/ } },
  table: { block: true },
  thead: { block: true },
  tbody: { block: true },
  tr: { block: true },
  th: { block: true, attributes: { scope: /^col$/, class: ALIGN } },
  td: { block: true, attributes: { class: ALIGN } },
  strong: {},
  em: {},
  del: {},
  code: { attributes: { class: CODE_CLASS } },
  a: { attributes: { href: HREF, class: /^mention$/, rel: new RegExp(`^${OUTSIDE_REL}$`) } },
};

/** What the site itself writes: guides, rules. Their page's title is the `h1`. */
export const articleList: AllowList = { ...postList, h2: { block: true }, h3: { block: true } };
