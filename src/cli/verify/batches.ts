/** Reading whole collections with little memory: in the order of their ids, a slice at a time. */
import { Types } from 'mongoose';

interface WithId {
  _id: Types.ObjectId;
}

/** The ids after `after` up to and including `upTo`. */
interface Range {
  $gt: Types.ObjectId;
  $lte: Types.ObjectId;
}

export interface Slice<T> {
  items: T[];
  /** From the last item of the slice before to the last of this one: all slices together leave no id out. */
  range: Range;
}

const LOWEST = new Types.ObjectId('000000000000000000000000');
const HIGHEST = new Types.ObjectId('ffffffffffffffffffffffff');

/** Cuts a stream of documents ordered by id into slices; the last one may be empty and reaches to the highest id. */
export async function* slices<T extends WithId>(
  documents: AsyncIterable<T>,
  size: number,
): AsyncGenerator<Slice<T>> {
  let items: T[] = [];
  let $gt = LOWEST;
  for await (const document of documents) {
    items.push(document);
    if (items.length < size) continue;
    yield { items, range: { $gt, $lte: document._id } };
    $gt = document._id;
    items = [];
  }
  yield { items, range: { $gt, $lte: HIGHEST } };
}

/** Documents by what they belong to. */
export function groupBy<T>(
  documents: readonly T[],
  owner: (document: T) => Types.ObjectId,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const document of documents) {
    const key = String(owner(document));
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  return groups;
}
