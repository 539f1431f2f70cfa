/** Plain text of what was rendered, for excerpts, OpenGraph and sharing into chats. */
import { articleList } from './allow-list.ts';

const blocks = Object.keys(articleList).filter((name) => articleList[name]?.block);
const BLOCK_TAG = new RegExp(`</?(?:${blocks.join('|')})(?: [^>]*)?>`, 'g');
const TAG = /<[^>]*>/g;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a piece of HTML made here says, its character references read. */
export const asText = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => CHARACTERS[name] ?? '');

/** The words of HTML made here (which escapes only & < > "), in one line, blocks kept apart by a space. */
export const plainText = (html: string): string =>
  asText(html.replace(BLOCK_TAG, ' ').replace(TAG, '')).replace(/\s+/g, ' ').trim();

/** The beginning of these words: so many characters at most. */
export const firstWords = (html: string, most: number): string =>
  [...plainText(html)].slice(0, most).join('');
