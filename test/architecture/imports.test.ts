import { expect } from 'chai';
import { type Import, filesIn, imports, sources, textOf } from '../support/source.ts';

interface Border {
  rule: string;
  packages: RegExp;
  files: RegExp;
  why: string;
}

const BORDERS: readonly Border[] = [
  {
    rule: 'Express ends at the routes',
    packages: /^express$/,
    files: /^src\/(app|platform\/http\/.*|.*\.(routes|api|http))\.ts$/,
    why: 'Only routes, their helpers (*.http.ts) and platform/http know that there is Express: what a room does must also be done by a job, a command or a test.',
  },
  {
    rule: 'MongoDB ends at the doors',
    packages: /^(mongoose|mongodb|connect-mongo)$/,
    files: /^src\/(platform\/.*|cli\/.*|features\/(?!.*\.(routes|api|http|present|form|rules)\.ts$).*)\.ts$/,
    why: 'Only models, doors, the operator’s commands and the platform know that there is MongoDB: whoever else wants something of the database asks a door.',
  },
  {
    rule: 'sockets end at platform/realtime',
    packages: /^(socket\.io|@socket\.io\/.*)$/,
    files: /^src\/platform\/realtime\//,
    why: 'Only platform/realtime knows that there are sockets: a room says what happened, not by which wire.',
  },
  {
    rule: 'SQLite ends at platform/search',
    packages: /^libsql$/,
    files: /^src\/platform\/search\//,
    why: 'Only platform/search knows how the index is kept: a room hands it documents, and asks.',
  },
  {
    rule: 'Prometheus ends at platform/metrics',
    packages: /^prom-client$/,
    files: /^src\/platform\/metrics\//,
    why: 'Only platform/metrics knows who reads figures and how: a room names one, and counts.',
  },
];

const line = ({ from, to }: Import): string => `${from} → ${to}`;

const offenders = (isOne: (one: Import) => boolean): string[] => imports.filter(isOne).map(line);

const cyclesOf = (all: readonly Import[]): string[] => {
  const targets = new Map<string, string[]>();
  for (const { from, to } of all) targets.set(from, [...(targets.get(from) ?? []), to]);
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: string[]): void => {
    if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) for (const to of targets.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
};

describe('imports', () => {
  it('the platform knows nothing of forums', () => {
    const known = /^src\/(platform|language|locales)\/|^src\/facts\.ts$/;
    const found = offenders(
      ({ from, to }) => from.startsWith('src/platform/') && to.startsWith('src/') && !known.test(to),
    );
    expect(
      found,
      'platform/ never imports features/: what it needs of them is handed to it by app.ts or worker.ts.',
    ).to.deep.equal([]);
  });

  it('of facts and texts the platform knows the shape only; i18n alone holds the texts', () => {
    const found = offenders(
      ({ from, to, isType }) =>
        /^src\/platform\/(?!i18n\/)/.test(from) && /^src\/(facts|locales)/.test(to) && !isType,
    );
    expect(found, 'The platform imports facts and keys of texts with `import type`.').to.deep.equal([]);
  });

  it('language is pure', () => {
    const found = offenders(
      ({ from, to }) => from.startsWith('src/language/') && !to.startsWith('src/language/'),
    );
    expect(found, 'language/ holds pure functions without I/O: it imports nothing but itself.').to.deep.equal(
      [],
    );
  });

  it('nobody imports routes but app.ts', () => {
    const found = offenders(({ from, to }) => /\.(routes|api)\.ts$/.test(to) && from !== 'src/app.ts');
    expect(
      found,
      'Routes are mounted by app.ts and used by nobody: what two of them need belongs into a door, a presenter or a *.http.ts.',
    ).to.deep.equal([]);
  });

  for (const { rule, packages, files, why } of BORDERS)
    it(rule, () => {
      expect(
        offenders(({ from, to }) => packages.test(to) && !files.test(from)),
        why,
      ).to.deep.equal([]);
    });

  it('settings are read in one place', () => {
    const readers = sources.filter((file) => /(?<!\.\.\.)\bprocess\.env\b/.test(textOf(file)));
    expect(
      readers,
      'Settings are read and checked in platform/config.ts; to hand the whole environment on to a child (`...process.env`) is not to read it.',
    ).to.deep.equal(['src/platform/config.ts']);
  });

  it('no file imports itself by a detour', () => {
    expect(
      cyclesOf(imports),
      'Files that import each other can be neither read nor tested alone: let one of them hold what both need.',
    ).to.deep.equal([]);
  });

  it('nothing is exported by default, and nothing is exported from elsewhere', () => {
    // The thread pool calls the default export of a worker's file.
    const files = ['src', 'test', 'bench', 'seeds'].flatMap((folder) => filesIn(folder, '.ts'));
    const found = files.filter(
      (file) =>
        (/^export default\b/m.test(textOf(file)) && !file.endsWith('.worker.ts')) ||
        /^export\s[^'"=;()]*\sfrom\s'/m.test(textOf(file)),
    );
    expect(
      found,
      'A thing has one name and one place: no default exports, no barrels, no re-exports.',
    ).to.deep.equal([]);
  });
});
