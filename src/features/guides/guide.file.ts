/** Guides as files: `seeds/guides/<lang>/<slug>.md`, a few `key: value` lines between `---`, then markdown. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { splitFrontMatter } from '../../platform/front-matter.ts';
import { type Lang, LANGUAGES } from '../../platform/i18n/languages.ts';

const FrontMatter = z.object({
  title: z.string().min(3),
  board: z.string(),
  order: z.coerce.number().int().positive(),
  owner: z.string(),
  verified: z.coerce.date(),
  summary: z.string().min(10).max(200),
});

export type GuideFile = z.infer<typeof FrontMatter> & { body: string; source: string };

const readGuide = (file: string): GuideFile => {
  const source = readFileSync(file, 'utf8');
  const { fields, body } = splitFrontMatter(source);
  const parsed = FrontMatter.safeParse(fields);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return { ...parsed.data, body, source };
};

/** All guides of a folder by slug, each in every language. Throws when one lacks a language or a field. */
export function readGuideFiles(folder: string): Map<string, Record<Lang, GuideFile>> {
  const names = LANGUAGES.map((lang) =>
    readdirSync(path.join(folder, lang)).filter((name) => name.endsWith('.md')),
  );
  return new Map(
    [...new Set(names.flat())].map((name) => {
      const [hi, en] = LANGUAGES.map((lang) => readGuide(path.join(folder, lang, name)));
      if (!hi || !en) throw new Error(`${name} lacks a language`);
      return [name.slice(0, -'.md'.length), { hi, en }];
    }),
  );
}
