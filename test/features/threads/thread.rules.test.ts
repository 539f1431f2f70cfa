import { expect } from 'chai';
import { Types } from 'mongoose';
import type { Member } from '../../../src/features/accounts/accounts.ts';
import {
  MOST_POSTS,
  isHiddenFrom,
  whyNotEditThread,
  whyNotReply,
} from '../../../src/features/threads/thread.rules.ts';

const someone = (role: Member['role'] = 'member') => ({ _id: new Types.ObjectId(), role }) as Member;
const [author, other, moderator, admin] = [someone(), someone(), someone('moderator'), someone('admin')];
const open = { author: author._id, locked: false, lastNo: 1, visibility: 'visible' } as const;
const withdrawn = { ...open, visibility: 'withdrawn' } as const;

describe('thread rules: seeing', () => {
  it('a thread is there for everybody', () => {
    for (const viewer of [null, author, other, moderator, admin])
      expect(isHiddenFrom(viewer, open)).to.equal(false);
  });

  it('a thread taken back is there for its author and those who moderate, and for nobody else', () => {
    expect(isHiddenFrom(null, withdrawn)).to.equal(true);
    expect(isHiddenFrom(other, withdrawn)).to.equal(true);
    for (const viewer of [author, moderator, admin]) expect(isHiddenFrom(viewer, withdrawn)).to.equal(false);
  });
});

describe('thread rules: replying', () => {
  it('a thread takes posts while it is open', () => {
    expect(whyNotReply(other, open)).to.equal(null);
    expect(whyNotReply(other, { ...open, locked: true })).to.equal('thread.locked');
    expect(whyNotReply(other, withdrawn)).to.equal('post.withdrawn');
  });

  it('whoever is suspended does not, a guest is told what a member would be', () => {
    const suspended = { ...other, suspendedUntil: new Date(Date.now() + 60_000) };
    expect(whyNotReply(suspended, open)).to.equal('member.suspended');
    expect(whyNotReply(null, open)).to.equal(null);
    expect(whyNotReply(null, { ...open, locked: true })).to.equal('thread.locked');
    const over = { ...other, suspendedUntil: new Date(Date.now() - 1) };
    expect(whyNotReply(over, open)).to.equal(null);
  });

  it('a thread closes with its two thousandth post', () => {
    expect(MOST_POSTS).to.equal(2000);
    expect(whyNotReply(other, { ...open, lastNo: 1999 })).to.equal(null);
    expect(whyNotReply(other, { ...open, lastNo: 2000 })).to.equal('thread.full');
  });
});

describe('thread rules: changing title and tags', () => {
  it('the author may, while the thread is open', () => {
    expect(whyNotEditThread(author, open)).to.equal(null);
    expect(whyNotEditThread(author, { ...open, locked: true })).to.equal('thread.locked');
    expect(whyNotEditThread(author, withdrawn)).to.equal('post.withdrawn');
  });

  it('other members may not', () => {
    expect(whyNotEditThread(other, open)).to.equal('thread.not-yours');
  });

  it('those who moderate always may', () => {
    for (const thread of [open, { ...open, locked: true }, withdrawn]) {
      expect(whyNotEditThread(moderator, thread)).to.equal(null);
      expect(whyNotEditThread(admin, thread)).to.equal(null);
    }
  });
});
