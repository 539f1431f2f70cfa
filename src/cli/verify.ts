/** `forum verify`: recounts every counter from what it counts. Reads only, unless `--repair` asks for more. */
import { type Command, readWords } from './command.ts';
import { connect } from './database.ts';
import { checkBoards } from './verify/boards.check.ts';
import type { Difference } from './verify/difference.ts';
import { checkDuplicates } from './verify/duplicates.check.ts';
import { checkFlags } from './verify/flags.check.ts';
import { checkGuides } from './verify/guides.check.ts';
import { checkInboxes } from './verify/inboxes.check.ts';
import { checkMembers } from './verify/members.check.ts';
import { checkOutcomes } from './verify/outcomes.check.ts';
import { checkPosts } from './verify/posts.check.ts';
import { checkReadmarks } from './verify/readmarks.check.ts';
import { Reputations } from './verify/reputations.ts';
import { checkStandings } from './verify/standings.check.ts';
import { checkSubscriptions } from './verify/subscriptions.check.ts';
import { checkTags } from './verify/tags.check.ts';
import { checkThreads } from './verify/threads.check.ts';

const MOST_PRINTED = 50;

/**
 * Finds what differs from a recount, reading in slices: memory holds one number a member beside the slice in hand.
 * Each difference was seen in a transaction, so a site that is being used gives no false ones; `isRepair` mends in
 * the same transaction.
 */
export async function* findDifferences(isRepair = false): AsyncGenerator<Difference> {
  const reputations = new Reputations();
  yield* checkThreads(isRepair);
  yield* checkPosts(isRepair, reputations);
  yield* checkDuplicates(isRepair);
  yield* checkFlags(isRepair);
  yield* checkStandings();
  yield* checkOutcomes(isRepair);
  yield* checkMembers(isRepair, reputations);
  yield* checkInboxes(isRepair);
  yield* checkSubscriptions(isRepair);
  yield* checkTags(isRepair);
  yield* checkBoards(isRepair);
  yield* checkGuides(isRepair);
  yield* checkReadmarks(isRepair);
}

const lineOf = ({ of, what, isMended }: Difference): string => `${of}: ${what}${isMended ? ' (mended)' : ''}`;

async function run(isRepair: boolean): Promise<number> {
  let [found, mended] = [0, 0];
  for await (const difference of findDifferences(isRepair)) {
    found++;
    if (difference.isMended) mended++;
    if (found <= MOST_PRINTED) console.log(lineOf(difference));
  }
  if (found > MOST_PRINTED) console.log(`… and ${found - MOST_PRINTED} more`);
  console.log(mended > 0 ? `${found} differences, ${mended} mended` : `${found} differences`);
  return found > mended ? 1 : 0;
}

export const verify: Command = {
  name: 'verify',
  form: '[--repair]',
  does: [
    'Recounts every counter (replies, votes, outcomes, duplicates, ranks, flags, states, reputation, unread notifications, tags, boards, guides)',
    'and prints what differs. With --repair it also mends that. Safe while the site is running. Exit code 1 if differences remain.',
  ],
  read: (words) => {
    const { repair = false } = readWords(words, { repair: { type: 'boolean' } }).values;
    return async () => {
      await connect();
      return run(repair);
    };
  },
};
