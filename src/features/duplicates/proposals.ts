/** What is said of a thread and what was asked before, for its page. Costs nothing where nothing is said. */
import { clock } from '../../platform/clock.ts';
import type { Member } from '../accounts/accounts.ts';
import { findOriginal, listDuplicates } from '../threads/closing.ts';
import { whyNotOriginal } from '../threads/closing.rules.ts';
import { type Thread, listThreadsById } from '../threads/threads.ts';
import { type DuplicateVote, DuplicateVoteModel } from './duplicate-vote.model.ts';
import { isStanding, whyNotSay } from './duplicate.rules.ts';

type Named = DuplicateVote & { named: Thread[] };

/** Where named threads lead: those that were closed meanwhile to their originals, all others to themselves. */
async function endsOf(named: readonly Thread[]): Promise<Map<string, Thread>> {
  const further = named.flatMap(({ duplicateOf }) => duplicateOf ?? []);
  const known = [...named, ...(further.length > 0 ? await listThreadsById(further) : [])];
  const byId = new Map(known.map((thread) => [String(thread._id), thread]));
  return new Map(named.map((thread) => [String(thread._id), byId.get(String(thread.duplicateOf)) ?? thread]));
}

/** The votes on a question that still say something, each for where its original leads now. */
async function readVotes(thread: Thread): Promise<{ vote: DuplicateVote; original: Thread }[]> {
  const now = clock.now();
  const votes = await DuplicateVoteModel.aggregate<Named>([
    { $match: { thread: thread._id } },
    { $sort: { at: 1 } },
    { $lookup: { from: 'threads', localField: 'original', foreignField: '_id', as: 'named' } },
  ]);
  const standing = votes.filter((vote) => isStanding(vote, thread, now));
  const ends = await endsOf(standing.flatMap(({ named }) => named));
  return standing.flatMap((vote) => {
    const original = ends.get(String(vote.original));
    return original ? [{ vote, original }] : [];
  });
}

/** The votes on a question that still say something. */
export const standingVotes = async (thread: Thread): Promise<DuplicateVote[]> =>
  (await readVotes(thread)).map(({ vote, original }) => ({ ...vote, original: original._id }));

/** A thread in which a question is said to have been asked before, and by whom first. */
export interface Proposal {
  original: Thread;
  name: string;
  isMine: boolean;
}

/** What is proposed to a member who has a say. */
async function listProposals(member: Member | null, thread: Thread): Promise<Proposal[]> {
  if (!member || !(thread.duplicateVotes > 0) || whyNotSay(member, thread) !== null) return [];
  const said = (await readVotes(thread)).filter(({ original }) => whyNotOriginal(original, thread) === null);
  const first = new Map(said.toReversed().map((one) => [String(one.original._id), one]));
  return [...first.values()].map(({ vote, original }) => ({
    original,
    name: vote.memberName,
    isMine: said.some((one) => one.original._id.equals(original._id) && one.vote.member.equals(member._id)),
  }));
}

export interface AskedBefore {
  /** Where it leads, if it is closed. */
  original: Thread | null;
  /** What leads here. */
  duplicates: Thread[];
  proposals: Proposal[];
}

/** What a thread's page says of what was asked before. */
export async function askedBefore(member: Member | null, thread: Thread): Promise<AskedBefore> {
  const [original, duplicates, proposals] = await Promise.all([
    findOriginal(thread),
    listDuplicates(thread),
    listProposals(member, thread),
  ]);
  return { original, duplicates, proposals };
}

/** The other threads that a page names for that. */
export const relatedIn = ({ original, duplicates }: AskedBefore): Thread[] => [
  ...(original ? [original] : []),
  ...duplicates,
];
