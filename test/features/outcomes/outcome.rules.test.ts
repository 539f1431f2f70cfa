import { expect } from 'chai';
import { Types } from 'mongoose';
import {
  isPastMonth,
  monthOf,
  monthsToOffer,
  whyNotReport,
} from '../../../src/features/outcomes/outcome.rules.ts';

const someone = () => ({ _id: new Types.ObjectId() });
const author = someone();
const answer = { author: author._id, no: 2, visibility: 'visible' } as const;
const question = { kind: 'question' } as const;

describe('outcome rules', () => {
  const cases = [
    ['somebody tried an answer', someone(), answer, question, null],
    ['its author', author, answer, question, 'outcome.own'],
    ['the question itself', someone(), { ...answer, no: 1 }, question, 'outcome.not-an-answer'],
    ['a reply in a discussion', someone(), answer, { kind: 'discussion' }, 'outcome.not-an-answer'],
    ['a reply under a showcase', someone(), answer, { kind: 'showcase' }, 'outcome.not-an-answer'],
    ['one taken back', someone(), { ...answer, visibility: 'withdrawn' }, question, 'post.withdrawn'],
    ['one’s own, taken back', author, { ...answer, visibility: 'withdrawn' }, question, 'outcome.own'],
    ['the question of its author', author, { ...answer, no: 1 }, question, 'outcome.not-an-answer'],
  ] as const;
  for (const [what, member, post, thread, code] of cases)
    it(`${what}: ${code ?? 'may be reported on'}`, () => {
      expect(whyNotReport(member, post, thread)).to.equal(code);
    });

  it('a month begins at midnight in India', () => {
    expect(monthOf(new Date('2026-10-31T18:29:59Z'))).to.equal('2026-10');
    expect(monthOf(new Date('2026-10-31T18:30:00Z'))).to.equal('2026-11');
  });

  it('months are counted back over the turn of the year', () => {
    const january = new Date('2027-01-31T12:00:00Z');
    expect([0, 1, 2, 13].map((back) => monthOf(january, back))).to.deep.equal([
      '2027-01',
      '2026-12',
      '2026-11',
      '2025-12',
    ]);
  });

  it('a form offers the last twelve months, and what was told before', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    const months = monthsToOffer(now, null);
    expect([months.length, months[0], months.at(-1)]).to.deep.equal([12, '2026-11', '2025-12']);
    expect(monthsToOffer(now, '2026-03')).to.deep.equal(months);
    expect(monthsToOffer(now, '2024-03')).to.deep.equal([...months, '2024-03']);
  });

  it('nothing was tried in months to come, or in what is no month', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    for (const month of ['2026-11', '2026-01', '2019-12'])
      expect(isPastMonth(month, now), month).to.equal(true);
    for (const month of ['2026-12', '2027-01', '2026-13', '2026-00', '1999-12', '2026-1', 'x', '2026-11-01'])
      expect(isPastMonth(month, now), month).to.equal(false);
  });
});
