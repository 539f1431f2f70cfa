import { expect } from 'chai';
import { ModerationStory } from '../../support/moderation-story.ts';

/** `ACTIONS=2000 npx mocha --no-parallel test/features/moderation/random-actions.test.ts` for a long run. */
const ACTIONS = Number(process.env['ACTIONS'] ?? 150);
const SEEDS = [1, 2];

describe('whatever members and moderators do', function () {
  this.timeout(60_000 + ACTIONS * 500);

  for (const seed of SEEDS)
    it(`counts, states and reputations are those of a recount (${ACTIONS} actions, seed ${seed})`, async () => {
      const story = new ModerationStory(seed);
      await story.begin();
      for (let i = 0; i < ACTIONS; i++) await story.act();
      expect(await story.faults()).to.deep.equal([]);
      expect(Object.keys(story.done)).to.include.members([
        'decide',
        'judge',
        'flag',
        'appeal',
        'answerAppeal',
        'vote',
      ]);
    });
});
