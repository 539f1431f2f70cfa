import type { Post } from '../../src/features/threads/posts.ts';
import type { Thread } from '../../src/features/threads/threads.ts';
import type { Person } from './people.ts';

/** Somebody answers so many times, one after another. */
export async function answersTo(thread: Thread, someone: Person, count: number): Promise<Post[]> {
  const answers: Post[] = [];
  for (let i = 0; i < count; i++) answers.push(await someone.answers(thread));
  return answers;
}

/** The whole numbers of a range, both ends included. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
