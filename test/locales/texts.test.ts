import { expect } from 'chai';
import { en } from '../../src/locales/en/index.ts';
import { hi } from '../../src/locales/hi/index.ts';
import { filesIn, textOf } from '../support/source.ts';

interface Tree {
  [key: string]: string | Tree;
}

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

const english = new Map(flat(en));
const hindi = new Map(flat(hi));
const stems = [...new Set([...english.keys()].map((key) => key.replace(/_(?:one|other)$/, '')))];

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort();

const CATEGORIES = { en: ['one', 'other'], hi: ['one', 'other'] } as const;

describe('the texts of both languages', () => {
  it('stand under the same keys', () => {
    expect([...hindi.keys()].sort()).to.deep.equal([...english.keys()].sort());
  });

  it('are never blank and never begin or end with a space', () => {
    const goesOn = new Set(['threads.about-guide.body']);
    for (const [key, text] of [...english, ...hindi])
      if (!goesOn.has(key)) expect(text, key).to.match(/^\S(?:.*\S)?$/s);
  });

  it('have the same placeholders, but that "one" may be a word', () => {
    for (const [key, text] of english) {
      const [ours, theirs] = [placeholders(text), placeholders(hindi.get(key) ?? '')];
      if (!key.endsWith('_one')) expect(theirs, key).to.deep.equal(ours);
      else
        expect(placeholders(english.get(key.replace(/one$/, 'other')) ?? ''), key).to.include.members(ours);
    }
  });

  it('have every plural form that their language has', () => {
    for (const lang of ['en', 'hi'] as const)
      expect(new Intl.PluralRules(lang).resolvedOptions().pluralCategories.sort()).to.deep.equal(
        CATEGORIES[lang],
      );
    for (const key of english.keys()) {
      const stem = /^(.*)_(?:one|other)$/.exec(key)?.[1];
      if (!stem) continue;
      expect([...english.keys()].filter((other) => other.startsWith(`${stem}_`)).sort()).to.deep.equal([
        `${stem}_one`,
        `${stem}_other`,
      ]);
    }
  });

  it('say the number in Hindi for none, too, whose form is that of one', () => {
    for (const [key, text] of hindi)
      if (
        key.endsWith('_one') &&
        placeholders(hindi.get(key.replace(/one$/, 'other')) ?? '').includes('formatted')
      )
        expect(placeholders(text), key).to.include('formatted');
  });

  it('are Hindi in Hindi', () => {
    const latin = new Set(['layout.language', 'guides.other-language']);
    for (const [key, text] of hindi) if (!latin.has(key)) expect(text, key).to.match(/[\u0900-\u097f]/);
  });
});

describe('the keys of texts', () => {
  const views = filesIn('views', '.ejs');
  const sources = filesIn('src', '.ts').filter((file) => !file.startsWith('src/locales/'));
  const code = [...views, ...sources].map(textOf).join('\n');
  const rooms = Object.keys(en).join('|');
  const patterns = [...code.matchAll(new RegExp(`\`((?:${rooms})\\.[\\w.-]*\\$\\{[^\`\\n]*)\``, 'g'))].map(
    ([, template = '']) =>
      new RegExp(`^${template.replace(/\$\{[^}]*\}/g, '[\\w-]+').replaceAll('.', '\\.')}$`),
  );

  it('that a view asks for exist', () => {
    const key = new RegExp(`'((?:${rooms})\\.[\\w.-]+)'`, 'g');
    for (const view of views)
      for (const [, asked = ''] of textOf(view).matchAll(key))
        if (!asked.endsWith('.svg')) expect(stems, `${view} asks for ${asked}`).to.include(asked);
  });

  it('are each used somewhere', () => {
    const isUsed = (stem: string): boolean =>
      code.includes(`'${stem}'`) ||
      patterns.some((pattern) => pattern.test(stem)) ||
      (stem.startsWith('refusals.') && code.includes(`'${stem.slice('refusals.'.length)}'`));
    expect(stems.filter((stem) => !isUsed(stem))).to.deep.equal([]);
  });
});
