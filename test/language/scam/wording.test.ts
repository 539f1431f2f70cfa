import { expect } from 'chai';
import { remembered } from '../../../src/language/scam/remembered.ts';
import { Weights, featuresOf, unitOf } from '../../../src/language/scam/wording.ts';

describe('the wording of a text', () => {
  it('a word counts by its sound, a number by its kind, a reserved name not at all', () => {
    expect(unitOf('पैसे')).to.equal(unitOf('paise'));
    expect(['500', '5k', '7', '9876543210', 'x2', 'example'].map(unitOf)).to.deep.equal([
      '#large',
      '#large',
      '#small',
      '#phone',
      '#mixed',
      '',
    ]);
  });

  it('has each unit and each pair of neighbours once', () => {
    expect(featuresOf(['a', 'b', 'a', 'b', '', 'c'])).to.deep.equal(['a', 'a b', 'b', 'b a', 'c']);
  });

  it('adds up the weights of what is in it, each once, and tells where the heaviest stand', () => {
    const weights = new Weights(-1, 'a\t0.5\na b\t2\nb\t-0.25\nz\t9');
    expect(weights.judge(['a', 'b', 'a', 'b'])).to.deep.equal({
      odds: 1.25,
      strongest: [
        { from: 0, to: 1 },
        { from: 0, to: 0 },
      ],
    });
  });

  it('says nothing of a text without a known word', () => {
    expect(new Weights(3, 'a\t1').judge(['q', ''])).to.deep.equal({ odds: -Infinity, strongest: [] });
  });
});

describe('what is remembered of words', () => {
  it('is found once, except for very long words', () => {
    const asked: string[] = [];
    const read = remembered((word) => {
      asked.push(word);
      return word.length;
    });
    const long = 'x'.repeat(50);
    expect(['a', 'a', long, long].map(read)).to.deep.equal([1, 1, 50, 50]);
    expect(asked).to.deep.equal(['a', long, long]);
  });

  it('is not more than some thousands of words', () => {
    let asked = 0;
    const read = remembered((word) => {
      asked += 1;
      return word;
    });
    for (let i = 0; i < 20_001; i++) read(`w${i}`);
    read('w20000');
    expect(asked).to.equal(20_001);
    read('w0');
    expect(asked).to.equal(20_002);
  });
});
