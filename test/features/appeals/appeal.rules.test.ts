import { expect } from 'chai';
import { Types } from 'mongoose';
import { whyNotAppeal, whyNotDecideAppeal } from '../../../src/features/appeals/appeal.rules.ts';
import { KINDS } from '../../../src/features/moderation/decision.rules.ts';
import { DAY } from '../../../src/platform/clock.ts';

const [author, judge, other] = [new Types.ObjectId(), new Types.ObjectId(), new Types.ObjectId()];
const at = new Date('2026-11-01T10:00:00Z');
const DECISION = { member: author, kind: 'remove', at } as const;
const after = (ms: number) => ({ now: new Date(at.getTime() + ms), earlier: null });

describe('who appeals', () => {
  const APPEALABLE = ['bad-advice', 'remove', 'lock', 'retitle', 'move', 'duplicate', 'warn', 'suspend'];
  for (const kind of KINDS)
    it(`against ${kind}: ${APPEALABLE.includes(kind) ? 'whom it concerns' : 'nobody'}`, () => {
      const code = whyNotAppeal({ _id: author }, { ...DECISION, kind }, after(DAY));
      expect(code).to.equal(APPEALABLE.includes(kind) ? null : 'appeal.final');
      expect(whyNotAppeal({ _id: other }, { ...DECISION, kind }, after(DAY))).to.equal('appeal.not-yours');
    });

  it('within 30 days', () => {
    expect(whyNotAppeal({ _id: author }, DECISION, after(30 * DAY))).to.equal(null);
    expect(whyNotAppeal({ _id: author }, DECISION, after(30 * DAY + 1))).to.equal('appeal.late');
  });

  it('once, whatever came of it', () => {
    for (const state of ['open', 'upheld', 'overturned'] as const)
      expect(whyNotAppeal({ _id: author }, DECISION, { ...after(DAY), earlier: { state } })).to.equal(
        'appeal.already-used',
      );
  });
});

describe('who decides on an appeal', () => {
  const appeal = { moderator: judge, member: author, state: 'open' } as const;
  const whyNot = (_id: Types.ObjectId, role: 'member' | 'moderator' | 'admin', of = appeal) =>
    whyNotDecideAppeal({ _id, role }, of);

  it('another moderator than the first, or an admin', () => {
    expect(whyNot(other, 'moderator')).to.equal(null);
    expect(whyNot(other, 'admin')).to.equal(null);
    expect(whyNot(other, 'member')).to.equal('member.not-allowed');
    for (const role of ['moderator', 'admin'] as const)
      expect(whyNot(judge, role)).to.equal('appeal.same-moderator');
  });

  it('nobody on their own', () => {
    expect(whyNot(author, 'moderator')).to.equal('appeal.own');
  });

  it('nobody twice', () => {
    for (const state of ['upheld', 'overturned'] as const)
      expect(whyNotDecideAppeal({ _id: other, role: 'admin' }, { ...appeal, state })).to.equal(
        'appeal.decided',
      );
  });
});
