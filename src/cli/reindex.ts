/** `forum reindex`: makes this host's search index anew, beside the one in use. */
import path from 'node:path';
import { buildAnew } from '../features/search/indexing.ts';
import { type Command, readWords } from './command.ts';
import { connect } from './database.ts';

const SAID_EVERY = 1000; // threads

async function run(): Promise<number> {
  await connect();
  let said = Infinity;
  const file = await buildAnew((left) => {
    if (said - left < SAID_EVERY && left > 0) return;
    said = left;
    console.log(`${left} threads left`);
  });
  if (file === null) throw new Error('Another process is making the search index of this machine already.');
  console.log(`The search index is ${path.basename(file)} now.`);
  return 0;
}

export const reindex: Command = {
  name: 'reindex',
  form: '',
  does: [
    'Makes the search index of this machine anew from the database, beside the one in use, and puts it in its place.',
    'Safe while the site is running: searches go on, and the site takes the new index by itself.',
  ],
  read: (words) => {
    readWords(words, {});
    return run;
  },
};
