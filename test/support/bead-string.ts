/** A string of beads: a list by time that has nothing but moments and numbers. */
import { Schema, model } from 'mongoose';
import { HOUR, clock } from '../../src/platform/clock.ts';
import { type Cursor, type TimeRange, readPage } from '../../src/platform/database/time-window.ts';

interface Bead {
  string: string;
  at: Date;
  no: number;
}

const beads = new Schema<Bead>(
  { string: String, at: Date, no: Number },
  { versionKey: false, collection: 'beads' },
);
beads.index({ string: 1, at: -1, no: -1 });
export const BeadModel = model('Bead', beads);

/** The ends of a window, themselves outside. */
export const boundsOf = ({ filter }: TimeRange): { from: number; to: number } => {
  const { $gt, $lt } = (filter as { at: { $gt: Date; $lt: Date } }).at;
  return { from: $gt.getTime(), to: $lt.getTime() };
};

/** So many milliseconds ago. */
export const ago = (ms: number): Date => new Date(clock.now().getTime() - ms);
export const numbers = (found: { items: Bead[] }) => found.items.map(({ no }) => no);

export class BeadString {
  /** Every window that was read. */
  readonly ranges: TimeRange[] = [];
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** Strings the beads, numbered from 1 as they come. */
  static async of(name: string, moments: Date[]): Promise<BeadString> {
    await BeadModel.insertMany(moments.map((at, i) => ({ string: name, at, no: i + 1 })));
    return new BeadString(name);
  }

  /** One page. */
  page(cursor: Cursor | null = null, size = 20) {
    const read = (range: TimeRange): Promise<Bead[]> => {
      this.ranges.push(range);
      return BeadModel.find({ string: this.#name, ...range.filter })
        .sort(range.sort)
        .limit(range.limit)
        .lean<Bead[]>()
        .exec();
    };
    return readPage<Bead>({ key: this.#name, field: 'at', tie: 'no', size, cursor, read });
  }

  /** The pages from a cursor to the end of its direction. */
  async walk(cursor: Cursor | null, size: number): Promise<number[][]> {
    const pages: number[][] = [];
    for (let at = cursor; ;) {
      const page = await this.page(at, size);
      pages.push(numbers(page));
      const last = at?.direction === 'after' ? page.items[0] : page.items.at(-1);
      if (!page.hasMore || !last) return pages;
      at = { direction: at?.direction ?? 'before', at: last.at, tie: last.no };
    }
  }

  /** How wide, in hours, the windows were that were read since the last look. */
  widths(): number[] {
    return this.ranges.splice(0).map((range) => {
      const { from, to } = boundsOf(range);
      return Math.round((to - from) / HOUR);
    });
  }
}
