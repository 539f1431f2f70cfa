import { expect } from 'chai';
import { GuideModel } from '../../../src/features/guides/guide.model.ts';
import { setGuideRead } from '../../../src/features/accounts/accounts.ts';
import {
  forgetGuides,
  getGuide,
  guidesOf,
  listGuides,
  sayUseful,
  syncGuides,
} from '../../../src/features/guides/guides.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { range } from '../../support/answers.ts';
import { GuideFolder } from '../../support/guide-folder.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people } from '../../support/people.ts';

describe('guides', () => {
  let asha: Person, ravi: Person;
  let folder: GuideFolder;
  before(async () => {
    ({ asha, ravi } = await people());
  });
  beforeEach(async () => {
    folder = new GuideFolder();
    folder.write('begin-here', { board: 'all', order: 1 });
    folder.write('first-blog', { board: 'blogging', order: 2 });
    folder.write('first-shop', { board: 'ecommerce', order: 3 });
    await sync();
  });
  afterEach(() => folder.end());
  after(() => syncGuides());

  const sync = () => syncGuides(folder.path);
  const slugs = async () => (await listGuides()).map(({ _id }) => _id);
  const announcements = () => OutboxModel.countDocuments({ name: 'guides.synced' });
  const useful = async (slug: string) => (await GuideModel.findById(slug).orFail().lean()).usefulCount;

  describe('synced from their files', () => {
    it('are there in order, rendered in both languages', async () => {
      expect(await slugs()).to.deep.equal(['begin-here', 'first-blog', 'first-shop']);
      const { hi, en } = await getGuide('begin-here');
      for (const edition of [hi, en]) {
        expect(edition.html).to.include('<strong>one</strong>');
        expect(edition).to.deep.include({
          title: 'The guide begin-here',
          minutes: 1,
          verified: new Date('2026-01-15'),
        });
      }
    });

    it('that did not change are left alone, and nothing is announced', async () => {
      const [guides, announced] = [await GuideModel.find().lean(), await announcements()];
      await sync();
      expect(await GuideModel.find().lean()).to.deep.equal(guides);
      expect(await announcements()).to.equal(announced);
    });

    it('that changed in one language are taken in; ticks and answers stay', async () => {
      const guide = await getGuide('first-blog');
      await setGuideRead(asha.member, guide._id, true);
      await sayUseful('somebody', guide, true);
      const announced = await announcements();

      folder.write('first-blog', { order: 2, title: 'आपका पहला ब्लॉग', body: 'एक **चीज़** से शुरू करें।' }, 'hi');
      await sync();
      const changed = await getGuide('first-blog');
      expect(changed.hi).to.include({ title: 'आपका पहला ब्लॉग' });
      expect(changed.hi.html).to.include('<strong>चीज़</strong>');
      expect(changed.en).to.deep.equal(guide.en);
      expect(changed.usefulCount).to.equal(1);
      expect((await asha.now()).guidesRead).to.include('first-blog');
      expect(await announcements()).to.equal(announced + 1);
    });

    it('that are gone disappear', async () => {
      folder.remove('first-shop');
      await sync();
      expect(await slugs()).to.deep.equal(['begin-here', 'first-blog']);
      expect(await refusal(getGuide('first-shop'))).to.equal('guide.missing');
    });

    it('by several processes at once are there once', async () => {
      folder.write('second-blog', { order: 4 });
      folder.remove('first-shop');
      const announced = await announcements();
      await Promise.all(range(1, 4).map(sync));
      expect(await slugs()).to.deep.equal(['begin-here', 'first-blog', 'second-blog']);
      expect(await announcements()).to.equal(announced + 1);
    });

    it('with a fault change nothing', async () => {
      folder.write('first-shop', { title: 'A better title', order: 3 });
      folder.write('first-blog', { order: 'first' });
      const fault = await sync().then(
        () => null,
        (error: Error) => error.message,
      );
      expect(fault).to.include('first-blog.md');
      forgetGuides();
      expect((await getGuide('first-shop')).en.title).to.equal('The guide first-shop');
    });
  });

  it('a board has those for everybody, then its own', async () => {
    expect((await guidesOf('blogging')).map(({ _id }) => _id)).to.deep.equal(['begin-here', 'first-blog']);
    expect((await guidesOf('youtube')).map(({ _id }) => _id)).to.deep.equal(['begin-here']);
  });

  it('a member’s tick is theirs, stays when set twice, and can be taken out', async () => {
    await Promise.all(range(1, 5).map(() => setGuideRead(ravi.member, 'begin-here', true)));
    expect((await ravi.now()).guidesRead).to.deep.equal(['begin-here']);
    await setGuideRead(ravi.member, 'begin-here', false);
    expect((await ravi.now()).guidesRead).to.deep.equal([]);
  });

  describe('useful', () => {
    it('is counted once for each who says so, and can be changed', async () => {
      const guide = await getGuide('begin-here');
      const before = await useful('begin-here');
      for (const who of ['one', 'two', 'one', 'two', 'one']) await sayUseful(who, guide, true);
      expect(await useful('begin-here')).to.equal(before + 2);
      await sayUseful('one', guide, false);
      await sayUseful('three', guide, false);
      expect(await useful('begin-here')).to.equal(before + 1);
      await sayUseful('one', guide, true);
      expect(await useful('begin-here')).to.equal(before + 2);
    });

    it('said by many at once, some of them often, is counted exactly', async () => {
      const guide = await getGuide('first-shop');
      await Promise.all(range(1, 30).map((i) => sayUseful(`network ${i % 10}`, guide, true)));
      expect(await useful('first-shop')).to.equal(10);
    });
  });
});
