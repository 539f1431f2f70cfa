/**
 * Parts that look the same on the pages of many readers, such as a post to everybody who did nothing with it: printed
 * once, kept as bytes as long as the object they show, and put in their places when a page is sent. Always true here:
 * no reader's token is kept; where one stands in a part, the place is held open.
 */
import { randomBytes } from 'node:crypto';

/** Stands for the token while a shared part is printed. */
export const TOKEN_PLACE = randomBytes(16).toString('hex');
const MARK = randomBytes(16).toString('hex');
const MARKS = new RegExp(`${MARK}(\\d+);`);

/** A shared part as it is kept. */
export interface Part {
  /** The bytes between the places of the token. */
  pieces: readonly Buffer[];
  /** The icons that it names. */
  icons: readonly string[];
}

const shared = new WeakSet<object>();
const parts = new WeakMap<object, Part>();

/**
 * Promises of the object that a view shows as its `page`: what is printed of it depends on nothing else but the
 * token, whoever reads. Answers the object.
 */
export function share<T extends object>(page: T): T {
  shared.add(page);
  return page;
}

/** Whether that was promised. */
export const isShared = (page: object): boolean => shared.has(page);

/** What is kept of a shared object; `print` makes it for the first reader. */
export function partOf(page: object, print: () => { html: string; icons: readonly string[] }): Part {
  const known = parts.get(page);
  if (known) return known;
  const { html, icons } = print();
  const part = { pieces: html.split(TOKEN_PLACE).map((piece) => Buffer.from(piece)), icons };
  parts.set(page, part);
  return part;
}

const filledIn = ({ pieces }: Part, token: Buffer): Buffer[] =>
  pieces.flatMap((piece, i) => (i === 0 ? [piece] : [token, piece]));

/** The shared parts of one answer. */
export class SharedParts {
  readonly #held: Part[] = [];

  /** A mark for the place of a part. */
  hold(part: Part): string {
    return `${MARK}${this.#held.push(part) - 1};`;
  }

  /** What was printed, with the parts in their places and the reader's token in theirs. */
  fillIn(html: string, token: string): Buffer {
    const bytes = Buffer.from(token);
    const pieces = html.split(MARKS).flatMap((piece, i) => {
      if (i % 2 === 0) return [Buffer.from(piece)];
      const part = this.#held[Number(piece)];
      return part ? filledIn(part, bytes) : [];
    });
    return Buffer.concat(pieces);
  }
}
