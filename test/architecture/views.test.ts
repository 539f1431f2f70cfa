import { expect } from 'chai';
import path from 'node:path';
import { bracketed, filesIn, sources, textOf } from '../support/source.ts';

const views = filesIn('views', '.ejs');

/** Words that are no text to translate: the site's name, languages in their own words, and how an address begins. */
const NAMES = /Chaupal|चौपाल|English|हिन्दी|https/g;
const READ_ALOUD = /\s(?:title|alt|placeholder|aria-label|label)="([^"]*)"/g;

/** What is left of a view when everything is taken away that is not written in it as text: drawings and styles hold letters, too. */
const wordsIn = (view: string): string[] => {
  const source = view.replace(/<%[^]*?%>/g, '').replace(/<(svg|style)[^]*?<\/\1>/g, '');
  const said = [...source.matchAll(READ_ALOUD)].map(([, value = '']) => value);
  const shown = source.replace(/<[^>]*>/g, '\n').replace(/&\w+;/g, '');
  return [...said, ...shown.split('\n')]
    .map((text) => text.replace(NAMES, '').trim())
    .filter((text) => /\p{L}/u.test(text));
};

/** One call of icon, drawings or partial and nothing beside it, or a field named `html`. */
const isSafe = (code: string): boolean => {
  const call = /^(?:icon|drawings|partial)\(/.exec(code)?.[0];
  if (!call) return /^page(\.\w+)*\.html$/.test(code);
  const rest = code.slice(call.length + bracketed(code, call.length - 1).length + 1);
  return /^(\.replace\('[^']*', '[^']*'\))?$/.test(rest);
};

const unsafeIn = (view: string): string[] =>
  [...view.matchAll(/<%-([^]*?)-?%>/g)].map(([, code = '']) => code.trim()).filter((code) => !isSafe(code));

const RENDERED = /\b(?:page|fragment|renderView)\(\s*'([\w/-]+)'/g;

const renderedBy = (file: string): string[] =>
  [...textOf(file).matchAll(RENDERED)].map(([, name]) => `views/${name}.ejs`);

/** Every path that stands in a call of partial, also where it chooses between two. */
const includedBy = (view: string): string[] =>
  [...textOf(view).matchAll(/\bpartial\(/g)].flatMap(({ index, 0: call }) =>
    [...bracketed(textOf(view), index + call.length - 1).matchAll(/'(\.{1,2}\/[\w./-]+|_[\w-]+)'/g)].map(
      ([, name = '']) => `${path.join(path.dirname(view), name)}.ejs`,
    ),
  );

describe('views', () => {
  const shown = new Set([...sources.flatMap(renderedBy), ...views.flatMap(includedBy)]);

  it('hold no text of their own', () => {
    const found = views
      .map((file) => ({ file, words: wordsIn(textOf(file)) }))
      .filter(({ words }) => words.length > 0);
    expect(
      found,
      'Every text is in src/locales, in Hindi and in English; a view asks for it by t().',
    ).to.deep.equal([]);
  });

  it('print unescaped only icons, other views, and HTML that platform/markdown made', () => {
    const found = views.flatMap((file) => unsafeIn(textOf(file)).map((code) => `${file}: ${code}`));
    expect(
      found,
      '`<%-` is for partial, icon, drawings and fields named `html`, which platform/markdown makes; everything else is `<%=`.',
    ).to.deep.equal([]);
  });

  it('are all shown somewhere', () => {
    const unseen = views.filter((view) => !shown.has(view));
    expect(unseen, 'A view that no route renders and no other view takes in is dead.').to.deep.equal([]);
  });

  it('all exist that are asked for', () => {
    const missing = [...shown].filter((view) => !views.includes(view));
    expect(missing, 'A view that is not there fails when a reader asks for it.').to.deep.equal([]);
  });
});
