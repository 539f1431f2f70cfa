import { expect } from 'chai';
import { Types } from 'mongoose';
import { FOR_GOOD } from '../../../src/features/accounts/member.rules.ts';
import {
  EVENT_OF,
  type Kind,
  MEASURES,
  POST_KINDS,
  agreesWithFlags,
  decisionInForce,
  kindsFor,
  measureOf,
  whyNotDecide,
  whyNotMeasure,
} from '../../../src/features/moderation/decision.rules.ts';

const NOW = new Date('2026-11-26T10:00:00Z');
const [mine, other] = [new Types.ObjectId(), new Types.ObjectId()];

describe('a decision', () => {
  it('is a moderator’s, and nobody’s on their own post', () => {
    const suspendedUntil = null;
    for (const role of ['moderator', 'admin'] as const) {
      expect(whyNotDecide({ _id: mine, role, suspendedUntil }, { author: other })).to.equal(null);
      expect(whyNotDecide({ _id: mine, role, suspendedUntil }, { author: mine })).to.equal('decision.own');
    }
    expect(whyNotDecide({ _id: mine, role: 'member', suspendedUntil }, { author: other })).to.equal(
      'member.not-allowed',
    );
  });

  it('of a title or a board belongs to the post that opens the thread', () => {
    expect(kindsFor({ no: 1 })).to.deep.equal(POST_KINDS);
    expect(kindsFor({ no: 2 })).to.deep.equal(['bad-advice', 'remove', 'keep', 'restore', 'lock']);
  });

  it('clears a post by restoring it only, and says that the flags were right unless it restores', () => {
    expect(POST_KINDS.filter((kind) => EVENT_OF[kind] === 'cleared')).to.deep.equal(['restore']);
    expect(POST_KINDS.filter((kind) => !agreesWithFlags(kind))).to.deep.equal(['restore']);
  });
});

describe('the decision in force', () => {
  const made = (kind: Kind, appealOf: Types.ObjectId | null = null) => ({
    _id: new Types.ObjectId(),
    kind,
    appealOf,
  });
  const [bad, lock, remove] = [made('bad-advice'), made('lock'), made('remove')];

  it('is the newest that judges the post', () => {
    expect(decisionInForce([lock, bad])).to.equal(bad);
    expect(decisionInForce([remove, lock, bad])).to.equal(remove);
    expect(decisionInForce([lock])).to.equal(null);
  });

  it('is the one before where an appeal has overturned the newest', () => {
    expect(decisionInForce([made('overturn', remove._id), remove, bad])).to.equal(bad);
    expect(decisionInForce([made('uphold', remove._id), remove, bad])).to.equal(remove);
  });
});

describe('a measure', () => {
  const UNTIL: Record<string, string> = {
    'suspend-1': '2026-11-27T10:00:00.000Z',
    'suspend-7': '2026-12-03T10:00:00.000Z',
    'suspend-30': '2026-12-26T10:00:00.000Z',
    'suspend-good': FOR_GOOD.toISOString(),
  };
  for (const measure of MEASURES)
    it(`${measure}: ${UNTIL[measure] ?? 'no time'}`, () => {
      expect(measureOf(measure, NOW)?.until?.toISOString()).to.equal(UNTIL[measure]);
    });

  it('against a moderator is an admin’s, against an admin nobody’s', () => {
    const [member, moderator, admin] = (['member', 'moderator', 'admin'] as const).map((role) => ({ role }));
    expect(whyNotMeasure(moderator!, member!)).to.equal(null);
    expect(whyNotMeasure(moderator!, moderator!)).to.equal('decision.of-staff');
    expect(whyNotMeasure(admin!, moderator!)).to.equal(null);
    expect(whyNotMeasure(admin!, admin!)).to.equal('decision.of-staff');
  });
});
