import { expect } from 'chai';
import {
  ADVICE,
  type Advice,
  EVENTS,
  type StandingEvent,
  VISIBILITIES,
  type Visibility,
  statesAfter,
  threadVisibility,
} from '../../../src/features/threads/standing.rules.ts';

/** Who makes each happen: members by flags, a moderator, the author. Every event in every state, spelled out. */
const ADVICE_TABLE: Record<StandingEvent, Record<Advice, Advice>> = {
  disputed: { ok: 'disputed', disputed: 'disputed', 'bad-advice': 'bad-advice' },
  held: { ok: 'ok', disputed: 'disputed', 'bad-advice': 'bad-advice' },
  'judged-bad': { ok: 'bad-advice', disputed: 'bad-advice', 'bad-advice': 'bad-advice' },
  removed: { ok: 'ok', disputed: 'ok', 'bad-advice': 'ok' },
  cleared: { ok: 'ok', disputed: 'ok', 'bad-advice': 'ok' },
  settled: { ok: 'ok', disputed: 'ok', 'bad-advice': 'bad-advice' },
  absolved: { ok: 'ok', disputed: 'disputed', 'bad-advice': 'ok' },
  withdrawn: { ok: 'ok', disputed: 'disputed', 'bad-advice': 'bad-advice' },
};

const VISIBILITY_TABLE: Record<StandingEvent, Record<Visibility, Visibility>> = {
  disputed: { visible: 'visible', pending: 'pending', removed: 'removed', withdrawn: 'withdrawn' },
  held: { visible: 'pending', pending: 'pending', removed: 'removed', withdrawn: 'withdrawn' },
  'judged-bad': { visible: 'visible', pending: 'visible', removed: 'visible', withdrawn: 'withdrawn' },
  removed: { visible: 'removed', pending: 'removed', removed: 'removed', withdrawn: 'withdrawn' },
  cleared: { visible: 'visible', pending: 'visible', removed: 'visible', withdrawn: 'withdrawn' },
  settled: { visible: 'visible', pending: 'visible', removed: 'removed', withdrawn: 'withdrawn' },
  absolved: { visible: 'visible', pending: 'pending', removed: 'visible', withdrawn: 'withdrawn' },
  withdrawn: { visible: 'withdrawn', pending: 'withdrawn', removed: 'removed', withdrawn: 'withdrawn' },
};

describe('the states of a post', () => {
  for (const event of EVENTS) {
    for (const advice of ADVICE)
      it(`advice ${advice}, ${event}: ${ADVICE_TABLE[event][advice]}, whoever may see it`, () => {
        for (const visibility of VISIBILITIES)
          expect(statesAfter(event, { advice, visibility }).advice).to.equal(ADVICE_TABLE[event][advice]);
      });
    for (const visibility of VISIBILITIES)
      it(`${visibility}, ${event}: ${VISIBILITY_TABLE[event][visibility]}, whatever its advice`, () => {
        for (const advice of ADVICE)
          expect(statesAfter(event, { advice, visibility }).visibility).to.equal(
            VISIBILITY_TABLE[event][visibility],
          );
      });
  }

  const of = (event: StandingEvent, thread: Visibility, replyCount = 1) =>
    threadVisibility(event, { opening: 'withdrawn', thread, replyCount });

  it('a thread is seen as its opening post', () => {
    for (const opening of ['visible', 'pending', 'removed'] as const)
      for (const event of EVENTS)
        expect(threadVisibility(event, { opening, thread: 'visible', replyCount: 1 })).to.equal(opening);
  });

  it('an opening that its author took back leaves what others had replied, where that was to be seen', () => {
    expect(of('withdrawn', 'visible')).to.equal('visible');
    expect(of('withdrawn', 'visible', 0)).to.equal('withdrawn');
    expect(of('withdrawn', 'pending')).to.equal('withdrawn');
  });

  it('a thread whose opening was taken back is removed and restored like others', () => {
    expect(of('removed', 'visible')).to.equal('removed');
    expect(of('settled', 'removed')).to.equal('removed');
    expect(of('cleared', 'removed')).to.equal('visible');
    expect(of('cleared', 'removed', 0)).to.equal('withdrawn');
    expect(of('cleared', 'withdrawn')).to.equal('withdrawn');
  });
});
