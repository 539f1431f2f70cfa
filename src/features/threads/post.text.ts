/** A post's text, ready to keep: HTML is made when a post is written, never when it is read. */
import { type ContentLang, languageOf } from '../../language/language-of.ts';
import type { ScamFinding } from '../../language/scam-signals.ts';
import { HTML_VERSION, renderMarkdown } from '../../platform/markdown/markdown.ts';
import { mentionsIn } from '../../platform/markdown/mentions.ts';
import { findNames } from '../accounts/accounts.ts';
import type { Grounds } from './grounds.model.ts';

export interface PostText {
  body: string;
  html: string;
  htmlVersion: number;
  lang: ContentLang;
}

/**
 * A post as its author gives it. Grounds that are not given stay as they are, and from words that nobody judged nothing
 * follows.
 */
export type PostDraft = PostText & Partial<Grounds> & { finding?: ScamFinding };

/**
 * Renders a body, linking the mentioned members. Done before the transaction that keeps it, so that none waits for it.
 * Throws `markdown.too-complex`.
 */
export async function renderText(body: string): Promise<PostText> {
  const mentions = await findNames(mentionsIn(body));
  return {
    body,
    html: await renderMarkdown(body, { mentions }),
    htmlVersion: HTML_VERSION,
    lang: languageOf(body),
  };
}
