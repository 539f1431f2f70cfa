import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { parseEnv } from 'node:util';

const readme = readFileSync('README.md', 'utf8');

const unnamed = (names: string[]): string[] => names.filter((name) => !readme.includes(name));

describe('the README', () => {
  it('names every setting', () => {
    const settings = Object.keys(parseEnv(readFileSync('.env.example', 'utf8')));
    expect(unnamed(settings), 'A setting that the README does not name is found by nobody.').to.deep.equal(
      [],
    );
  });

  it('names every command', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const others = Object.keys(scripts).filter((name) => !['start', 'test'].includes(name));
    expect(
      unnamed(others.map((name) => `npm run ${name}`)),
      'A command that the README does not name is run by nobody.',
    ).to.deep.equal([]);
  });

  it('names every room', () => {
    expect(
      unnamed(readdirSync('src/features')),
      'The tree of the README is the first map that a newcomer has.',
    ).to.deep.equal([]);
  });
});
