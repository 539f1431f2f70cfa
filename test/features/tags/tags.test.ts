import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { NameKeyModel } from '../../../src/features/tags/name-key.model.ts';
import { SpellingModel } from '../../../src/features/tags/spelling.model.ts';
import { findTag, takeInTags, tagsOf } from '../../../src/features/tags/tags.ts';
import { nameKeys } from '../../../src/language/same-name.ts';

/** Nobody else in the run has tags with this number. */
const own = () => String(parseInt(randomBytes(5).toString('hex'), 16));

describe('tags', () => {
  it('are spelled as their first writer did, in whichever script others write them', async () => {
    const n = own();
    expect(await takeInTags([`youtube-${n}`])).to.deep.equal([`youtube-${n}`]);
    expect(await takeInTags([`यूट्यूब-${n}`])).to.deep.equal([`youtube-${n}`]);
    expect(await takeInTags([`you-tube-${n}`, 'यू-ट्यूब' + `-${n}`])).to.deep.equal([`youtube-${n}`]);
  });

  it('that only sound alike stay apart', async () => {
    const n = own();
    const tags = [`course-${n}`, `cars-${n}`, `c-${n}`, `c++-${n}`, `c#-${n}`];
    expect(await takeInTags(tags)).to.deep.equal(tags);
    expect(await takeInTags([`कोर्स-${n}`])).to.deep.equal([`course-${n}`]);
  });

  it('of spellings that were never taken in are these themselves', async () => {
    expect(await tagsOf(['never-seen', 'never-seen'])).to.deep.equal(['never-seen']);
  });

  it('are found by any spelling, also by one that nobody has used', async () => {
    const n = own();
    await takeInTags([`freelancing-${n}`]);
    for (const typed of [`Freelancing ${n}`, `फ्रीलांसिंग ${n}`, `#free_lancing-${n}`])
      expect(await findTag(typed), typed).to.equal(`freelancing-${n}`);
    for (const typed of ['', '  ', '#', `nothing ${own()}`])
      expect(await findTag(typed), typed).to.equal(null);
    expect(await SpellingModel.exists({ _id: `फ्रीलांसिंग-${n}` })).to.equal(null);
  });

  it('that are new at one moment, and alike, are one', async () => {
    for (let i = 0; i < 5; i++) {
      const n = own();
      const spellings = [`blogging-${n}`, `ब्लॉगिंग-${n}`, `blog-ging-${n}`, `b-logging-${n}`, `blogging-${n}`];
      await Promise.all(spellings.map((spelling) => takeInTags([spelling])));
      expect(await tagsOf(spellings)).to.have.length(1);
      const keys = await NameKeyModel.find({ _id: { $in: nameKeys(`blogging-${n}`) } }).lean();
      for (const { firsts } of keys) expect(firsts).to.have.length(1);
    }
  });
});
