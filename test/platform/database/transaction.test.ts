import { expect } from 'chai';
import mongoose, { Schema } from 'mongoose';
import { createIndexes } from '../../../src/platform/database/connect.ts';
import { transaction } from '../../../src/platform/database/transaction.ts';
import { Refusal } from '../../../src/platform/errors.ts';

const PurseModel = mongoose.model(
  'TestPurse',
  new Schema(
    { _id: { type: String, required: true }, coins: { type: Number, default: 0 } },
    { versionKey: false },
  ),
);

const put = (_id: string) => PurseModel.updateOne({ _id }, { $inc: { coins: 1 } }, { upsert: true });
const coinsIn = async (_id: string) => (await PurseModel.findById(_id).lean())?.coins ?? 0;

describe('a transaction', () => {
  before(createIndexes);

  it('answers what its work answers, and keeps what it wrote', async () => {
    expect(await transaction('kept', () => put('kept').then(() => 'done'))).to.equal('done');
    expect(await coinsIn('kept')).to.equal(1);
  });

  it('leaves nothing behind when its work throws', async () => {
    const refused = transaction('undone', async () => {
      await put('undone');
      throw new Refusal('thread.locked');
    });
    expect(await refused.catch((error: unknown) => error)).to.be.instanceOf(Refusal);
    expect(await coinsIn('undone')).to.equal(0);
  });

  it('inside another one is part of it and is undone with it', async () => {
    const outer = transaction('outer', async () => {
      await put('outer');
      await transaction('inner', () => put('inner'));
      expect(await coinsIn('inner')).to.equal(1);
      throw new Error('all of it or nothing');
    });
    expect(await outer.catch((error: Error) => error.message)).to.equal('all of it or nothing');
    expect([await coinsIn('outer'), await coinsIn('inner')]).to.eql([0, 0]);
  });

  it('inside another one on the same subject does not wait for itself', async () => {
    await transaction('same', () => transaction('same', () => put('same')));
    expect(await coinsIn('same')).to.equal(1);
  });

  it('loses no increment to the others of its subject', async () => {
    await put('busy');
    await Promise.all(Array.from({ length: 50 }, () => transaction('busy', () => put('busy'))));
    expect(await coinsIn('busy')).to.equal(51);
  });

  it('loses no increment to those of other subjects that touch the same document', async () => {
    await put('contended');
    const readThenWrite = async () => {
      const coins = await coinsIn('contended');
      await PurseModel.updateOne({ _id: 'contended' }, { coins: coins + 1 });
    };
    await Promise.all(Array.from({ length: 12 }, (_, i) => transaction(`subject ${i}`, readThenWrite)));
    expect(await coinsIn('contended')).to.equal(13);
  });
});
