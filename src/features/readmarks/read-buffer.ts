/** What members were shown and the database does not know yet. Always true here: it goes forward only, and is bounded. */
import type { Types } from 'mongoose';

/** How far a member has come in a thread. */
export interface Read {
  member: Types.ObjectId;
  thread: Types.ObjectId;
  no: number;
  at: Date;
}

export type Place = Pick<Read, 'member' | 'thread'>;

/** About 2 MB. Of a database that is away for longer than this lasts, what was noted first is lost. */
const MOST = 10_000;

const keyOf = ({ member, thread }: Place): string => `${String(member)} ${String(thread)}`;

export class ReadBuffer {
  readonly #waiting = new Map<string, Read>();
  #taken: ReadonlyMap<string, Read> = new Map();

  /** Keeps that a member has come so far, if they had not come farther. */
  note(read: Read): void {
    const key = keyOf(read);
    const before = this.#waiting.get(key)?.no ?? 0;
    this.#waiting.delete(key);
    this.#waiting.set(key, { ...read, no: Math.max(before, read.no) });
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= MOST) return;
      this.#waiting.delete(oldest);
    }
  }

  /** How far a member came, as far as the database may not know it yet; 0 if nothing is kept of that. */
  noOf(place: Place): number {
    const key = keyOf(place);
    return Math.max(this.#waiting.get(key)?.no ?? 0, this.#taken.get(key)?.no ?? 0);
  }

  /** All that is kept, to be written; it is known until `settle` says how that went. */
  take(): Read[] {
    this.#taken = new Map(this.#waiting);
    this.#waiting.clear();
    return [...this.#taken.values()];
  }

  /** Forgets what was taken, or keeps it for another try. */
  settle({ isWritten }: { isWritten: boolean }): void {
    const taken = [...this.#taken.values()];
    const since = [...this.#waiting.values()];
    this.#taken = new Map();
    if (isWritten) return;
    this.#waiting.clear();
    for (const read of [...taken, ...since]) this.note(read);
  }
}
