/**
 * `res.page(view, page)`: a view inside the layout, compressed, with the headers of its reader:
 * a guest's page may be kept by everybody, a member's by nobody but their own browser.
 */
import { constants, gzipSync } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';
import { config } from '../config.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { asset } from './assets.ts';
import { tokenFor } from './csrf.ts';
import { Icons } from './icons.ts';
import { guestAddress, keepPage, pageStart } from './page-cache.ts';
import { safeReturn } from './request.ts';
import { SharedParts } from './shared-parts.ts';
import { type ViewLocals, renderView } from './views.ts';

/** What every page tells the layout; the rest is the view's own. */
interface Page {
  title: string;
  /** One sentence for search engines and shared links. */
  description?: string;
  /** The page's one address, from the root; a page without it is not for search engines. */
  canonical?: string;
  /** `read` for text, `form` for one narrow form; wide without. */
  width?: 'read' | 'form';
  /** The entry of the main menu that the page stands under. */
  section?: 'boards' | 'guides' | 'saved';
  /** What shared links call it: an article, not a part of the site. */
  isArticle?: boolean;
}

interface PageOptions {
  status?: number;
  /** What the page shows; with them, and for a guest, it is kept until one of them is dropped. */
  tags?: readonly string[];
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Express types are extended this way
  namespace Express {
    interface Response {
      /** Answers with a view inside the layout. */
      page<P extends Page>(view: string, page: P, options?: PageOptions): void;
      /** Answers with a view alone, for htmx to swap in. */
      fragment(view: string, page: object, status?: number): void;
    }
  }
}

// In one go: a page is packed in 0.1 ms, and handing it to another thread costs twice that.
const compress = (html: Buffer, level: number): Buffer =>
  gzipSync(html, { level, chunkSize: 32 * 1024, memLevel: constants.Z_MAX_MEMLEVEL });
const SMALLEST_COMPRESSED = 1024;

const otherAddress = (req: Request, lang: string): string => {
  const [path = '/', query = ''] = req.originalUrl.split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  parameters.set('lang', lang);
  return `${safeReturn(path)}?${parameters.toString()}`;
};

const layoutPage = (req: Request, page: Page, html: string) => {
  const other = LANGUAGES.find((lang) => lang !== req.viewer.lang) ?? req.viewer.lang;
  return {
    html,
    title: page.title,
    description: page.description ?? null,
    canonical: page.canonical ? new URL(page.canonical, config.PUBLIC_URL).href : null,
    image: new URL(asset('og.png'), config.PUBLIC_URL).href,
    width: page.width ? `page--${page.width}` : '',
    section: page.section ?? null,
    isArticle: page.isArticle ?? false,
    path: req.originalUrl,
    otherLang: { lang: other, path: otherAddress(req, other) },
  };
};

const localsOf = (req: Request, page: object): ViewLocals & { parts: SharedParts } => ({
  page,
  viewer: req.presentedViewer,
  t: req.viewer.t,
  csrf: tokenFor(req),
  icons: new Icons(),
  parts: new SharedParts(),
});

const send = (req: Request, res: Response, html: Buffer): void => {
  res.type('html');
  res.vary('Accept-Encoding');
  if (html.length < SMALLEST_COMPRESSED || req.acceptsEncodings('gzip') !== 'gzip') {
    res.send(html);
    return;
  }
  res.set('Content-Encoding', 'gzip');
  res.send(compress(html, constants.Z_BEST_SPEED));
};

const sendKept = (
  req: Request,
  res: Response,
  { html, ...made }: { html: Buffer; tags: readonly string[]; start: number },
) => {
  const at = guestAddress(req);
  if (!at || req.session || res.getHeader('Set-Cookie')) {
    res.set('Cache-Control', 'private, no-cache');
    return send(req, res, html);
  }
  res.type('html');
  res.set('Cache-Control', 'public, max-age=0, must-revalidate, s-maxage=10');
  res.vary('Cookie, Accept-Language, Accept-Encoding');
  const zipped = compress(html, constants.Z_DEFAULT_COMPRESSION);
  const headers = Object.fromEntries(
    Object.entries(res.getHeaders())
      .filter(([name]) => name !== 'x-request-id')
      .map(([name, value]) => [name, String(value)]),
  );
  res.set('ETag', keepPage(at.address, { html, gzip: zipped, headers }, made));
  const takesGzip = req.acceptsEncodings('gzip') === 'gzip';
  if (takesGzip) res.set('Content-Encoding', 'gzip');
  res.send(takesGzip ? zipped : html);
};

/** Gives the response its `page` and `fragment`. */
export function pages(req: Request, res: Response, next: NextFunction): void {
  const start = pageStart();
  res.page = (view, page, { status = 200, tags } = {}) => {
    res.set('Content-Language', req.viewer.lang);
    const locals = localsOf(req, page);
    const main = renderView(view, locals);
    const whole = renderView('layouts/main', { ...locals, page: layoutPage(req, page, main) });
    const html = locals.parts.fillIn(whole, locals.csrf);
    res.status(status);
    if (tags && status === 200 && !req.viewer.member) return sendKept(req, res, { html, tags, start });
    res.set('Cache-Control', req.session && !req.viewer.member ? 'no-store' : 'private, no-cache');
    return send(req, res, html);
  };
  res.fragment = (view, page, status = 200) => {
    res.status(status).set('Cache-Control', 'private, no-store');
    const locals = localsOf(req, page);
    const html = renderView(view, locals) + locals.icons.drawings();
    return send(req, res, locals.parts.fillIn(html, locals.csrf));
  };
  next();
}
