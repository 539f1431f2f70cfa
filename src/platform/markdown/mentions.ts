/**
 * Mentions: `@name` in a text. A name is letters, digits, `_` and inner `-`; what stands before the `@` must not make it
 * part of an e-mail address, a path or a longer word. Names are compared by `nameKey`, so case does not count.
 */
import { nameKey } from '../../language/names.ts';

// Keyboards put joiners (ZWJ, ZWNJ) between Devanagari letters without anybody noticing; no name has one.
const JOINERS = /[\u200c\u200d]/g;
const MENTION =
  /(?<![\p{L}\p{M}\p{N}_.+@/-])@([\p{L}\p{M}\p{N}_\u200c\u200d]+(?:-[\p{L}\p{M}\p{N}_\u200c\u200d]+)*)/gu;
const FENCE = /^ {0,3}(?:`{3}|~{3})/;
const CODE_SPAN = /`[^`\n]*`/g;

const MOST_MENTIONS = 10; // more in one post is a way to pester people, not to talk to them
const LONGEST_NAME = 72; // the cap on names

const withoutCode = (text: string): string => {
  let inFence = false;
  const prose = text.split('\n').filter((line) => {
    const isFence = FENCE.test(line);
    if (isFence) inFence = !inFence;
    return !inFence && !isFence;
  });
  return prose.join('\n').replace(CODE_SPAN, ' ');
};

const nameIn = (typed: string): string => typed.replace(JOINERS, '').slice(0, LONGEST_NAME + 1);

/**
 * The names that a Markdown text may mention, as typed but in NFC: the first 10, each once.
 * Candidates only: whether such members exist is the caller's to find out.
 */
export function mentionsIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const [, typed = ''] of withoutCode(text).matchAll(MENTION)) {
    const name = nameIn(typed);
    if (name.length > LONGEST_NAME || found.has(nameKey(name))) continue;
    found.set(nameKey(name), name.normalize('NFC'));
    if (found.size === MOST_MENTIONS) break;
  }
  return [...found.values()];
}

/** Makes a linker for these names: escaped text in, the same text with their mentions linked out. */
export function mentionLinker(names: Iterable<string>): (html: string) => string {
  const byKey = new Map(Array.from(names, (name) => [nameKey(name), name]));
  if (byKey.size === 0) return (html) => html;
  return (html) =>
    html.replace(MENTION, (asTyped, typed: string) => {
      const name = byKey.get(nameKey(nameIn(typed)));
      return name ? `<a class="mention" href="/u/${encodeURIComponent(name)}">${asTyped}</a>` : asTyped;
    });
}
