/** Numbered pages: the first, the last, and those around the one that is open; null stands for a gap. */
export function presentPager(page: number, count: number, pathOf: (page: number) => string) {
  if (count <= 1) return null;
  const numbers = [...new Set([1, page - 1, page, page + 1, count])].filter(
    (number) => number >= 1 && number <= count,
  );
  const links = numbers.flatMap((number, i) => {
    const before = numbers[i - 1];
    const link = { number, path: pathOf(number), isHere: number === page };
    return before !== undefined && number > before + 1 ? [null, link] : [link];
  });
  return {
    links,
    previous: page > 1 ? pathOf(page - 1) : null,
    next: page < count ? pathOf(page + 1) : null,
  };
}
