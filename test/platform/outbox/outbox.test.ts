import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { transaction } from '../../../src/platform/database/transaction.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { publish } from '../../../src/platform/outbox/outbox.ts';
import { setPinned } from '../../../src/features/threads/threads.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { refusal } from '../../support/outcomes.ts';
import { people } from '../../support/people.ts';

const newName = () => `fact-${randomBytes(4).toString('hex')}`;
const written = (member: string) => OutboxModel.find({ 'payload.member': member }).lean();

describe('the outbox', () => {
  it('a fact is written with the change it announces', async () => {
    const member = newName();
    await transaction(member, () => publish('member.joined', { member }));
    const [fact] = await written(member);
    expect(fact).to.deep.include({ name: 'member.joined', payload: { member }, doneAt: null, attempts: 0 });
  });

  it('a change that is undone announces nothing', async () => {
    const member = newName();
    const undone = transaction(member, async () => {
      await publish('member.joined', { member });
      throw new Error('undo this');
    });
    expect(await undone.catch((error: Error) => error.message)).to.equal('undo this');
    expect(await written(member)).to.deep.equal([]);
  });

  it('a change that has to be tried again announces itself once', async () => {
    const { asha, mod } = await people();
    const thread = await asha.asks('Which invoice app do you use?');
    await Promise.all([1, 2, 3, 4].map(() => elsewhere(() => setPinned(mod.member, thread, true))));
    expect(
      await OutboxModel.countDocuments({ name: 'thread.changed', 'payload.thread': thread.number }),
    ).to.equal(4);
  });

  it('what is refused announces nothing', async () => {
    const { asha } = await people();
    const thread = await asha.asks('Which invoice app do you use?');
    const answer = await asha.answers(thread);
    const before = await OutboxModel.countDocuments({ 'payload.thread': thread.number });
    expect(await refusal(asha.votes(answer, 1))).to.equal('vote.own');
    expect(await refusal(asha.accepts(answer))).to.equal('post.own-answer');
    expect(await OutboxModel.countDocuments({ 'payload.thread': thread.number })).to.equal(before);
  });
});
