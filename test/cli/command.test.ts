import { expect } from 'chai';
import { UsageError, readWords, wholeNumber } from '../../src/cli/command.ts';

const BOUNDS = { min: 1, max: 10, otherwise: 5 };

describe('the words of a command', () => {
  it('a number is whole, within bounds, or not typed', () => {
    expect(wholeNumber('posts', '7', BOUNDS)).to.equal(7);
    expect(wholeNumber('posts', undefined, BOUNDS)).to.equal(5);
    for (const typed of ['0', '11', '-3', '1.5', '1e1', 'ten', ''])
      expect(() => wholeNumber('posts', typed, BOUNDS), typed).to.throw(
        UsageError,
        '--posts takes a whole number',
      );
  });

  it('an option that is not known is refused, and so is a word too many or too few', () => {
    expect(readWords(['--all'], { all: { type: 'boolean' } }).values.all).to.equal(true);
    expect(() => readWords(['--none'], {})).to.throw(UsageError, '--none');
    expect(() => readWords(['--all'], { all: { type: 'string' } })).to.throw(UsageError);
    expect(() => readWords(['one', 'two'], {}, 1)).to.throw(UsageError, 'Too much: two');
    expect(() => readWords([], {}, 1)).to.throw(UsageError, 'missing');
  });
});
