/** Takes the topics of the demo apart into cases, so that title, question and answers speak of the same thing. */
import type { Template, Topic } from './topic.ts';

const MARK = /^([a-z]+)\| /;

const lettersOf = (text: Template): string => MARK.exec(text)?.[1] ?? '';

const keep = (texts: readonly Template[], letter: string): Template[] =>
  texts
    .filter((text) => lettersOf(text) === '' || lettersOf(text).includes(letter))
    .map((text) => text.replace(MARK, ''));

/** The cases of a topic: one for each letter among the marks of its titles, with what is unmarked or marked with it. */
export function casesOf(topic: Topic): Topic[] {
  const letters = new Set(topic.titles.map(lettersOf));
  return [...letters].map((letter) => ({
    ...topic,
    titles: keep(topic.titles, letter),
    openings: keep(topic.openings, letter),
    details: keep(topic.details, letter),
    asks: keep(topic.asks, letter),
    answers: keep(topic.answers, letter),
    doubts: keep(topic.doubts, letter),
  }));
}
