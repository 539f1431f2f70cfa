/** What is said in the later posts of a demo thread, in the language of one writer. */
import { type Random, below, happens, pick, pickSome } from './random.ts';
import type { DemoBoard, DemoKind, Talk, Template, Topic } from './topic.ts';

/** A thread as its replies see it. */
export interface ThreadSoFar {
  board: DemoBoard;
  kind: DemoKind;
  /** What the thread is about; its posts are composed from it. */
  topic: Topic;
  /** What its posts have said: nothing is said twice before all is said once. Composing a post adds to it. */
  said: Set<Template>;
}

export type Remark = 'answer' | 'doubt' | 'followUp' | 'thanks' | 'sameHere' | 'curious';

/** What a reply is made of: who says it, about what, and how. */
export interface Reply {
  random: Random;
  thread: ThreadSoFar;
  talk: Talk;
  say: (template: Template) => string;
}

/** The parts of a text with an empty line between; empty ones are left out. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n\n');

/** Parts of a text in one paragraph; empty ones are left out. */
export const sentences = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

/** Up to `count` of the texts, said in random order; none again before all were said in this thread. */
function sayNew({ random, thread: { said }, say }: Reply, texts: readonly Template[], count = 1): string[] {
  if (texts.every((text) => said.has(text))) for (const text of texts) said.delete(text);
  const unsaid = texts.filter((text) => !said.has(text));
  return pickSome(random, unsaid, count).map((text) => {
    said.add(text);
    return say(text);
  });
}

/** One to three of what the topic knows, as paragraphs or as a list. */
function pointsOf(reply: Reply): string {
  const { random, thread, talk, say } = reply;
  const points = sayNew(reply, thread.topic.answers, 1 + below(random, 3));
  const isList = points.length > 1 && happens(random, 0.4) && !points.some((point) => point.includes('\n'));
  if (!isList) return points.join(happens(random, 0.7) ? '\n\n' : ' ');
  const isNumbered = happens(random, 0.5);
  const items = points.map((point, i) => `${isNumbered ? `${i + 1}.` : '-'} ${point}`);
  return paragraphs(say(pick(random, talk.listLeadIns)), items.join('\n'));
}

/** An answer, an opinion or a comment on what is shown. */
function answer(reply: Reply): string {
  const { random, thread, talk } = reply;
  const maybe = (share: number, texts: readonly Template[]): string =>
    happens(random, share) ? sayNew(reply, texts).join('') : '';

  const experience = thread.kind === 'showcase' ? '' : maybe(0.35, talk.experience[thread.board]);
  const hello = sentences(maybe(0.5, talk.leadIns[thread.kind]), experience);
  return paragraphs(hello, pointsOf(reply), maybe(0.25, talk.closings));
}

/** An objection, as long as the topic has one that was not made yet. */
function doubt(reply: Reply): string {
  const { thread, talk } = reply;
  const { doubts } = thread.topic;
  if (doubts.every((text) => thread.said.has(text))) return answer(reply);
  // Some doubts begin with what they are about, as a quote.
  const said = sayNew(reply, doubts).join('').split('\n\n');
  const quote = said.length > 1 ? said.slice(0, 1) : [];
  return paragraphs(...quote, sentences(...sayNew(reply, talk.disagreements), ...said.slice(quote.length)));
}

/** Thanks, and what comes of it. */
const thanks = (reply: Reply): string =>
  sentences(...sayNew(reply, reply.talk.thanks), ...sayNew(reply, reply.talk.plans));

/** What who opened the thread says later: thanks and, now and then, more about the question. */
export const askerReply = (reply: Reply): string =>
  reply.thread.kind === 'question' && happens(reply.random, 0.4)
    ? sentences(...sayNew(reply, reply.talk.thanks), ...sayNew(reply, reply.talk.updates))
    : thanks(reply);

/** How each remark is worded. */
export const REPLIES: Readonly<Record<Remark, (reply: Reply) => string>> = {
  answer,
  doubt,
  thanks,
  followUp: (reply) => sayNew(reply, reply.talk.followUps).join(''),
  curious: (reply) => sayNew(reply, reply.talk.curious).join(''),
  sameHere: (reply) => sayNew(reply, reply.talk.sameHere).join(''),
};
