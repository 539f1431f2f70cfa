import { expect } from 'chai';
import { randomInt } from 'node:crypto';
import { moveFollowers, settleFollowed } from '../../../src/features/subscriptions/tag-subscriptions.jobs.ts';
import { listSubscriptions, subscribe } from '../../../src/features/subscriptions/subscriptions.ts';
import type { Level } from '../../../src/features/subscriptions/subscription.rules.ts';
import { joinTags, separateTag } from '../../../src/features/tags/synonyms.ts';
import { takeInTags } from '../../../src/features/tags/tags.ts';
import { passTime } from '../../support/clock.ts';
import { SECOND } from '../../../src/platform/clock.ts';
import { type Person, people } from '../../support/people.ts';

describe('followers of a tag', () => {
  let asha: Person, ravi: Person, mod: Person;
  let blog: string, site: string;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    const n = randomInt(1e9); // nobody else in the run has tags with this number
    [blog, site] = [`blog-${n}`, `website-${n}`];
    await takeInTags([blog, site]);
  });

  const follows = (who: Person, subject: string, level: Level) =>
    subscribe(who.member, { of: 'tag', subject }, level);
  const followed = async ({ member }: Person) =>
    (await listSubscriptions(member, ['tag'])).map(({ subject, level }) => `${subject} ${level}`).sort();

  it('go with it where it goes, and come back with it, however often the job is run', async () => {
    await follows(asha, site, 'watching');
    await follows(ravi, blog, 'muted');
    await joinTags(mod.member, site, blog);
    for (let i = 0; i < 2; i++) await moveFollowers({ tag: blog });
    expect([await followed(asha), await followed(ravi)]).to.deep.equal([
      [`${blog} watching`],
      [`${blog} muted`],
    ]);
    await separateTag(mod.member, blog, site);
    for (const tag of [site, site, blog]) await moveFollowers({ tag });
    expect([await followed(asha), await followed(ravi)]).to.deep.equal([
      [`${site} watching`],
      [`${blog} muted`],
    ]);
  });

  it('who followed both follow the one as they said last', async () => {
    await follows(asha, site, 'watching');
    await follows(ravi, blog, 'watching');
    passTime(SECOND);
    await follows(asha, blog, 'muted');
    await follows(ravi, site, 'muted');
    await joinTags(mod.member, site, blog);
    await moveFollowers({ tag: blog });
    expect([await followed(asha), await followed(ravi)]).to.deep.equal([
      [`${blog} muted`],
      [`${blog} muted`],
    ]);
  });

  it('who said so while it moved are settled by their own fact', async () => {
    await joinTags(mod.member, site, blog);
    await moveFollowers({ tag: blog });
    await follows(asha, site, 'watching');
    await settleFollowed({ tag: site, member: String(asha.member._id) });
    await settleFollowed({ tag: site, member: String(asha.member._id) });
    expect(await followed(asha)).to.deep.equal([`${blog} watching`]);
  });
});
