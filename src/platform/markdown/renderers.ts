/** How Markdown is read and written here: marked's tokenizer and renderer, with our rules laid over them. */
import { Renderer, Tokenizer, type Tokens } from 'marked';
import { CODE_CLASS, isSafeHref } from './allow-list.ts';

// Hindi ends a sentence with a danda, and phones type curly quotes: neither belongs to an address.
const AFTER_ADDRESS = /[।॥“”‘’«»…]/;

const words = (text: string): Tokens.Text[] => [{ type: 'text', raw: text, text }];

// A link without words could not be seen, nor read out.
const named = (link: Tokens.Link): Tokens.Link =>
  link.text.trim() ? link : { ...link, text: link.href, tokens: words(link.href) };

/** Reads GitHub's Markdown, but takes raw HTML for the text it is. */
export class PostTokenizer extends Tokenizer {
  override html(): undefined {
    return undefined;
  }

  override tag(): undefined {
    return undefined;
  }

  override url(src: string): Tokens.Link | undefined {
    const link = super.url(src);
    const end = link?.raw.search(AFTER_ADDRESS) ?? -1;
    return end < 0 ? link : super.url(src.slice(0, end));
  }
}

/** Writes the HTML of a post. One per text: it remembers whether it is inside a link, where no other link may stand. */
export class PostRenderer extends Renderer {
  private readonly linkMentions: (html: string) => string;
  private insideLink = false;

  constructor(linkMentions: (html: string) => string) {
    super();
    this.linkMentions = linkMentions;
  }

  override heading({ tokens }: Tokens.Heading): string {
    return `<p><strong>${this.parser.parseInline(tokens)}</strong></p>\n`;
  }

  override code(block: Tokens.Code): string {
    const lang = (block.lang ?? '').toLowerCase().split(/\s/, 1)[0] ?? '';
    return super.code({ ...block, lang: CODE_CLASS.test(`language-${lang}`) ? lang : '' });
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? '☑ ' : '☐ ';
  }

  override table(token: Tokens.Table): string {
    return `<div class="table-scroll" tabindex="0">${super.table(token)}</div>\n`;
  }

  override tablecell({ header, align, tokens }: Tokens.TableCell): string {
    const [tag, scope] = header ? ['th', ' scope="col"'] : ['td', ''];
    const side = align ? ` class="align-${align}"` : '';
    return `<${tag}${scope}${side}>${this.parser.parseInline(tokens)}</${tag}>\n`;
  }

  override link(token: Tokens.Link): string {
    if (this.insideLink || !isSafeHref(token.href)) return this.parser.parseInline(token.tokens);
    this.insideLink = true;
    const link = super.link({ ...named(token), title: null });
    this.insideLink = false;
    return link;
  }

  // Images are not kept here yet, and one on a foreign host tells it who reads: a link leaves the choice.
  override image({ raw, href, text: alt }: Tokens.Image): string {
    return this.link({ type: 'link', raw, href, text: alt, tokens: words(alt) });
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    const html = super.text(token);
    const isLeaf = !('tokens' in token && token.tokens);
    return isLeaf && !this.insideLink ? this.linkMentions(html) : html;
  }
}

/** Writes the HTML of a guide or a page of rules, which has headings: `#` and `##` become `h2`, deeper ones `h3`. */
export class ArticleRenderer extends PostRenderer {
  override heading({ depth, tokens }: Tokens.Heading): string {
    const tag = depth <= 2 ? 'h2' : 'h3';
    return `<${tag}>${this.parser.parseInline(tokens)}</${tag}>\n`;
  }
}
