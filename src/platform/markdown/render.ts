/**
 * Markdown → HTML. Always true here, for any text: what comes out holds nothing that is not in allow-list.ts, but for
 * the masks of masks.ts, which are put in afterwards.
 * Two walls stand behind each other: the renderer makes no other HTML, and the sanitiser lets no other pass.
 * Pure and synchronous, and slow for texts made to be slow: the site calls it through markdown.ts only.
 */
import { Lexer, Parser, type Token } from 'marked';
import { articleList, postList } from './allow-list.ts';
import { type Masked, maskHtml } from './masks.ts';
import { mentionLinker } from './mentions.ts';
import { ArticleRenderer, PostRenderer, PostTokenizer } from './renderers.ts';
import { sanitiser, withoutTricks } from './sanitiser.ts';

const DEEPEST = 12; // quotes, lists and marks inside each other: people need 4, a phone has room for 8
const LONGEST_HTML = 500_000; // a table of 7 kB can make 3 MB, and a document of the database ends at 16 MB

const LONE_SURROGATE = /\p{Cs}/gu;
const LEVELS = new Set(['blockquote', 'list', 'strong', 'em', 'del', 'link']);

const sanitisePost = sanitiser(postList);
const sanitiseArticle = sanitiser(articleList);

const childrenOf = (token: Token): Token[] => {
  if (token.type === 'list') return token.items as Token[];
  return ('tokens' in token && token.tokens) || [];
};

const refuseTooDeep = (tokens: Token[], depth = 0): void => {
  for (const token of tokens) {
    const level = LEVELS.has(token.type) ? depth + 1 : depth;
    if (level > DEEPEST) throw new RangeError(`nested more than ${DEEPEST} deep`);
    refuseTooDeep(childrenOf(token), level);
  }
};

const htmlOf = (text: string, renderer: PostRenderer): string => {
  const source = withoutTricks(text.replace(/\r\n?/g, '\n')).replace(LONE_SURROGATE, '\ufffd');
  const tokens = new Lexer({ gfm: true, breaks: true, tokenizer: new PostTokenizer() }).lex(source);
  refuseTooDeep(tokens);
  const html = new Parser({ gfm: true, breaks: true, renderer }).parse(tokens);
  if (html.length > LONGEST_HTML) throw new RangeError(`more than ${LONGEST_HTML} characters of HTML`);
  return html;
};

/**
 * The HTML of a post, `mentions` being the names of members whose `@name` is linked.
 * Throws a RangeError for a text that is nested too deep or makes too much HTML.
 */
export const renderPost = (text: string, mentions: Iterable<string> = []): string =>
  sanitisePost(htmlOf(text, new PostRenderer(mentionLinker(mentions)))).trim();

/** The HTML of a post with masks in the places of its contacts. Throws as `renderPost` does. */
export const renderMasked = (text: string, mentions: Iterable<string> = []): Masked =>
  maskHtml(renderPost(text, mentions));

/** The HTML of a text of our own, with headings and without mentions. Throws as `renderPost` does. */
export const renderArticle = (text: string): string =>
  sanitiseArticle(htmlOf(text, new ArticleRenderer(mentionLinker([])))).trim();
