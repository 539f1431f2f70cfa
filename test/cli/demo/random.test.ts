import { expect } from 'chai';
import { below, pick, pickShare, pickSome, randomFrom } from '../../../src/cli/demo/random.ts';

describe('random numbers of the demo', () => {
  it('are repeated by their seed, and others by another', () => {
    const [one, same, other] = [randomFrom(7), randomFrom(7), randomFrom(8)];
    const numbers = Array.from({ length: 5 }, one);
    expect(Array.from({ length: 5 }, same)).to.deep.equal(numbers);
    expect(Array.from({ length: 5 }, other)).to.not.deep.equal(numbers);
  });

  it('are those of mulberry32, so that a seed means the same in every version', () => {
    const random = randomFrom(1);
    expect([random(), random()].map((number) => Math.floor(number * 2 ** 32))).to.deep.equal([
      2693262067, 11749833,
    ]);
  });

  it('fill the range from 0 to 1 evenly', () => {
    const random = randomFrom(3);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i += 1) tenths[below(random, 10)]! += 1;
    for (const count of tenths) expect(count).to.be.within(1800, 2200);
  });

  it('pick by share', () => {
    const random = randomFrom(3);
    const picked = Array.from({ length: 10_000 }, () => pickShare(random, [['often', 0.9], ['seldom', 0.1]])); // prettier-ignore
    expect(picked.filter((choice) => choice === 'seldom')).to.have.length.within(900, 1100);
  });

  it('pick some without repeating one', () => {
    const random = randomFrom(3);
    expect(pickSome(random, ['a', 'b', 'c'], 9).sort()).to.deep.equal(['a', 'b', 'c']);
    expect(pickSome(random, ['a', 'b', 'c'], 2)).to.have.length(2);
  });

  it('pick nothing from nothing', () => {
    expect(() => pick(randomFrom(1), [])).to.throw(RangeError);
  });
});
