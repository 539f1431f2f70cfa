/** A post's text, ready to keep: HTML is made when a post is written, never when it is read. */
import { type ContentLang, languageOf } from '../../language/language-of.ts';
import type { ScamFinding } from '../../language/scam-signals.ts';
import { HTML_VERSION, renderMarkdown } from '../../platform/markdown/markdown.ts';
import { mentionsIn } from '../../platform/markdown/mentions.ts';
import { type Member, findNames } from '../accounts/accounts.ts';
import { rightsOf } from '../accounts/trust.rules.ts';
import type { Grounds } from './grounds.model.ts';

export interface PostText {
  body: string;
  html: string;
  htmlVersion: number;
  /** What the HTML holds masks of. */
  contacts: string[];
  lang: ContentLang;
}

/** Who writes, as they are now. */
export type Author = Pick<Member, '_id' | 'trustLevel' | 'role'>;

/**
 * A post as its author gives it. Grounds that are not given stay as they are, and from words that nobody judged nothing
 * follows.
 */
export type PostDraft = PostText & Partial<Grounds> & { finding?: ScamFinding };

/**
 * Renders what an author writes: members are linked where they let themselves be mentioned, and a newcomer's contacts
 * are masked. Done before the transaction that keeps it, so that none waits for it. Throws `markdown.too-complex`.
 */
export async function renderText(body: string, author: Author): Promise<PostText> {
  const mentions = await findNames(mentionsIn(body), author);
  const { hidesContacts } = rightsOf(author);
  const { html, contacts } = await renderMarkdown(body, { mentions, hidesContacts });
  return { body, html, contacts, htmlVersion: HTML_VERSION, lang: languageOf(body) };
}
