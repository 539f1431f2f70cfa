import { expect } from 'chai';
import { minutesToRead } from '../../src/language/reading.ts';

const words = (count: number, word = 'word'): string => Array.from({ length: count }, () => word).join(' ');

describe('minutes of reading', () => {
  it('nothing is read in less than a minute', () => {
    expect(['', '   ', 'Yes.', words(180)].map(minutesToRead)).to.deep.equal([1, 1, 1, 1]);
  });

  it('180 words take a minute, in every script', () => {
    expect([words(360), words(900, 'कमाई'), words(400)].map(minutesToRead)).to.deep.equal([2, 5, 2]);
  });

  it('however the words are spaced', () => {
    expect(minutesToRead(`\n ${words(540).replaceAll(' ', '  \n')} `)).to.equal(3);
  });
});
