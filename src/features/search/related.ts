/**
 * Threads that go with a thread, kept with it. Always true here: who has an index looks for them, new threads first and then
 * all, once a day; of several hosts each takes other threads, and a number is given out once. What is shown is read and
 * checked again.
 */
import { DAY, clock } from '../../platform/clock.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { listThreadsBetween, newestNumber } from '../threads/all-posts.ts';
import type { Thread } from '../threads/threads.ts';
import { RelatedModel, type Walk, WalkModel } from './related.model.ts';
import { listShownThreads } from './shown-threads.ts';
import { findRelated } from './similar.ts';

/** Threads looked for at once. */
const STRETCH = 20;
const WALK = 'walk';

/** Numbers of threads, both included. */
interface Stretch {
  from: number;
  to: number;
}

/** Where the walk is: at first all threads are new, and there is nothing to walk through. */
async function readWalk(): Promise<Walk> {
  const walk = await WalkModel.findById(WALK).lean<Walk>();
  if (walk) return walk;
  await WalkModel.create({ _id: WALK, top: 0, below: 1, began: clock.now() }).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error; // another host begins as well
  });
  return readWalk();
}

/** The next threads of whoever asks, and what the walk is then; null when there is nothing to do. */
function nextOf(walk: Walk, newest: number): { stretch: Stretch; next: Partial<Walk> } | null {
  if (walk.top < newest) {
    const to = Math.min(newest, walk.top + STRETCH);
    return { stretch: { from: walk.top + 1, to }, next: { top: to } };
  }
  const now = clock.now();
  const isOver = walk.below <= 1;
  if (isOver && now.getTime() - walk.began.getTime() < DAY) return null;
  const below = isOver ? newest + 1 : walk.below;
  const from = Math.max(1, below - STRETCH);
  return { stretch: { from, to: below - 1 }, next: { below: from, ...(isOver && { began: now }) } };
}

/** Takes the next threads for this host; null when there is nothing to do, or another host was quicker. */
async function takeStretch(): Promise<Stretch | null> {
  const newest = await newestNumber();
  const { _id, top, below, began } = await readWalk();
  const taken = newest > 0 ? nextOf({ _id, top, below, began }, newest) : null;
  if (!taken) return null;
  const { matchedCount } = await WalkModel.updateOne({ _id, top, below, began }, { $set: taken.next });
  return matchedCount === 1 ? taken.stretch : null;
}

/** Looks for what goes with the next threads. Answers false when there are none now. */
export async function relateNext(): Promise<boolean> {
  const stretch = await takeStretch();
  if (!stretch) return false;
  for (const thread of await listThreadsBetween(stretch.from, stretch.to)) {
    const threads = (await findRelated(thread)).map(({ _id }) => _id);
    await RelatedModel.replaceOne({ _id: thread._id }, { _id: thread._id, threads }, { upsert: true });
  }
  return true;
}

/** The threads that go with this one, as far as everybody may see them, best first. */
export async function listRelated({ _id }: Pick<Thread, '_id'>): Promise<Thread[]> {
  const related = await RelatedModel.findById(_id).lean();
  return listShownThreads(related?.threads ?? []);
}
