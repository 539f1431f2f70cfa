/**
 * Icons: Lucide's, inline, without a request. A page names an icon where it stands and holds its drawing once, at the
 * end, however often it is named: twenty posts with six icons each would else be half of a page's bytes.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const ICONS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')),
  'icons',
);
const drawings = new Map<string, string>();

const drawingOf = (name: string): string => {
  const known = drawings.get(name);
  if (known) return known;
  const lines = readFileSync(path.join(ICONS, `${name}.svg`), 'utf8')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>');
  const drawing = `<symbol id="i-${name}" viewBox="0 0 24 24">${lines}</symbol>`;
  drawings.set(name, drawing);
  return drawing;
};

/** The icons that one page names. */
export class Icons {
  /** Their Lucide names. */
  readonly named = new Set<string>();

  /**
   * The icon of this Lucide name, hidden from screen readers: a word always stands beside it or labels it. `part` is a
   * class for where it stands in its component. Throws for a name that Lucide does not have.
   */
  readonly icon = (name: string, part = ''): string => {
    drawingOf(name);
    this.named.add(name);
    return `<svg class="icon${part && ` ${part}`}" aria-hidden="true" focusable="false"><use href="#i-${name}"/></svg>`;
  };

  /** The drawings of all icons named so far, to stand once beside what names them. */
  readonly drawings = (): string => {
    const all = [...this.named].map(drawingOf).join('');
    return all && `<svg class="drawings" aria-hidden="true">${all}</svg>`;
  };
}
