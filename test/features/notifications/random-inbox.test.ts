import { expect } from 'chai';
import { InboxStory } from '../../support/inbox-story.ts';

/** `ACTIONS=3000 npx mocha --no-parallel test/features/notifications/random-inbox.test.ts` for a long run. */
const ACTIONS = Number(process.env['ACTIONS'] ?? 150);
const SEEDS = [1, 2];

describe('whatever members do, and whenever they are told', function () {
  this.timeout(60_000 + ACTIONS * 500);

  for (const seed of SEEDS)
    it(`unread ones are as many as a recount gives, and nobody is told twice (${ACTIONS} actions, seed ${seed})`, async () => {
      const story = new InboxStory(seed);
      await story.begin();
      for (let i = 0; i < ACTIONS; i++) await story.act();
      await story.end();
      expect(await story.faults()).to.deep.equal([]);
      expect(Object.keys(story.done)).to.include.members([
        'mention',
        'quote',
        'withdraw',
        'readOne',
        'workAgain',
      ]);
    });
});
