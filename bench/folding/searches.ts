/** How many of the listed searches find what they must (`test/features/search/queries.tsv`), and how many of their words meet. */
import { syncGuides } from '../../src/features/guides/guides.ts';
import { foldWord } from '../../src/language/search-keys.ts';
import { connectDatabase, disconnectDatabase } from '../../src/platform/database/connect.ts';
import { closeMarkdown } from '../../src/platform/markdown/markdown.ts';
import { indexDemo, listedQueries, listedWords, placesOf } from '../../test/support/query-list.ts';
import type { Figure } from '../figures.ts';
import { onOwnDatabase } from '../own-database.ts';

const wordsThatMeet = (): Figure => {
  const words = listedWords();
  const met = words.filter(({ searched, written }) => {
    const keys = foldWord(written);
    return foldWord(searched, { query: true }).some((key) => keys.includes(key));
  });
  return { what: `recall, ${words.length} words of searches`, value: met.length / words.length, digits: 4 };
};

const sharesOf = (whose: string, places: readonly number[]): Figure[] => {
  const within = (place: number): number => places.filter((one) => one <= place).length / places.length;
  return [
    { what: `${whose}: first`, value: within(1), digits: 3 },
    { what: `${whose}: among five`, value: within(5), digits: 3 },
    { what: `${whose}: on page one`, value: within(15), digits: 3, target: { least: 0.95 } },
  ];
};

async function placesOfAll(): Promise<number[]> {
  await syncGuides();
  const index = await indexDemo();
  try {
    return await placesOf(listedQueries(), index);
  } finally {
    await index.close();
  }
}

/** The figures of searches, on a database of their own for the guides. Rules are tuned on every other entry. */
export const searchFigures = (): Promise<Figure[]> =>
  onOwnDatabase(async ({ uri }) => {
    try {
      await connectDatabase(uri);
      const places = await placesOfAll();
      return [
        wordsThatMeet(),
        ...sharesOf(
          'searches that rules are tuned on',
          places.filter((_, i) => i % 2 === 0),
        ),
        ...sharesOf(
          'searches that are only measured',
          places.filter((_, i) => i % 2 === 1),
        ),
      ];
    } finally {
      await disconnectDatabase();
      await closeMarkdown();
    }
  });
