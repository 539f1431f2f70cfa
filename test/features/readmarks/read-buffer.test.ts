import { expect } from 'chai';
import { Types } from 'mongoose';
import { ReadBuffer } from '../../../src/features/readmarks/read-buffer.ts';
import { range } from '../../support/answers.ts';

describe('what was read and is not written yet', () => {
  const place = { member: new Types.ObjectId(), thread: new Types.ObjectId() };
  const at = new Date();
  let buffer: ReadBuffer;
  beforeEach(() => {
    buffer = new ReadBuffer();
  });

  const note = (no: number): void => buffer.note({ ...place, no, at });
  const numbers = () => buffer.take().map(({ no }) => no);

  it('is one mark a member and thread, which goes forward only', () => {
    note(7);
    note(3);
    expect(buffer.noOf(place)).to.equal(7);
    expect(numbers()).to.deep.equal([7]);
  });

  it('is nothing of other threads, and of other members', () => {
    note(7);
    expect(buffer.noOf({ ...place, thread: new Types.ObjectId() })).to.equal(0);
    expect(buffer.noOf({ ...place, member: new Types.ObjectId() })).to.equal(0);
  });

  it('is known while it is being written, and forgotten when it is', () => {
    note(7);
    buffer.take();
    expect(buffer.noOf(place)).to.equal(7);
    buffer.settle({ isWritten: true });
    expect(buffer.noOf(place)).to.equal(0);
    expect(numbers()).to.deep.equal([]);
  });

  it('is kept for another try when it could not be written, with what came meanwhile', () => {
    for (const [first, meanwhile] of [
      [7, 9],
      [11, 10],
    ] as const) {
      note(first);
      buffer.take();
      note(meanwhile);
      buffer.settle({ isWritten: false });
      expect(numbers()).to.deep.equal([Math.max(first, meanwhile)]);
    }
  });

  it('is bounded: the newest ten thousand', () => {
    const members = range(1, 10_001).map(() => new Types.ObjectId());
    for (const member of members) buffer.note({ ...place, member, no: 1, at });
    const [first, last] = [members[0]!, members.at(-1)!];
    expect(buffer.noOf({ ...place, member: first })).to.equal(0);
    expect(buffer.noOf({ ...place, member: last })).to.equal(1);
    expect(buffer.take()).to.have.length(10_000);
  });
});
