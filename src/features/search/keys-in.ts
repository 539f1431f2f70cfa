import { searchKeys } from '../../language/search-keys.ts';
import { tokens } from '../../language/tokens.ts';

/** All keys that the words of these texts may be found by. */
export const keysIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap(tokens).flatMap((word) => searchKeys(word)));
