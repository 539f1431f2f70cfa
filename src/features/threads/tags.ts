/** Tags: the words that a thread can be found by. Pure. */
import { cleanLine } from '../../language/graphemes.ts';

/** A tag as it is kept: lower case, one word, letters of any script; empty when nothing of the text can be one. */
export function cleanTag(text: string): string {
  const allowed = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}+.\s_-]/gu, '');
  const tag = cleanLine(allowed)
    .replace(/[\s_-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return /[\p{L}\p{N}]/u.test(tag) ? tag : '';
}
