/** What `forum verify` finds: something kept that is not what a recount gives. */

import type { Types } from 'mongoose';

/** One thing that is not as it should be. */
export interface Difference {
  /** Whose counter it is, e.g. `thread 12` or `post 12#3`. */
  of: string;
  /** What is wrong, e.g. `replyCount is 4, should be 5`. */
  what: string;
  /** False when the database is still as it was. */
  isMended: boolean;
}

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  return value instanceof Date ? value.toISOString() : (value as number | string | Types.ObjectId).toString();
};

/** In what a document differs from a recount, by field, in words. */
export function faultsIn<T extends object>(kept: T, recounted: Partial<T>): string[] {
  const fields = Object.keys(recounted) as (keyof T & string)[];
  return fields
    .filter((field) => shown(kept[field]) !== shown(recounted[field]))
    .map((field) => `${field} is ${shown(kept[field])}, should be ${shown(recounted[field])}`);
}
