import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { bracketed, filesIn, sources, textOf } from '../support/source.ts';

const MOST_LINES = 200;
/** Texts and data are long because there is much to say, not because one file does too much. */
const DATA = /^src\/(locales|cli\/demo\/texts|language\/data)\//;

const HAND_WRITTEN = [
  ...['src', 'test', 'bench', 'bin'].flatMap((folder) => filesIn(folder, '.ts', '.mjs', '.cjs')),
  ...filesIn('public', '.js', '.css'),
  ...filesIn('views', '.ejs'),
];

const transactionsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/\b(?:transaction|once)\(/g)].map(({ index, 0: call }) =>
    bracketed(textOf(file), index + call.length - 1),
  );

describe('files', () => {
  it(`none is longer than ${MOST_LINES} lines`, () => {
    const long = HAND_WRITTEN.filter((file) => !DATA.test(file))
      .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(
      long,
      'A file that does not fit on two screens does two things: find the second a place of its own.',
    ).to.deep.equal([]);
  });

  it('the program speaks through its log', () => {
    const found = sources.filter(
      (file) => !file.startsWith('src/cli/') && /\bconsole\.\w/.test(textOf(file)),
    );
    expect(
      found,
      'Only the commands (src/cli) speak to whoever started them; everything else writes to the log.',
    ).to.deep.equal([]);
  });

  it('a transaction does one thing after another', () => {
    const found = sources.filter((file) =>
      transactionsOf(file).some((inside) => /\bPromise\.(all|allSettled|race|any)\b/.test(inside)),
    );
    expect(
      found,
      'The driver runs one command of a transaction at a time: await them one after another.',
    ).to.deep.equal([]);
  });

  it('packages have exact versions', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose, 'Versions are exact: what was tested is what is installed.').to.deep.equal([]);
  });
});
