/** What the tests of `forum verify` share: a story whose counters they break, and what is found of it. */
import { expect } from 'chai';
import { findDifferences } from '../../src/cli/verify.ts';
import type { Difference } from '../../src/cli/verify/difference.ts';
import { PostModel } from '../../src/features/threads/post.model.ts';
import type { Post } from '../../src/features/threads/posts.ts';
import { type Thread, getThread } from '../../src/features/threads/threads.ts';
import { type Person, people } from './people.ts';

export interface Story {
  asha: Person;
  ravi: Person;
  mod: Person;
  thread: Thread;
  opening: Post;
  answers: [Post, Post, Post];
}

/** A question with three answers: the first has a vote, the second is accepted. */
export async function story(): Promise<Story> {
  const { asha, ravi, mod } = await people();
  const thread = await asha.asks('How do I price a first gig?');
  const opening = (await PostModel.findOne({ thread: thread._id, no: 1 }).lean())!;
  const answers: Story['answers'] = [
    await ravi.answers(thread),
    await ravi.answers(thread),
    await mod.answers(thread),
  ];
  await ravi.votes(opening, 1);
  await mod.votes(opening, 1);
  await asha.votes(answers[0], 1);
  await asha.accepts(answers[1]);
  return { asha, ravi, mod, opening, answers, thread: await getThread(thread._id) };
}

/** Everything that differs in the database: other tests leave theirs in it, too. */
export async function differences(isRepair = false): Promise<Difference[]> {
  const found: Difference[] = [];
  for await (const difference of findDifferences(isRepair)) found.push(difference);
  return found;
}

/** What differs, a line each. */
export const linesOf = (found: readonly Difference[]): string[] =>
  found.map(({ of, what }) => `${of}: ${what}`);

/** What `verify` finds wrong with these threads, all of their posts and these people, a line each. */
export async function faultsAround(
  threads: readonly Pick<Thread, '_id' | 'number'>[],
  someone: readonly Person[] = [],
): Promise<string[]> {
  const posts = await PostModel.find({ thread: { $in: threads.map(({ _id }) => _id) } }, { _id: 1 }).lean();
  const own = [
    ...posts.map(({ _id }) => `post ${String(_id)}$`),
    ...threads.map(({ number }) => `(thread|post) ${number}\\b`),
    ...someone.map(({ name }) => `member ${name}$`),
  ];
  const isOwn = new RegExp(`^(${own.join('|')})`);
  return linesOf((await differences()).filter(({ of }) => isOwn.test(of)));
}

/** What differs of a story's thread, posts and people. */
export async function differencesIn(
  { thread: { number }, asha, ravi, mod }: Story,
  isRepair = false,
): Promise<Difference[]> {
  const own = new RegExp(
    `^(thread ${number}|post ${number}#\\d+|member (${asha.name}|${ravi.name}|${mod.name}))$`,
  );
  return (await differences(isRepair)).filter(({ of }) => own.test(of));
}

/** Expects that exactly this is found wrong with a story, is mended when asked for, and found no more. */
export async function expectMended(broken: Story, lines: readonly string[]): Promise<void> {
  expect(linesOf(await differencesIn(broken))).to.have.members(lines);
  expect((await differencesIn(broken, true)).every(({ isMended }) => isMended)).to.equal(true);
  expect(linesOf(await differencesIn(broken))).to.deep.equal([]);
}
