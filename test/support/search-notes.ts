/** The log of searches in tests: empty, and as if nobody had written into it for days. */
import { SearchNoteModel } from '../../src/features/searchlog/search-note.model.ts';
import { DAY } from '../../src/platform/clock.ts';
import { passTime } from './clock.ts';

let days = 0;

/** Empties the log, and moves the clock on until the tests before have used up nothing of what may be written. */
export async function forgetSearches(): Promise<void> {
  await SearchNoteModel.deleteMany({});
  passTime((days += 2) * DAY);
}
