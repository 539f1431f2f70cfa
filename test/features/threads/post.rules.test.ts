import { expect } from 'chai';
import { Types } from 'mongoose';
import type { Member } from '../../../src/features/accounts/accounts.ts';
import {
  isQuietEdit,
  whyNotAccept,
  whyNotEditPost,
  whyNotWithdraw,
} from '../../../src/features/threads/post.rules.ts';
import { MINUTE, SECOND } from '../../../src/platform/clock.ts';

const someone = (role: Member['role'] = 'member') => ({ _id: new Types.ObjectId(), role }) as Member;
const [asker, author, moderator] = [someone(), someone(), someone('moderator')];
const answer = { author: author._id, no: 2, visibility: 'visible', advice: 'ok' } as const;
const withdrawn = { ...answer, visibility: 'withdrawn' } as const;
const open = { locked: false };
const locked = { locked: true };
const SUSPICION = { score: 9, signals: [], isOpen: true };

describe('post rules: editing', () => {
  it('its author may, while the thread is open', () => {
    expect(whyNotEditPost(author, answer, open)).to.equal(null);
    expect(whyNotEditPost(author, answer, locked)).to.equal('thread.locked');
  });

  it('nobody else may, moderators neither', () => {
    expect(whyNotEditPost(asker, answer, open)).to.equal('post.not-yours');
    expect(whyNotEditPost(moderator, answer, open)).to.equal('post.not-yours');
  });

  it('what was taken back stays so', () => {
    expect(whyNotEditPost(author, withdrawn, open)).to.equal('post.withdrawn');
  });
});

describe('post rules: taking back', () => {
  it('its author may, once', () => {
    expect(whyNotWithdraw(author, answer)).to.equal(null);
    expect(whyNotWithdraw(author, withdrawn)).to.equal('post.withdrawn');
  });

  it('nobody else may, moderators neither', () => {
    expect(whyNotWithdraw(asker, answer)).to.equal('post.not-yours');
    expect(whyNotWithdraw(moderator, answer)).to.equal('post.not-yours');
  });
});

describe('post rules: accepting', () => {
  const question = { kind: 'question', author: asker._id } as const;

  it('who asked may accept an answer of somebody else', () => {
    expect(whyNotAccept(asker, answer, question)).to.equal(null);
  });

  it('nobody else may, moderators neither', () => {
    expect(whyNotAccept(author, answer, question)).to.equal('post.not-asker');
    expect(whyNotAccept(moderator, answer, question)).to.equal('post.not-asker');
  });

  it('not one’s own answer', () => {
    expect(whyNotAccept(asker, { ...answer, author: asker._id }, question)).to.equal('post.own-answer');
  });

  it('not the question itself, and nothing in other kinds of thread', () => {
    expect(whyNotAccept(asker, { ...answer, no: 1 }, question)).to.equal('post.not-an-answer');
    expect(whyNotAccept(asker, answer, { ...question, kind: 'discussion' })).to.equal('post.not-an-answer');
    expect(whyNotAccept(asker, answer, { ...question, kind: 'showcase' })).to.equal('post.not-an-answer');
  });

  it('nothing that was taken back', () => {
    expect(whyNotAccept(asker, withdrawn, question)).to.equal('post.withdrawn');
  });
});

describe('post rules: quiet edits', () => {
  const createdAt = new Date('2026-01-15T10:00:00Z');
  const fresh = { createdAt, no: 2, up: 0, down: 0, flagCount: 0, suspicion: null };
  const after = (ms: number) => new Date(createdAt.getTime() + ms);

  it('an edit is quiet for five minutes', () => {
    expect(isQuietEdit(fresh, { lastNo: 2 }, after(5 * MINUTE - SECOND))).to.equal(true);
    expect(isQuietEdit(fresh, { lastNo: 2 }, after(5 * MINUTE))).to.equal(false);
  });

  it('not once somebody has replied', () => {
    expect(isQuietEdit(fresh, { lastNo: 3 }, after(SECOND))).to.equal(false);
  });

  it('not once somebody has voted, up or down', () => {
    expect(isQuietEdit({ ...fresh, up: 1 }, { lastNo: 2 }, after(SECOND))).to.equal(false);
    expect(isQuietEdit({ ...fresh, down: 1 }, { lastNo: 2 }, after(SECOND))).to.equal(false);
  });

  it('not while somebody flags it, or signals hold it: a moderator reads what was flagged', () => {
    expect(isQuietEdit({ ...fresh, flagCount: 1 }, { lastNo: 2 }, after(SECOND))).to.equal(false);
    expect(isQuietEdit({ ...fresh, suspicion: SUSPICION }, { lastNo: 2 }, after(SECOND))).to.equal(false);
  });
});
