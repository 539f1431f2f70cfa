import { expect } from 'chai';
import fc from 'fast-check';
import { DAY, HOUR, MINUTE, clock } from '../../../src/platform/clock.ts';
import { type Cursor, cursorFrom, cursorText } from '../../../src/platform/database/time-window.ts';
import { BeadModel, BeadString, ago, boundsOf, numbers } from '../../support/bead-string.ts';

const downFrom = (last: number): number[] => Array.from({ length: last }, (_, i) => last - i);
const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

describe('time windows', () => {
  before(() => BeadModel.createIndexes());

  it('a page is read newest first, and says whether more lie beyond', async () => {
    const string = await BeadString.of(
      'newest first',
      times(25, (i) => ago((25 - i) * MINUTE)),
    );
    const page = await string.page();
    expect(numbers(page)).to.deep.equal(downFrom(25).slice(0, 20));
    expect(page.hasMore).to.equal(true);
  });

  it('sixty-five items of the same moment are walked without losing or doubling one, there and back', async () => {
    const moment = ago(HOUR);
    const string = await BeadString.of(
      'same moment',
      times(65, () => moment),
    );
    const there = await string.walk(null, 20);
    expect(there.map(({ length }) => length)).to.deep.equal([20, 20, 20, 5]);
    expect(there.flat()).to.deep.equal(downFrom(65));

    const back = await string.walk({ direction: 'after', at: moment, tie: 0 }, 20);
    expect(back.map(({ length }) => length)).to.deep.equal([20, 20, 20, 5]);
    expect(back.reverse().flat()).to.deep.equal(downFrom(65));
  });

  it('any list is walked without losing or doubling one, there and back', async () => {
    const gaps = fc.array(fc.constantFrom(0, 0, 1, MINUTE, 7 * HOUR, 3 * DAY, 40 * DAY, 400 * DAY), {
      minLength: 1,
      maxLength: 20,
    });
    let run = 0;
    const walked = fc.asyncProperty(gaps, fc.integer({ min: 1, max: 4 }), async (steps, size) => {
      let age = 0;
      const moments = steps.map((step) => ago((age += step))).reverse();
      const string = await BeadString.of(`any list ${run++}`, moments);
      expect((await string.walk(null, size)).flat()).to.deep.equal(downFrom(moments.length));
      const oldest: Cursor = { direction: 'after', at: new Date(0), tie: 0 };
      expect((await string.walk(oldest, size)).reverse().flat()).to.deep.equal(downFrom(moments.length));
    });
    await fc.assert(walked, { numRuns: 15 });
  });

  it('every read is bounded on both ends', async () => {
    const string = await BeadString.of('bounded', times(5, (i) => ago(i * 100 * DAY)).reverse());
    await string.walk(null, 2);
    await string.walk({ direction: 'after', at: new Date(0), tie: 0 }, 2);
    for (const range of string.ranges) {
      const { from, to } = boundsOf(range);
      expect(from).to.be.at.least(-1).and.below(to);
      expect(to).to.be.at.most(clock.now().getTime() + HOUR + 1);
      expect(range.limit).to.equal(3);
    }
  });

  it('a window widens until the page is full; the next time it is read at that width at once', async () => {
    const string = await BeadString.of(
      'widening',
      times(100, (i) => ago((100 - i) * DAY)),
    );
    const page = await string.page();
    expect(string.widths()).to.deep.equal([6, 24, 7 * 24, 30 * 24]);
    await string.page();
    expect(string.widths()).to.deep.equal([30 * 24]);

    const [last] = page.items.slice(-1);
    if (!last) throw new Error('the page is full');
    const further: Cursor = { direction: 'before', at: last.at, tie: last.no };
    await string.page(further);
    string.widths();
    await string.page(further);
    expect(string.widths()).to.deep.equal([30 * 24]);
  });

  it('who reads to the quiet end of a busy list does not widen its first page', async () => {
    const busy = times(40, (i) => ago((40 - i) * MINUTE));
    const string = await BeadString.of('quiet end', [...times(10, (i) => ago((900 - i) * DAY)), ...busy]);
    await string.walk(null, 20);
    string.widths();

    await string.page();
    expect(string.widths()).to.deep.equal([6]);
  });

  it('a list that got busier is read in narrower windows again', async () => {
    const string = await BeadString.of(
      'busier',
      times(30, (i) => ago((30 - i) * 3 * DAY)),
    );
    await string.page();
    string.widths();
    await BeadModel.insertMany(
      times(30, (i) => ({ string: 'busier', at: ago((30 - i) * MINUTE), no: 31 + i })),
    );

    await string.page();
    await string.page();
    expect(string.widths()).to.deep.equal([180 * 24, 6]);
  });

  it('the last page of a long list, read again, is read at once', async () => {
    const string = await BeadString.of(
      'last page',
      times(25, (i) => ago((25 - i) * 100 * DAY)),
    );
    const [oldest] = (await string.page()).items.slice(-1);
    const further: Cursor = { direction: 'before', at: oldest?.at ?? new Date(), tie: oldest?.no ?? 0 };
    await string.page(further);
    expect(string.widths()).to.have.length.above(2);
    expect(numbers(await string.page(further))).to.deep.equal(downFrom(5));
    expect(string.ranges).to.have.length(1);
  });

  it('a list shorter than a page is read at once, whole', async () => {
    const string = await BeadString.of('short', [ago(900 * DAY)]);
    await string.page();
    string.widths();
    expect(numbers(await string.page())).to.deep.equal([1]);
    expect(string.ranges).to.have.length(1);
  });

  it('an empty list has no more', async () => {
    expect(await new BeadString('empty').page()).to.deep.equal({ items: [], hasMore: false });
  });

  it('going back to the newest page takes one read: beyond now there is nothing to widen to', async () => {
    const string = await BeadString.of(
      'newest again',
      times(10, (i) => ago((10 - i) * MINUTE)),
    );
    await string.page({ direction: 'after', at: ago(HOUR), tie: 0 });
    expect(string.ranges).to.have.length(1);
  });
});

describe('cursors in addresses', () => {
  it('come back as they were written', () => {
    const moment = fc.date({ min: new Date(0), max: new Date(99_999_999_999_999), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.nat(), (at, tie) => {
        const text = cursorText(at, tie);
        expect(cursorFrom(text, undefined)).to.deep.equal({ direction: 'before', at, tie });
        expect(cursorFrom(undefined, text)).to.deep.equal({ direction: 'after', at, tie });
      }),
    );
  });

  it('that are none are ignored', () => {
    for (const text of [
      undefined,
      '',
      '5',
      '5-',
      '-5',
      '1e3-1',
      '999999999999999-1',
      '1-99999999999999999',
      'a-b',
      '1-2-3',
    ])
      expect(cursorFrom(text, undefined)).to.equal(null);
  });

  it('are moments that every engine keeps, however large', () => {
    expect(cursorFrom('99999999999999-1', undefined)?.at.getFullYear()).to.equal(5138);
  });
});
