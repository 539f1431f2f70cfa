import { expect } from 'chai';
import { randomInt } from 'node:crypto';
import { SpellingModel } from '../../../src/features/tags/spelling.model.ts';
import { joinTags, rewriteTag, separateTag } from '../../../src/features/tags/synonyms.ts';
import { findTag, takeInTags, tagsOf } from '../../../src/features/tags/tags.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people } from '../../support/people.ts';

describe('what moderators say of tags', () => {
  let asha: Person, mod: Person;
  let n: number;
  before(async () => {
    ({ asha, mod } = await people());
  });
  beforeEach(() => {
    n = randomInt(1e9); // nobody else in the run has tags with this number
  });

  it('two that are one are found by either name, with all that is like it', async () => {
    await takeInTags([`blog-${n}`, `website-${n}`, `वेबसाइट-${n}`]);
    await joinTags(mod.member, `website-${n}`, `blog-${n}`);
    expect(await tagsOf([`website-${n}`, `वेबसाइट-${n}`, `blog-${n}`])).to.deep.equal([`blog-${n}`]);
    expect(await findTag(`web site ${n}`)).to.equal(`blog-${n}`);
    expect(await takeInTags([`web-site-${n}`])).to.deep.equal([`blog-${n}`]);
    expect(await OutboxModel.exists({ name: 'tag.changed', 'payload.tag': `blog-${n}` })).to.not.equal(null);
  });

  it('a tag that others were joined with takes them along', async () => {
    const [a, b, c] = [`alpha-${n}`, `beta-${n}`, `gamma-${n}`];
    await takeInTags([a, b, c]);
    await joinTags(mod.member, a, b);
    await joinTags(mod.member, b, c);
    expect(await tagsOf([a, b, c])).to.deep.equal([c]);
    expect(await refusal(joinTags(mod.member, a, c))).to.equal('tag.missing');
  });

  it('what was joined can be separated, with all that is like it', async () => {
    await takeInTags([`java-${n}`, `जावा-${n}`, `script-${n}`]);
    await joinTags(mod.member, `java-${n}`, `script-${n}`);
    await separateTag(mod.member, `script-${n}`, `java-${n}`);
    expect(await tagsOf([`जावा-${n}`])).to.deep.equal([`java-${n}`]);
    expect(await tagsOf([`script-${n}`])).to.deep.equal([`script-${n}`]);
    expect(await refusal(separateTag(mod.member, `script-${n}`, `java-${n}`))).to.equal('tag.missing');
  });

  it('a spelling that was taken for a tag’s goes alone, and new ones that are like it go with it', async () => {
    await takeInTags([`form-${n}`, `फ़ोरम-${n}`, `फॉर्म-${n}`]);
    expect(await tagsOf([`फ़ोरम-${n}`])).to.deep.equal([`form-${n}`]);
    await separateTag(mod.member, `form-${n}`, `फ़ोरम-${n}`);
    expect(await tagsOf([`फ़ोरम-${n}`])).to.deep.equal([`फ़ोरम-${n}`]);
    expect(await tagsOf([`फॉर्म-${n}`])).to.deep.equal([`form-${n}`]);
    expect(await takeInTags([`forum-${n}`])).to.deep.equal([`फ़ोरम-${n}`]);
  });

  it('the first of a tag’s own spellings does not go, nor the tag itself', async () => {
    await takeInTags([`यूट्यूब-${n}`, `youtube-${n}`]);
    await rewriteTag(mod.member, `यूट्यूब-${n}`, `youtube-${n}`);
    for (const spelling of [`यूट्यूब-${n}`, `youtube-${n}`])
      expect(await refusal(separateTag(mod.member, `youtube-${n}`, spelling))).to.equal('tag.itself');
  });

  it('a tag can be written otherwise, also as nobody has yet', async () => {
    await takeInTags([`यूट्यूब-${n}`, `youtube-${n}`]);
    await rewriteTag(mod.member, `यूट्यूब-${n}`, `youtube-${n}`);
    expect(await findTag(`यूट्यूब-${n}`)).to.equal(`youtube-${n}`);
    await rewriteTag(mod.member, `youtube-${n}`, `yt-${n}`);
    expect(await tagsOf([`यूट्यूब-${n}`, `youtube-${n}`])).to.deep.equal([`yt-${n}`]);
    await rewriteTag(mod.member, `yt-${n}`, `यूट्यूब-${n}`);
    expect(await tagsOf([`yt-${n}`])).to.deep.equal([`यूट्यूब-${n}`]);
  });

  it('is not said by members, of what is no tag, of a tag and itself, or against another tag', async () => {
    const [a, b] = [`alpha-${n}`, `beta-${n}`];
    await takeInTags([a, b]);
    for (const act of [joinTags, separateTag, rewriteTag])
      expect(await refusal(act(asha.member, a, b))).to.equal('member.not-allowed');
    expect(await refusal(joinTags(mod.member, a, a))).to.equal('tag.itself');
    expect(await refusal(rewriteTag(mod.member, a, a))).to.equal('tag.itself');
    expect(await refusal(rewriteTag(mod.member, a, b))).to.equal('tag.already-used');
    expect(await refusal(joinTags(mod.member, a, `none-${n}`))).to.equal('tag.missing');
    expect(await tagsOf([a, b])).to.deep.equal([a, b]);
  });

  it('by two at once, each the other way round, leaves one tag', async () => {
    const [a, b] = [`alpha-${n}`, `beta-${n}`];
    await takeInTags([a, b]);
    const ends = await Promise.all([
      refusal(joinTags(mod.member, a, b)),
      refusal(joinTags(mod.member, b, a)),
    ]);
    expect(ends.toSorted()).to.deep.equal([null, 'tag.missing'].toSorted());
    expect(await tagsOf([a, b])).to.have.length(1);
  });

  it('leads a spelling that comes at the same moment the same way', async () => {
    for (let i = 0; i < 5; i++) {
      const m = randomInt(1e9);
      await takeInTags([`hosting-${m}`, `domain-${m}`]);
      await Promise.all([
        joinTags(mod.member, `hosting-${m}`, `domain-${m}`),
        takeInTags([`होस्टिंग-${m}`]),
        takeInTags([`host-ing-${m}`]),
      ]);
      const tags = (await SpellingModel.find({ first: `hosting-${m}` }).lean()).map(({ tag }) => tag);
      expect(tags).to.deep.equal([`domain-${m}`, `domain-${m}`, `domain-${m}`]);
    }
  });
});
