import type { en } from './en/index.ts';

type Plural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? Plural<K> : `${Plural<K>}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every key that has a text, e.g. `threads.reply`; plural forms by their stem. */
export type TextKey = Paths<typeof en>;

/** Codes of `refusals`, e.g. `thread.locked`. */
export type RefusalCode = Paths<(typeof en)['refusals']>;

/** What a language must hold to be complete: the same keys as English, each a text. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
