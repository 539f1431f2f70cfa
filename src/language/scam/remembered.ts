/** What was once found out of a word, kept: a few thousand words make most of what people write. */

const MOST_WORDS = 20_000;
const LONGEST = 40;

/**
 * The same function, which remembers what it gave for words of up to 40 characters; at most 20,000 of them, then it begins
 * anew. Only for pure functions whose result nobody changes.
 */
export function remembered<V>(read: (word: string) => V): (word: string) => V {
  const known = new Map<string, V>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = read(word);
    if (word.length > LONGEST) return found;
    if (known.size >= MOST_WORDS) known.clear();
    known.set([...word].join(''), found); // a copy: V8 would keep the whole text that a long slice is of
    return found;
  };
}
