import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { type Import, imports } from '../support/source.ts';

/** Doors import one way: a room may know those on the levels before its own. */
const LEVELS: readonly (readonly string[])[] = [
  ['pages', 'accounts', 'check', 'searchlog'],
  ['boards', 'mails', 'tags'],
  ['threads', 'guides'],
  ['votes', 'saved', 'outcomes', 'subscriptions', 'readmarks', 'search'],
  ['flags'],
  ['trust'],
  ['moderation'],
  ['appeals', 'duplicates'],
  ['notifications'],
  ['digests'],
  ['profiles'],
];

/** Kinds of files at a room's edge: they show and answer, and may read every room for that. */
const EDGE = /\.(routes|api|http|live|mail|present)\.ts$/;
/** What a room keeps to itself. */
const INNER = /\.(model|form|routes|api|jobs)\.ts$/;

const roomOf = (file: string): string | undefined => /^src\/features\/([^/]+)\//.exec(file)?.[1];
const levelOf = (room: string): number => LEVELS.findIndex((level) => level.includes(room));

const between: readonly Import[] = imports.filter(({ from, to }) => {
  const [here, there] = [roomOf(from), roomOf(to)];
  return here && there && here !== there;
});

const offenders = (isOne: (one: Import) => boolean): string[] =>
  between.filter(isOne).map(({ from, to }) => `${from} → ${to}`);

describe('rooms', () => {
  it('each has its level', () => {
    const rooms = readdirSync('src/features').sort();
    expect(rooms, 'A new room is given its level in this test: whom may it know?').to.deep.equal(
      LEVELS.flat().sort(),
    );
  });

  it('doors import one way', () => {
    const found = offenders(
      ({ from, to }) => !EDGE.test(from) && levelOf(roomOf(to) ?? '') >= levelOf(roomOf(from) ?? ''),
    );
    expect(
      found,
      'accounts ← boards, mails, tags ← threads, guides ← votes, saved, outcomes, subscriptions, readmarks, search ← flags ← trust ← moderation ← appeals, duplicates ← notifications ← digests ← profiles. What would point back is a fact: publish it, and let the other room hear it.',
    ).to.deep.equal([]);
  });

  it('others come in by the door', () => {
    expect(
      offenders(({ to }) => INNER.test(to)),
      'Models, forms, routes and jobs are a room’s own: ask its door instead.',
    ).to.deep.equal([]);
  });

  it('what shows and answers is read by what shows and answers only', () => {
    expect(
      offenders(({ from, to }) => EDGE.test(to) && !EDGE.test(from)),
      'A door decides, a presenter shows: a door that reads presenters or *.http.ts of another room knows how it is looked at.',
    ).to.deep.equal([]);
  });

  it('routes, presenters, forms and rules leave the database to the doors', () => {
    const found = imports.filter(
      ({ from, names }) =>
        /\.(routes|api|http|present|form|rules)\.ts$/.test(from) && /\w+Model\b/.test(names),
    );
    expect(
      found.map(({ from, to }) => `${from} → ${to}`),
      'Only a door touches models: what is always true of them is written, and held, there.',
    ).to.deep.equal([]);
  });
});
