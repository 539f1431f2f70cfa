/** The project's own files and what they import, for the tests of its architecture. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface Import {
  /** The importing file, from the project's root. */
  from: string;
  /** A file from the project's root, or a package. */
  to: string;
  /** What stands between `import` and `from`. */
  names: string;
  /** True when nothing of it is left at run time. */
  isType: boolean;
}

/** The files of a folder and all its folders that end in one of `endings`, from the project's root. */
export const filesIn = (folder: string, ...endings: string[]): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => path.join(folder, file))
    .sort();

const texts = new Map<string, string>();

/** A file's text. */
export function textOf(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return text;
}

const STATIC = /^(?:import|export)\s(?:(?<names>[^'";]*?)\sfrom\s)?'(?<to>[^']+)';/gm;
const DYNAMIC = /\bimport\('(?<to>[^']+)'\)/g;

const isOfTypes = (names: string): boolean => {
  if (/^type\s/.test(names)) return true;
  const inBraces =
    /^\{([^]*)\}$/
      .exec(names)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '') ?? [];
  return inBraces.length > 0 && inBraces.every((name) => /^\s*type\s/.test(name));
};

const target = (from: string, to: string): string =>
  to.startsWith('.') ? path.join(path.dirname(from), to) : to;

/** What a file imports, or exports from elsewhere. */
function importsOf(from: string): Import[] {
  const found = [...textOf(from).matchAll(STATIC), ...textOf(from).matchAll(DYNAMIC)];
  return found.map(({ groups = {} }) => {
    const names = groups['names']?.trim() ?? '';
    return { from, to: target(from, groups['to'] ?? ''), names, isType: isOfTypes(names) };
  });
}

/** What stands between the bracket at `start` and the one that closes it. */
export function bracketed(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return text.slice(start + 1, at);
  }
  return text.slice(start + 1);
}

/** The program's own code. */
export const sources: readonly string[] = filesIn('src', '.ts');

/** All imports of the program's own code. */
export const imports: readonly Import[] = sources.flatMap(importsOf);
