import { expect } from 'chai';
import { composeMember } from '../../../src/cli/demo/compose-member.ts';
import { randomFrom } from '../../../src/cli/demo/random.ts';
import { nameKey, whyNotName } from '../../../src/language/names.ts';

const members = (seed: number, count: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, i) => composeMember(random, i));
};

describe('composed members', () => {
  it('have names that the forum takes, none like another', () => {
    const names = members(1, 60_000).map(({ name }) => name);
    for (const name of names) expect(whyNotName(name), name).to.equal(null);
    expect(new Set(names.map(nameKey)).size).to.equal(names.length);
  });

  it('have names unlike those of another seed at another place', () => {
    const first = members(1, 5000).map(({ name }) => nameKey(name));
    const random = randomFrom(2);
    const later = Array.from({ length: 5000 }, (_, i) => nameKey(composeMember(random, 5000 + i).name));
    expect(new Set([...first, ...later]).size).to.equal(10_000);
  });

  it('are the same for the same seed', () => {
    expect(members(3, 100)).to.deep.equal(members(3, 100));
  });

  it('are men and women who read Hindi or English, some with a name in Devanagari', () => {
    const some = members(4, 900);
    const count = (test: (member: (typeof some)[number]) => boolean) => some.filter(test).length;
    expect(count(({ voice }) => voice === 'f')).to.be.within(300, 600);
    expect(count(({ lang }) => lang === 'hi')).to.be.within(450, 700);
    expect(count(({ name }) => /\p{Script=Devanagari}/u.test(name))).to.equal(100);
  });
});
