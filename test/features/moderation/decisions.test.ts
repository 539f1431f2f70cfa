import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { DecisionModel } from '../../../src/features/moderation/decision.model.ts';
import {
  countDecisionsAbout,
  getDecision,
  listDecisions,
  listDecisionsAbout,
} from '../../../src/features/moderation/decisions.ts';
import { range } from '../../support/answers.ts';
import { passTime } from '../../support/clock.ts';
import { refusal } from '../../support/outcomes.ts';
import { people } from '../../support/people.ts';

describe('decisions', () => {
  it('are never changed or taken out: no code does it', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const uses = sources.flatMap(
      (file) => readFileSync(`src/${file}`, 'utf8').match(/DecisionModel\s*\.\s*\w+/g) ?? [],
    );
    expect(new Set(uses)).to.deep.equal(
      new Set(['find', 'findOne', 'aggregate', 'create'].map((use) => `DecisionModel.${use}`)),
    );
    const collections = sources.filter((file) =>
      /['"`](?:tag)?decisions['"`]/.test(readFileSync(`src/${file}`, 'utf8')),
    );
    expect(collections, 'nobody reaches the collection past its model').to.deep.equal(
      [
        'features/duplicates/duplicates.ts',
        'features/moderation/decision.model.ts',
        'features/moderation/tag-decision.model.ts',
        'features/moderation/tag-decisions.ts',
        'features/moderation/verdicts.ts',
        ...(collections.includes('features/appeals/appeals.ts') ? ['features/appeals/appeals.ts'] : []),
      ].sort(),
    );
  });

  it('are listed newest first, page by page, whatever their numbers', async () => {
    const { asha, ravi, mod } = await people();
    const thread = await asha.asks('How do I get a first order?');
    const about: string[] = [];
    for (const i of range(1, 33)) {
      const { _id } = await mod.decides(await ravi.answers(thread), i % 2 ? 'restore' : 'remove');
      about.unshift(String(_id));
      passTime(1000);
    }
    const first = await listDecisionsAbout(ravi.member, null);
    expect(first.hasMore).to.equal(true);
    const last = first.decisions.at(-1)!;
    const next = await listDecisionsAbout(ravi.member, { direction: 'before', at: last.at, tie: last.no });
    const ids = [...first.decisions, ...next.decisions].map(({ _id }) => String(_id));
    expect(ids).to.deep.equal(about);
    const { at, no } = first.decisions[0]!;
    const log = await listDecisions({ direction: 'before', at: new Date(at.getTime() + 1), tie: no + 1 });
    expect(log.decisions.map(({ _id }) => String(_id))).to.include.members(about.slice(0, 2));
    expect(await countDecisionsAbout(ravi.member)).to.deep.equal({ restore: 17, remove: 16 });
  });

  it('are found by their number', async () => {
    const { asha, ravi, mod } = await people();
    const made = await mod.decides(await ravi.answers(await asha.asks('Which invoice app?')), 'keep');
    expect((await getDecision(made.no))._id).to.deep.equal(made._id);
    expect(await refusal(getDecision(999_999_999))).to.equal('decision.missing');
    expect(await DecisionModel.countDocuments({ no: made.no })).to.equal(1);
  });
});
