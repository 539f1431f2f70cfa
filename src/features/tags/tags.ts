/**
 * Tags: what threads are found by, however it is spelled. Always true here, whoever calls:
 * - a spelling belongs to one tag; two that are new at the same moment, and alike, to the same one;
 * - a tag is one of its own spellings, and no spelling leads to another tag by way of a third;
 * - whatever makes spellings lead elsewhere says so by a fact.
 */
import { distanceOf, nameKeys } from '../../language/same-name.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { NameKeyModel } from './name-key.model.ts';
import { type Spelling, SpellingModel } from './spelling.model.ts';
import { cleanTag } from './tag.rules.ts';

export type { Spelling };

/** Spellings that one is compared with, and that are shown of a tag. */
const COMPARED = 200;
const SHOWN = 100;

const readTags = async (spellings: readonly string[]): Promise<Map<string, string>> => {
  const found = await SpellingModel.find({ _id: { $in: spellings } }, { tag: 1 }).lean();
  return new Map(found.map(({ _id, tag }) => [_id, tag]));
};

const eachOnce = (tags: readonly string[]): string[] => [...new Set(tags)];

const leadIn = (tags: ReadonlyMap<string, string>, spellings: readonly string[]): string[] =>
  eachOnce(spellings.map((spelling) => tags.get(spelling) ?? spelling));

/** The tags that spellings lead to, each once; one that was never taken in leads to itself. */
export const tagsOf = async (spellings: readonly string[]): Promise<string[]> =>
  leadIn(await readTags(spellings), spellings);

/** Of the spellings that were the first of their kind, the one that this one is most like; null where it is like none. */
async function findAlike(spelling: string): Promise<string | null> {
  const keys = await NameKeyModel.find({ _id: { $in: nameKeys(spelling) } }).lean();
  const near = eachOnce(keys.flatMap(({ firsts }) => firsts))
    .slice(0, COMPARED)
    .flatMap((first) => {
      const distance = distanceOf(spelling, first);
      return distance === null ? [] : [{ first, distance }];
    });
  near.sort((a, b) => a.distance - b.distance || (a.first < b.first ? -1 : 1));
  return near[0]?.first ?? null;
}

/** Reads a spelling so that nobody else changes it until the running transaction ends. */
export const hold = (spelling: string): Promise<Spelling | null> =>
  SpellingModel.findByIdAndUpdate(spelling, { $inc: { changes: 1 } }, { returnDocument: 'after' })
    .lean<Spelling>()
    .exec();

/** Lets new spellings be compared with this one, as part of the running transaction. */
export async function addKeys(spelling: string): Promise<void> {
  for (const key of nameKeys(spelling).sort())
    await NameKeyModel.updateOne({ _id: key }, { $addToSet: { firsts: spelling } }, { upsert: true });
}

const takeIn = (spelling: string): Promise<void> =>
  transaction(`spelling ${spelling}`, async () => {
    if (await SpellingModel.exists({ _id: spelling })) return;
    const alike = await findAlike(spelling);
    const first = alike ?? spelling;
    if (!alike) await addKeys(spelling);
    const tag = (alike && (await hold(alike))?.tag) ?? spelling;
    await SpellingModel.create([{ _id: spelling, first, tag }]);
  });

/** For each list of spellings (as `cleanTag` leaves them), the tags that they lead to from now on, each once. */
export async function takeInAll(lists: readonly (readonly string[])[]): Promise<string[][]> {
  const spellings = eachOnce(lists.flat());
  const known = await readTags(spellings);
  const unknown = spellings.filter((spelling) => !known.has(spelling));
  for (const spelling of unknown) await takeIn(spelling);
  const tags = unknown.length > 0 ? await readTags(spellings) : known;
  return lists.map((list) => leadIn(tags, list));
}

/** The tags that spellings lead to from now on, each once. */
export const takeInTags = async (spellings: readonly string[]): Promise<string[]> =>
  (await takeInAll([spellings])).flat();

/** The tag that somebody means, however they spell it; null where there is none. */
export async function findTag(typed: string): Promise<string | null> {
  const spelling = cleanTag(typed);
  if (!spelling) return null;
  const known = (await readTags([spelling])).get(spelling);
  if (known) return known;
  const alike = await findAlike(spelling);
  return alike && ((await readTags([alike])).get(alike) ?? null);
}

/** All spellings that lead to a tag. */
export const listAllSpellings = async (tag: string): Promise<string[]> =>
  (await SpellingModel.find({ tag }, { _id: 1 }).lean()).map(({ _id }) => _id);

/** The spellings that lead to a tag, the oldest of each kind beside them: so many at most. */
export const listSpellings = (tag: string): Promise<Spelling[]> =>
  SpellingModel.find({ tag }).limit(SHOWN).lean<Spelling[]>().exec();
