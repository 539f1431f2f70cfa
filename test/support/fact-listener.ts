import { randomBytes } from 'node:crypto';
import { OutboxModel } from '../../src/platform/outbox/outbox.model.ts';
import { publish } from '../../src/platform/outbox/outbox.ts';
import type { Handlers } from '../../src/platform/outbox/worker.ts';

/** Facts of a test's own among those of all: what was handed on of them, and what is to happen then. */
export class FactListener {
  readonly heard: string[] = [];
  readonly #name = `fact-${randomBytes(4).toString('hex')}`;
  readonly #happens: (member: string, time: number) => Promise<void> | void;

  constructor(happens: (member: string, time: number) => Promise<void> | void = () => {}) {
    this.#happens = happens;
  }

  async announce(what = ''): Promise<void> {
    await publish('member.joined', { member: `${this.#name} ${what}` });
  }

  readonly handlers: Handlers = {
    'member.joined': [
      async ({ member }) => {
        if (!member.startsWith(this.#name)) return;
        const what = member.slice(this.#name.length + 1);
        this.heard.push(what);
        await this.#happens(what, this.heard.filter((one) => one === what).length);
      },
    ],
  };

  /** What the outbox holds of them. */
  entries() {
    return OutboxModel.find({ 'payload.member': new RegExp(`^${this.#name}`) })
      .sort({ _id: 1 })
      .lean();
  }

  /** Takes back what would fail for ever. */
  async forget(): Promise<void> {
    await OutboxModel.deleteMany({ _id: { $in: (await this.entries()).map(({ _id }) => _id) } });
  }
}
