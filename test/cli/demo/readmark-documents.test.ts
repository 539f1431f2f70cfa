import { expect } from 'chai';
import { Types } from 'mongoose';
import { readmarkDocuments } from '../../../src/cli/demo/readmark-documents.ts';
import { ReadmarkModel } from '../../../src/features/readmarks/readmark.model.ts';
import type { InventedPost } from '../../../src/cli/demo/invent.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
const members = Array.from({ length: 4 }, () => new Types.ObjectId());

const post = (author: number, hour: number, more: Partial<InventedPost> = {}): InventedPost => ({
  ...{ body: '', grounds: {}, votes: [], outcomes: [] },
  ...{ author, at: at(hour), ...more },
});

describe('the read marks of a demo', () => {
  it('are one for each who took part, as far as the thread went when they did so last', async () => {
    const outcome = { member: 3, result: 'worked', note: '', triedAt: null, at: at(9) } as const;
    const thread = new Types.ObjectId();
    const posts = [
      post(0, 1, { votes: [{ member: 2, value: 1, at: at(2) }] }),
      post(1, 3, { outcomes: [outcome] }),
      post(0, 5),
      post(1, 7),
    ];
    const marks = readmarkDocuments(
      { about: {} as never, posts, accepted: null },
      thread,
      (i) => members[i]!,
    );
    const told = marks.map(({ member, no, at: when }) => [members.indexOf(member), no, when.getUTCHours()]);
    expect(told).to.have.deep.members([
      [0, 3, 5],
      [1, 4, 7],
      [2, 1, 2],
      [3, 4, 9],
    ]);
    for (const mark of marks) await ReadmarkModel.hydrate(mark).validate();
  });
});
