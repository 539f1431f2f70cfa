import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const ICONS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')),
  'icons',
);
const known = new Map<string, string>();

const read = (name: string): string => {
  const inner = readFileSync(path.join(ICONS, `${name}.svg`), 'utf8')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>');
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${inner}</svg>`;
};

/**
 * An inline SVG of the Lucide icon of this name, hidden from screen readers: a word always stands beside it or labels it.
 * `part` is a class for where it stands in its component.
 */
export function icon(name: string, part = ''): string {
  const found = known.get(name) ?? read(name);
  known.set(name, found);
  return part ? found.replace('class="icon"', `class="icon ${part}"`) : found;
}
