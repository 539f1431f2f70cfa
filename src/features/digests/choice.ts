/** Choosing from what is there as much as fits. Pure. */

/**
 * Those of the items that fit into so much room, in their order, which is that of their importance. The first of each kind
 * comes before a second of any; the very first is taken however large it is. None is left out that would have fitted.
 */
export function choose<T extends { kind: string }>(
  items: readonly T[],
  room: number,
  sizeOf: (item: T) => number,
): T[] {
  const leaders = items.filter(({ kind }, i) => items.findIndex((item) => item.kind === kind) === i);
  const chosen = new Set<T>();
  let left = room;
  for (const item of [...leaders, ...items]) {
    if (chosen.has(item) || (chosen.size > 0 && sizeOf(item) > left)) continue;
    chosen.add(item);
    left -= sizeOf(item);
  }
  return items.filter((item) => chosen.has(item));
}
