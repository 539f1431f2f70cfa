import { expect } from 'chai';
import fc from 'fast-check';
import { choose } from '../../../src/features/digests/choice.ts';

interface Item {
  kind: string;
  minutes: number;
}

const items = fc.array(
  fc.record({
    kind: fc.constantFrom('waiting', 'question', 'guide'),
    minutes: fc.integer({ min: 1, max: 12 }),
  }),
  { maxLength: 15 },
);
const room = fc.integer({ min: 1, max: 30 });
const minutesOf = ({ minutes }: Item): number => minutes;
const sumOf = (chosen: readonly Item[]): number => chosen.reduce((sum, { minutes }) => sum + minutes, 0);

const holds = (rule: (all: Item[], chosen: Item[], room: number) => boolean): void =>
  fc.assert(fc.property(items, room, (all, most) => rule(all, choose(all, most, minutesOf), most)));

describe('choosing what fits', () => {
  it('is never longer than there is time, unless the first item alone is', () =>
    holds((all, chosen, most) => sumOf(chosen) <= most || (chosen.length === 1 && chosen[0] === all[0])));

  it('keeps the order', () =>
    holds((all, chosen) => {
      const places = chosen.map((item) => all.indexOf(item));
      return places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));
    }));

  it('loses nothing while there is room', () =>
    holds((all, chosen, most) =>
      all.every((item) => chosen.includes(item) || sumOf(chosen) + item.minutes > most),
    ));

  it('takes the first of each kind where there is room for all of these', () =>
    holds((all, chosen, most) => {
      const firsts = all.filter((item, i) => all.findIndex(({ kind }) => kind === item.kind) === i);
      return sumOf(firsts) > most || firsts.every((item) => chosen.includes(item));
    }));

  it('something of a further kind comes before a second of the first', () => {
    const all = ['waiting 3', 'waiting 3', 'question 2', 'guide 4'].map((text): Item => {
      const [kind = '', minutes] = text.split(' ');
      return { kind, minutes: Number(minutes) };
    });
    expect(choose(all, 10, minutesOf)).to.deep.equal([all[0], all[2], all[3]]);
  });
});
