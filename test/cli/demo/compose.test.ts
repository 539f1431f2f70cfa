import { expect } from 'chai';
import { composeAskerPost, composePost, composeThread } from '../../../src/cli/demo/compose.ts';
import { type Random, randomFrom } from '../../../src/cli/demo/random.ts';
import { topicsOf } from '../../../src/cli/demo/texts/all.ts';
import { cleanLine, cleanText, fits } from '../../../src/language/graphemes.ts';

const BOARDS = ['freelancing', 'blogging', 'ecommerce', 'youtube'] as const;
const LANGUAGES = ['hi-Latn', 'hi', 'en'] as const;
const KINDS = ['question', 'discussion', 'showcase'] as const;

const threadsBy = (random: Random, count: number) =>
  Array.from({ length: count }, (_, i) => composeThread(random, BOARDS[i % 4] ?? 'youtube'));

const random = randomFrom(2024);
const threads = threadsBy(random, 3000);
const posts = threads.map((thread) => composePost(random, thread));
const askerPosts = threads.map((thread) => composeAskerPost(random, thread, 'f'));
const texts = [...threads, ...posts, ...askerPosts].map(({ body }) => body);

const differing = (values: readonly string[]) => new Set(values).size;
const share = (kept: number) => kept / threads.length;

describe('composed threads and posts', () => {
  it('are the same for the same seed', () => {
    const again = (seed: number) => {
      const numbers = randomFrom(seed);
      return threadsBy(numbers, 20).map((thread) => [
        thread.title,
        thread.body,
        composePost(numbers, thread).body,
      ]);
    };
    expect(again(5)).to.deep.equal(again(5));
    expect(again(5)).to.not.deep.equal(again(6));
  });

  it('differ from one another', () => {
    expect(differing(threads.map(({ title }) => title))).to.be.at.least(2500);
    expect(differing(threads.map(({ body }) => body))).to.be.at.least(2700);
    expect(differing(posts.map(({ body }) => body))).to.be.at.least(2700);
  });

  it('keep the limits of the forms', () => {
    for (const { title } of threads) expect(fits(title, { min: 10, max: 150 }), title).to.equal(true);
    for (const body of texts) expect(fits(body, { min: 20, max: 20_000 }), body).to.equal(true);
  });

  it('have up to five tags, as the form keeps them', () => {
    for (const { tags } of threads) {
      expect(tags).to.have.length.within(1, 5);
      expect(differing(tags)).to.equal(tags.length);
      for (const tag of tags)
        expect(tag)
          .to.match(/^[\p{L}\p{M}\p{N}]+(-[\p{L}\p{M}\p{N}]+)*$/u)
          .and.equal(tag.toLowerCase());
    }
  });

  it('need no cleaning and have no gap left open', () => {
    for (const { title } of threads) expect(cleanLine(title)).to.equal(title);
    for (const body of texts) {
      expect(cleanText(body)).to.equal(body);
      expect(body).to.not.match(/[{}]|undefined|^[a-z]+\| |<[^<>]*\/[^<>]*>/m);
    }
  });

  it('are mostly Hinglish and mostly questions', () => {
    expect(share(threads.filter(({ lang }) => lang === 'hi-Latn').length)).to.be.within(0.55, 0.65);
    expect(share(threads.filter(({ lang }) => lang === 'hi').length)).to.be.within(0.15, 0.25);
    expect(share(threads.filter(({ kind }) => kind === 'question').length)).to.be.within(0.67, 0.77);
  });

  it('are in the script of their language', () => {
    for (const { lang, body } of [...threads, ...posts])
      expect(/\p{Script=Devanagari}/u.test(body), body).to.equal(lang === 'hi');
  });

  it('link only to official sites and to example.org', () => {
    const hosts = texts.flatMap((body) =>
      [...body.matchAll(/https?:\/\/([^/\s)]+)/g)].map(([, host]) => host),
    );
    expect(hosts).to.not.be.empty;
    for (const host of hosts) expect(host).to.match(/(^|\.)(gov\.in|google\.com)$|^example\.org$/);
  });

  it('are written in the voice that is asked for', () => {
    const verbs = /\b(raha|karta|chahta|sakta) hoon\b/;
    for (const thread of threads.slice(0, 500)) {
      if (thread.lang !== 'hi-Latn') continue;
      const unquoted = composePost(randomFrom(1), thread, 'f').body.replace(/^>.*/gm, '');
      expect(unquoted).to.not.match(verbs);
      expect(composeThread(randomFrom(thread.body.length), thread.board, 'f').body).to.not.match(verbs);
    }
  });

  it('repeat no answer in a thread before all were given', () => {
    const numbers = randomFrom(9);
    for (const thread of threadsBy(numbers, 40)) {
      const given = new Set<string>();
      while (given.size < thread.topic.answers.length) {
        const before = thread.topic.answers.filter((answer) => thread.said.has(answer));
        expect(before.length).to.be.at.least(given.size);
        composePost(numbers, thread);
        for (const answer of thread.topic.answers) if (thread.said.has(answer)) given.add(answer);
      }
    }
  });

  it('are many a second', () => {
    const numbers = randomFrom(1);
    const started = performance.now();
    for (let i = 0; i < 20_000; i += 1) composePost(numbers, threads[i % threads.length]!);
    expect(performance.now() - started).to.be.below(4000); // about 0.2 s; the rest is for a busy machine
  });
});

describe('the texts of the demo', () => {
  for (const board of BOARDS)
    for (const lang of LANGUAGES)
      for (const kind of KINDS)
        it(`have a title, an opening, a question and three answers for each ${kind} of ${board} in ${lang}`, () => {
          const cases = topicsOf(board, lang, kind).flat();
          expect(cases).to.not.be.empty;
          for (const { titles, openings, asks, answers } of cases) {
            for (const parts of [titles, openings, asks]) expect(parts, titles[0]).to.not.be.empty;
            expect(answers, titles[0]).to.have.length.of.at.least(3);
          }
        });
});
