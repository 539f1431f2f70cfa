/** Tags as they are typed, and where their pages stand. Pure. */
import { cleanLine } from '../../language/graphemes.ts';

/** Tags of a thread, and graphemes of one. */
export const TAGS = { most: 5, longest: 30 } as const;

const STRANGE = /[^\p{L}\p{M}\p{N}+#.\s_-]/gu;
/** A # that does not belong to the word before it, as it does in c#. */
const HASH = /(?<![\p{L}\p{M}\p{N}])#|#(?=[\p{L}\p{M}\p{N}])/gu;

/** A tag as it is kept: lower case, one word, letters of any script; empty when nothing of the text can be one. */
export function cleanTag(text: string): string {
  const tag = cleanLine(text.toLowerCase().replace(STRANGE, '').replace(HASH, ' '))
    .replace(/[\s_-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return /[\p{L}\p{N}]/u.test(tag) ? tag : '';
}

/** The tags of a field, which stand with commas between or each behind a #; each once. */
export const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,،、]|#(?=[\p{L}\p{N}])/u)
      .map(cleanTag)
      .filter(Boolean),
  ),
];

/** Where the threads with a tag are listed. */
export const tagPath = (tag: string): string => `/tags/${encodeURIComponent(tag)}`;
