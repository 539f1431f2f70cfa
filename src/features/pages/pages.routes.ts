import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { config } from '../../platform/config.ts';
import { LANGUAGES, type Lang } from '../../platform/i18n/languages.ts';
import { renderArticle } from '../../platform/markdown/markdown.ts';
import { splitFrontMatter } from '../guides/guide.file.ts';

export const pagesRoutes = Router();

const PAGES = ['rules', 'privacy', 'about'] as const;

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

const textOf = (page: TextPage, lang: Lang): Promise<Rendered> => {
  const id = `${lang} ${page}`;
  const made = rendered.get(id) ?? render(page, lang);
  rendered.set(id, made);
  return made;
};

/** Renders all pages at start: a missing or broken file is found before a reader finds it. */
export async function renderPages(): Promise<void> {
  for (const lang of LANGUAGES) for (const page of PAGES) await textOf(page, lang);
}

for (const page of PAGES)
  pagesRoutes.get(`/${page}`, async (req, res) => {
    const { lang } = req.viewer;
    const { title, html } = await textOf(page, lang);
    return res.page(
      'pages/text',
      { title, html, lang, canonical: `/${page}`, width: 'read' },
      { tags: ['pages'] },
    );
  });
