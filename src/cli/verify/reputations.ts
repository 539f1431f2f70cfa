/** Reputations as they add up while votes are read: one number a member. */
import type { Types } from 'mongoose';

export class Reputations {
  readonly #byMember = new Map<string, number>();

  /** Adds what a vote or an acceptance is worth to a member. */
  add(member: Types.ObjectId, worth: number): void {
    if (worth !== 0) this.#byMember.set(String(member), this.of(member) + worth);
  }

  /** What has been added up for a member. */
  of(member: Types.ObjectId): number {
    return this.#byMember.get(String(member)) ?? 0;
  }
}
