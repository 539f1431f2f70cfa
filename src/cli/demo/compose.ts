/**
 * Composes the threads and posts of the demo from their texts. Always true here: the same random numbers, taken in the
 * same order, give the same words; nothing is changed but what a thread remembers of its posts (`said`); what is composed
 * keeps the limits of the forum's own forms (titles of 10 to 150 graphemes, bodies of 20 to 20,000).
 */
import type { ContentLang } from '../../language/language-of.ts';
import { type Random, type Shares, below, happens, pick, pickShare, pickSome } from './random.ts';
import { REPLIES, type Remark, type ThreadSoFar, askerReply, paragraphs, sentences } from './replies.ts';
import { type Voice, type Writer, fill } from './template.ts';
import { talks, topicsOf } from './texts/all.ts';
import { subjects } from './texts/slots.ts';
import type { DemoBoard, DemoKind, Template, Topic } from './topic.ts';

export interface DemoThread extends ThreadSoFar {
  title: string;
  /** The opening post. */
  body: string;
  tags: string[];
  lang: ContentLang;
  /** What the slots that name its subject stand for. */
  subject: ReadonlyMap<string, string>;
  /** The same and what the asker has told of themselves. */
  facts: ReadonlyMap<string, string>;
}

export interface DemoPost {
  body: string;
  lang: ContentLang;
  /** What it is; of a reply by one of the readers. */
  remark?: Remark;
  /** Whether it says what to do, so that others can try it. */
  isAdvice: boolean;
}

const LANGUAGES: Shares<ContentLang> = [
  ['hi-Latn', 0.6],
  ['hi', 0.2],
  ['en', 0.2],
];
const KINDS: Shares<DemoKind> = [
  ['question', 0.72],
  ['discussion', 0.16],
  ['showcase', 0.12],
];

const REMARKS: Readonly<Record<DemoKind, Shares<Remark>>> = {
  question: [
    ['answer', 0.64],
    ['followUp', 0.12],
    ['doubt', 0.1],
    ['sameHere', 0.08],
    ['thanks', 0.06],
  ],
  discussion: [
    ['answer', 0.75],
    ['doubt', 0.25],
  ],
  showcase: [
    ['answer', 0.8],
    ['curious', 0.2],
  ],
};

// A Hindi thread gets some Hinglish replies, and so on; what concerns the topic stays in its language.
const SMALL_TALK: Readonly<Record<ContentLang, Shares<ContentLang>>> = {
  'hi-Latn': [
    ['hi-Latn', 0.88],
    ['hi', 0.08],
    ['en', 0.04],
  ],
  hi: [
    ['hi', 0.75],
    ['hi-Latn', 0.25],
  ],
  en: [
    ['en', 0.85],
    ['hi-Latn', 0.15],
  ],
};

// Who asks tells who they are; who shows something or starts a discussion seldom does.
const SITUATION_SHARE: Readonly<Record<DemoKind, number>> = { question: 0.5, discussion: 0.15, showcase: 0 };

const either = (random: Random): Voice => (happens(random, 0.5) ? 'm' : 'f');

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function titleOf(random: Random, topic: Topic, writer: Writer): string {
  const title = capitalised(fill(random, pick(random, topic.titles), writer));
  if (topic.kind !== 'question' || !happens(random, 0.2)) return title;
  const framed = { ...writer, facts: new Map([...writer.facts, ['title', title]]) };
  return fill(random, pick(random, talks[writer.lang].titleFrames), framed);
}

function openingOf(random: Random, topic: Topic, writer: Writer): string {
  const talk = talks[writer.lang];
  const maybe = (share: number, choices: readonly Template[]): string =>
    choices.length > 0 && happens(random, share)
      ? capitalised(fill(random, pick(random, choices), writer))
      : '';

  const hello = sentences(maybe(0.35, talk.greetings), maybe(SITUATION_SHARE[topic.kind], talk.situations));
  return paragraphs(hello, maybe(1, topic.openings), maybe(0.5, topic.details), maybe(1, topic.asks));
}

const tagOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

function tagsOf(random: Random, topic: Topic, subject: ReadonlyMap<string, string>): string[] {
  const own = pickSome(random, topic.tags, 1 + below(random, 3));
  const named = happens(random, 0.5) ? [...subject.values()].slice(0, 1).map(tagOf) : [];
  return [...new Set([...own, ...named])];
}

/** A thread for a board: mostly Hinglish, mostly questions. `voice` decides the verbs of who writes. */
export function composeThread(random: Random, board: DemoBoard, voice: Voice = either(random)): DemoThread {
  const lang = pickShare(random, LANGUAGES);
  const kind = pickShare(random, KINDS);
  const topic = pick(random, pick(random, topicsOf(board, lang, kind)));
  const writer: Writer = { lang, voice, facts: new Map() };

  const title = titleOf(random, topic, writer);
  const body = openingOf(random, topic, writer);
  const subject = new Map([...writer.facts].filter(([slot]) => subjects.some((one) => one === slot)));
  return {
    board,
    kind,
    title,
    body,
    tags: tagsOf(random, topic, subject),
    lang,
    topic,
    subject,
    facts: writer.facts,
    said: new Set(),
  };
}

/** How somebody says what; numbers are new in each sentence, what `known` slots stand for is not. */
const voiced =
  (random: Random, writer: Omit<Writer, 'facts'>, known: ReadonlyMap<string, string>) =>
  (template: Template): string =>
    capitalised(fill(random, template, { ...writer, facts: new Map(known) }));

/** A reply by one of a thread's readers: an answer, a doubt, a question. `voice` decides the verbs of who writes. */
export function composePost(random: Random, thread: DemoThread, voice: Voice = either(random)): DemoPost {
  const remark = pickShare(random, REMARKS[thread.kind]);
  const isOnTopic = remark === 'answer' || remark === 'doubt';
  const lang = isOnTopic ? thread.lang : pickShare(random, SMALL_TALK[thread.lang]);
  // The subject is worded in the thread's language.
  const say = voiced(random, { lang, voice }, lang === thread.lang ? thread.subject : new Map());
  return {
    body: REPLIES[remark]({ random, thread, talk: talks[lang], say }),
    lang,
    remark,
    isAdvice: remark === 'answer',
  };
}

/** A later post by who opened the thread. `voice` as in its opening post. */
export function composeAskerPost(random: Random, thread: DemoThread, voice: Voice): DemoPost {
  const { lang } = thread;
  const say = voiced(random, { lang, voice }, thread.facts);
  return { body: askerReply({ random, thread, talk: talks[lang], say }), lang, isAdvice: false };
}
