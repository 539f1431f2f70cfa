import { Router } from 'express';
import { PAGES, textOf } from './pages.ts';

export const pagesRoutes = Router();

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
