/** A question that was asked before: the cast of the tests about duplicates, and what they do. */
import { DuplicateVoteModel } from '../../src/features/duplicates/duplicate-vote.model.ts';
import { sayDuplicate } from '../../src/features/duplicates/duplicates.ts';
import { type Decision, DecisionModel } from '../../src/features/moderation/decision.model.ts';
import { type Thread, getOpening, getThread } from '../../src/features/threads/threads.ts';
import { refusal } from './outcomes.ts';
import { type Person, people, person, withTrust } from './people.ts';

export class AskedBefore {
  readonly asha: Person;
  readonly ravi: Person;
  readonly mod: Person;
  /** Members of trust level 3. */
  readonly trusted: readonly [Person, Person, Person];
  readonly board: string;
  original!: Thread;
  thread!: Thread;

  constructor(
    { asha, ravi, mod }: Record<'asha' | 'ravi' | 'mod', Person>,
    trusted: readonly [Person, Person, Person],
    board: string,
  ) {
    [this.asha, this.ravi, this.mod] = [asha, ravi, mod];
    this.trusted = trusted;
    this.board = board;
  }

  /** Brings the people in. */
  static async begin(board = 'freelancing'): Promise<AskedBefore> {
    const regular = async (): Promise<Person> => withTrust(await person('regular'), 3);
    return new AskedBefore(await people(), [await regular(), await regular(), await regular()], board);
  }

  /** Ravi has asked, and got an answer; Asha asks the same. */
  async ask(): Promise<void> {
    this.original = await this.answered('How long until Fiverr pays me out?');
    this.thread = await this.asha.asks('When does the money from Fiverr come?', { board: this.board });
  }

  /** A question of Ravi's with an answer. */
  async answered(title: string): Promise<Thread> {
    const one = await this.ravi.asks(title, { board: this.board });
    await this.asha.answers(one);
    return one;
  }

  /** Somebody says that it was asked before. Resolves to why that was refused; null when it was not. */
  say(who: Person, thread = this.thread, original = this.original): Promise<string | null> {
    return refusal(sayDuplicate(who.member, thread, original));
  }

  /** The id of where a question leads; blank while it is open. */
  async leadsTo(thread = this.thread): Promise<string> {
    return String((await getThread(thread._id)).duplicateOf ?? '');
  }

  /** What was decided about its being closed, the earliest first. */
  async closings(thread = this.thread): Promise<Decision[]> {
    const { _id } = await getOpening(thread);
    const kinds = { $in: ['duplicate', 'reopen'] as const };
    return DecisionModel.find({ post: _id, kind: kinds }).sort({ no: 1 }).lean<Decision[]>();
  }

  votes(thread = this.thread): Promise<number> {
    return DuplicateVoteModel.countDocuments({ thread: thread._id }).exec();
  }
}
