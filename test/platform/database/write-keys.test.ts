import { expect } from 'chai';
import mongoose, { Schema } from 'mongoose';
import { createIndexes } from '../../../src/platform/database/connect.ts';
import { once } from '../../../src/platform/database/write-keys.ts';
import { Refusal } from '../../../src/platform/errors.ts';

const LetterModel = mongoose.model('TestLetter', new Schema({ subject: String, text: String }));

const form = (key: string, values: unknown = { title: 'नमस्ते', tags: ['a', 'b'] }) => ({
  owner: 'asha',
  key,
  values,
});

const write =
  (key: string, subject = key) =>
  async () => {
    const [letter] = await LetterModel.create([{ subject: key, text: subject }]);
    return `/letters/${letter?.id}`;
  };

describe('a form with a write key', () => {
  before(createIndexes);

  it('is obeyed once when it is sent 20 times at once, and all 20 learn the same path', async () => {
    const sent = Array.from({ length: 20 }, () => once(form('storm'), 'storm', write('storm')));
    expect(new Set(await Promise.all(sent)).size).to.equal(1);
    expect(await LetterModel.countDocuments({ subject: 'storm' })).to.equal(1);
  });

  it('is obeyed once also where the calls do not queue, as in several processes', async () => {
    const sent = Array.from({ length: 20 }, (_, i) => once(form('apart'), `subject ${i}`, write('apart')));
    expect(new Set(await Promise.all(sent)).size).to.equal(1);
    expect(await LetterModel.countDocuments({ subject: 'apart' })).to.equal(1);
  });

  it('is refused when its key was used with other words', async () => {
    await once(form('used'), 'used', write('used'));
    const other = once(form('used', { title: 'other words' }), 'used', write('used'));
    expect(await other.catch((error: Refusal) => error.code)).to.equal('form.already-used');
    expect(await LetterModel.countDocuments({ subject: 'used' })).to.equal(1);
  });

  it('is known again when its fields come in another order', async () => {
    const path = await once(form('order', { title: 't', body: { b: 1, a: 2 } }), 'order', write('order'));
    expect(await once(form('order', { body: { a: 2, b: 1 }, title: 't' }), 'order', write('order'))).to.equal(
      path,
    );
  });

  it('may have the same key as the form of somebody else', async () => {
    const mine = await once(form('common'), 'common', write('common'));
    expect(await once({ ...form('common'), owner: 'ravi' }, 'common', write('common'))).to.not.equal(mine);
  });

  it('may be sent again after it was refused', async () => {
    const refused = once(form('again'), 'again', () => Promise.reject(new Refusal('thread.locked')));
    expect(await refused.catch((error: Refusal) => error.code)).to.equal('thread.locked');
    expect(await once(form('again'), 'again', write('again'))).to.match(/^\/letters\//);
  });

  it('is forgotten after 7 days', async () => {
    const indexes = await mongoose.connection.collection('writekeys').indexes();
    expect(indexes.map(({ expireAfterSeconds }) => expireAfterSeconds)).to.include(7 * 24 * 60 * 60);
  });
});
