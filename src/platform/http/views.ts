/**
 * Views: EJS templates without `with`. A template sees `page`, `t`, `viewer`, `csrf`, `icon`, `drawings`,
 * `asset`, `partial` and nothing else.
 * Outside production an unknown key of `page` throws, so a typo fails a test and never prints nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ejs from 'ejs';
import { isProduction } from '../config.ts';
import type { Translate } from '../i18n/translate.ts';
import { asset } from './assets.ts';
import { Icons } from './icons.ts';
import { type Part, type SharedParts, TOKEN_PLACE, isShared, partOf } from './shared-parts.ts';

export interface ViewLocals {
  page: object;
  viewer: object;
  t: Translate;
  csrf: string;
  /** The icons of the whole answer; the layout holds their drawings. */
  icons: Icons;
  /** Its shared parts, which stand in the printed text as marks; null inside such a part. */
  parts: SharedParts | null;
}

type Template = (locals: object) => string;

const VIEWS = path.resolve('views');
const OPTIONS = {
  _with: false,
  strict: true,
  compileDebug: !isProduction,
  // `partial` is our `include`: EJS's own looks at the disk each time.
  destructuredLocals: ['page', 't', 'viewer', 'csrf', 'icon', 'drawings', 'asset', 'partial'],
};

const templates = new Map<string, Template>();

const compiled = (view: string): Template => {
  const known = templates.get(view);
  if (known) return known;
  const filename = path.join(VIEWS, `${view}.ejs`);
  const template = ejs.compile(readFileSync(filename, 'utf8'), { ...OPTIONS, filename }) as Template;
  templates.set(view, template);
  return template;
};

const print = (view: string, locals: ViewLocals): string => {
  const { icons, parts, ...shown } = locals;
  const beside = path.posix.dirname(view);
  const partial = (name: string, more?: { page?: object }): string => {
    const inner = { ...locals, ...more };
    const file = path.posix.join(beside, name);
    return parts && isShared(targetOf(inner.page)) ? parts.hold(sharedPart(file, inner)) : print(file, inner);
  };
  return compiled(view)({ ...shown, icon: icons.icon, drawings: icons.drawings, asset, partial });
};

const sharedPart = (view: string, locals: ViewLocals): Part => {
  const part = partOf(targetOf(locals.page), () => {
    const icons = new Icons();
    const html = print(view, { ...locals, csrf: TOKEN_PLACE, icons, parts: null });
    return { html, icons: [...icons.named] };
  });
  part.icons.forEach((name) => locals.icons.named.add(name));
  return part;
};

const isRecord = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

const targets = new WeakMap<object, object>();
const targetOf = (page: object): object => targets.get(page) ?? page;

/** The same object, but reading a key that it does not have throws. */
export function strictly<T extends object>(target: T): T {
  const strict = new Proxy(target, {
    get(object, key) {
      if (typeof key === 'string' && !(key in object)) throw new Error(`The page has no "${key}"`);
      const value: unknown = Reflect.get(object, key);
      return isRecord(value) ? strictly(value) : value;
    },
  });
  targets.set(strict, target);
  return strict;
}

/** Renders one template, without a layout; shared parts in it are marks yet. Throws on an unknown view or, outside production, an unknown page key. */
export const renderView = (view: string, locals: ViewLocals): string =>
  print(view, { ...locals, page: isProduction ? locals.page : strictly(locals.page) });

/** Compiles every view at start: a broken template is found before a reader finds it, and no first reader waits. */
export function compileViews(): void {
  for (const file of readdirSync(VIEWS, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ejs')) compiled(file.slice(0, -'.ejs'.length));
}
