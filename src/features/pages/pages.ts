/** Pages about the site itself, from `seeds/pages/<lang>/<page>.md`: who runs it, and by which rules. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { config } from '../../platform/config.ts';
import { LANGUAGES, type Lang } from '../../platform/i18n/languages.ts';
import { renderArticle } from '../../platform/markdown/markdown.ts';
import { splitFrontMatter } from '../../platform/front-matter.ts';

export const PAGES = ['rules', 'privacy', 'about'] as const;

type TextPage = (typeof PAGES)[number];

const fillIn = (text: string): string =>
  text
    .replaceAll('{{grievanceName}}', config.GRIEVANCE_NAME)
    .replaceAll('{{grievanceEmail}}', config.GRIEVANCE_EMAIL);

const render = async (page: TextPage, lang: Lang) => {
  const { fields, body } = splitFrontMatter(
    readFileSync(path.resolve('seeds/pages', lang, `${page}.md`), 'utf8'),
  );
  return { title: fields['title'] ?? page, html: await renderArticle(fillIn(body)) };
};

type Rendered = Awaited<ReturnType<typeof render>>;
const rendered = new Map<string, Promise<Rendered>>();

/** A page's title and HTML in a language, rendered once per process. Throws when its file is missing or broken. */
export function textOf(page: TextPage, lang: Lang): Promise<Rendered> {
  const id = `${lang} ${page}`;
  const made = rendered.get(id) ?? render(page, lang);
  rendered.set(id, made);
  return made;
}

/** Renders all pages at start: a missing or broken file is found before a reader finds it. */
export async function renderPages(): Promise<void> {
  for (const lang of LANGUAGES) for (const page of PAGES) await textOf(page, lang);
}
