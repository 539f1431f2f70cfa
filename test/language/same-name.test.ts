import { expect } from 'chai';
import fc from 'fast-check';
import { distanceOf, nameKeys } from '../../src/language/same-name.ts';
import { hostileText } from '../support/hostile-text.ts';
import { pairsOf } from '../support/pairs.ts';
import { DIFFERENT, MISSED, SAME } from './same-name.cases.ts';

/** Whether the second is found to be the first, as tags are: looked up by keys, then compared. */
const isSame = (one: string, other: string): boolean =>
  nameKeys(one).some((key) => nameKeys(other).includes(key)) && distanceOf(one, other) !== null;

const shareOf = (file: 'translit-dev.tsv' | 'translit-loanwords-dev.tsv'): number => {
  const pairs = pairsOf(file);
  return pairs.filter(({ devanagari, latin }) => isSame(devanagari, latin)).length / pairs.length;
};

describe('spellings of one name', () => {
  for (const [name, others] of Object.entries(SAME))
    it(`${name}: ${others}`, () => {
      for (const other of others.split(' ')) expect(isSame(name, other), other).to.equal(true);
    });

  it('are not found in what only sounds alike', () => {
    for (const pair of DIFFERENT) {
      const [one = '', other = ''] = pair.split('/');
      expect(isSame(one, other), pair).to.equal(false);
    }
  });

  it('are told by signs and numbers, too', () => {
    for (const [one, other] of [
      ['c', 'c++'],
      ['c', 'c#'],
      ['c++', 'c#'],
      ['कोर्स 2024', 'course 2025'],
      ['कोर्स', 'cars'],
      ['फीड', 'food'],
    ] as const)
      expect(isSame(one, other), `${one} ${other}`).to.equal(false);
    expect(isSame('यूट्यूब २०२४', 'youtube-2024')).to.equal(true);
  });

  it('miss few: moderators bring these together', () => {
    for (const [one, other] of MISSED) expect(isSame(one, other), `${one} ${other}`).to.equal(false);
    expect(shareOf('translit-loanwords-dev.tsv')).to.be.at.least(0.97);
    expect(shareOf('translit-dev.tsv')).to.be.at.least(0.93);
  });

  it('are the same both ways, and each name is itself, whatever was typed', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        expect(distanceOf(one, other)).to.equal(distanceOf(other, one));
        expect(distanceOf(one, one)).to.equal(0);
        expect(nameKeys(one)).to.deep.equal(nameKeys(one));
      }),
    );
  });
});
