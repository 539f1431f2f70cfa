/** How people name a thread: its address on this site, in whole or in part, or its number. Pure. */
import { withPlainNumbers } from '../../language/tokens.ts';

const NUMBER = /^#?([1-9]\d{0,14})$/;
const PATH = /^\/t\/([1-9]\d{0,14})(?:[/?#]|$)/;

const pathOf = (typed: string, isOwn: (address: string) => boolean): string | null => {
  if (typed.startsWith('/')) return typed;
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  return isOwn(address) ? new URL(address).pathname : null;
};

/** The number of the thread that somebody means; null where they mean none of this site. `isOwn` knows its addresses. */
export function threadNumberIn(typed: string, isOwn: (address: string) => boolean): number | null {
  const plain = withPlainNumbers(typed.trim());
  const number = NUMBER.exec(plain)?.[1] ?? PATH.exec(pathOf(plain, isOwn) ?? '')?.[1];
  return number ? Number(number) : null;
}
