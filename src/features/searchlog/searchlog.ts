/**
 * The log of searches that found nothing, or were slow. Always true here:
 * - of who asked nothing is kept, and of the words none that may be somebody's own (searchlog.rules.ts);
 * - a search is noted once, with how often and when last, however it was spelt;
 * - of each kind so many are kept at most, but for what came since the clock last looked; what was asked often is not pushed
 *   out by what was asked once.
 */
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { clock } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { type SearchNote, SearchNoteModel } from './search-note.model.ts';
import { NOTED, type Noted, type Search, foldedWords, notedOf, wordsKept } from './searchlog.rules.ts';
import { Shares } from './shares.ts';

export type { Search, SearchNote };

const MOST = 1000;
/** Of these so many are the newest, whatever they are worth: else nothing new could come to be asked often. */
const NEWEST = 200;
const PAGE_SIZE = 50;

/** What makes a note worth keeping, and comes first. */
const WORTH = { nothing: 'count', slow: 'took' } as const;

const inOrder = (noted: Noted) => ({ [WORTH[noted]]: -1, at: -1, _id: 1 }) as const;

const shares = new Shares();

const write = async (note: Pick<SearchNote, '_id' | 'noted' | 'text'>, search: Search): Promise<void> => {
  const { _id, noted, text } = note;
  const update = {
    $setOnInsert: { noted, text },
    $inc: { count: 1, givenUps: Number(search.isGivenUp) },
    $max: { took: Math.round(search.took), at: clock.now() },
  };
  const upsert = () => SearchNoteModel.updateOne({ _id }, update, { upsert: true });
  await upsert().catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error;
    return upsert(); // somebody else has just noted it for the first time
  });
};

/**
 * Notes how a search went, if there is something to be noted. `visitor` tells one from another, and is not kept. Never throws:
 * what can't be noted is logged.
 */
export async function noteSearch(search: Search, visitor: string): Promise<void> {
  const noted = notedOf(search);
  const text = noted.length > 0 ? wordsKept(search.text) : null;
  const words = text === null ? '' : foldedWords(text);
  if (text === null || words === '') return;
  for (const one of noted) {
    const note = { _id: `${one} ${words}`, noted: one, text };
    if (!shares.take(visitor, note._id)) continue;
    await write(note, search).catch((error: unknown) => log.warn({ err: error }, 'search not noted'));
  }
}

/** A page of notes, from 1: what was asked for most often, or took longest, comes first. `pages` is 0 when there is none. */
export async function listNotes(
  noted: Noted,
  page: number,
): Promise<{ notes: SearchNote[]; pages: number; count: number }> {
  const [notes, count] = await Promise.all([
    SearchNoteModel.find({ noted })
      .sort(inOrder(noted))
      .skip((page - 1) * PAGE_SIZE)
      .limit(PAGE_SIZE)
      .lean<SearchNote[]>(),
    SearchNoteModel.countDocuments({ noted }),
  ]);
  return { notes, pages: Math.ceil(count / PAGE_SIZE), count };
}

const prune = async (noted: Noted): Promise<void> => {
  const rest = await SearchNoteModel.find({ noted }, { at: 1 })
    .sort(inOrder(noted))
    .skip(MOST - NEWEST)
    .lean();
  const out = rest.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(NEWEST);
  const newest = out[0]?.at;
  // What was asked for again meanwhile stays.
  if (newest)
    await SearchNoteModel.deleteMany({ _id: { $in: out.map(({ _id }) => _id) }, at: { $lte: newest } });
};

/** Takes out what there is too much of. */
export async function pruneNotes(): Promise<void> {
  for (const noted of NOTED) await prune(noted);
}
