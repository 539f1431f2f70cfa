/** `forum seed`, also a part of `npm run up`: boards, guides and, for a first look, threads to read. */
import { ThreadModel } from '../features/threads/thread.model.ts';
import { isProduction } from '../platform/config.ts';
import { underLock } from '../platform/database/lock.ts';
import { type Command, readWords } from './command.ts';
import { connectAndSync } from './database.ts';
import { grow } from './demo/grow.ts';

const FIRST_LOOK = { threads: 60, posts: 380, members: 45, seed: 16, days: 90 };

/** Fills a forum that has no thread yet, outside production. Resolves to the number of threads it added. */
export async function seedFirstLook(): Promise<number> {
  if (isProduction) return 0;
  return underLock('first look', async () => {
    if (await ThreadModel.exists({})) return 0;
    return (await grow(FIRST_LOOK)).threads;
  });
}

async function run(): Promise<number> {
  await connectAndSync();
  const threads = await seedFirstLook();
  console.log(`Boards and guides are as their files say${threads > 0 ? `; ${threads} threads added` : ''}.`);
  return 0;
}

export const seed: Command = {
  name: 'seed',
  form: '',
  does: [
    'Brings boards and guides into the database; outside production also adds some threads to an empty forum.',
  ],
  read: (words) => {
    readWords(words, {});
    return run;
  },
};
