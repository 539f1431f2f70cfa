import { expect } from 'chai';
import { boards } from '../../../seeds/boards.ts';
import { readGuideFiles } from '../../../src/features/guides/guide.file.ts';
import { GuideFolder } from '../../support/guide-folder.ts';

describe('guide files', () => {
  let folder: GuideFolder;
  beforeEach(() => {
    folder = new GuideFolder();
    folder.write('begin-here');
  });
  afterEach(() => folder.end());

  const read = () => readGuideFiles(folder.path);

  it('are read by slug, in both languages', () => {
    folder.write('begin-here', { title: 'यहाँ से शुरू करें', order: 3 }, 'hi');
    const guide = read().get('begin-here');
    expect(guide?.hi.title).to.equal('यहाँ से शुरू करें');
    expect(guide?.en).to.deep.include({
      title: 'The guide begin-here',
      board: 'blogging',
      order: 1,
      owner: 'chaupal',
      verified: new Date('2026-01-15'),
      body: '## Begin\n\nBegin with **one** thing.',
    });
  });

  it('keep colons in what they say', () => {
    folder.write('begin-here', { title: 'Scams: how to see them, and: what to do' });
    expect(read().get('begin-here')?.en.title).to.equal('Scams: how to see them, and: what to do');
  });

  it('that lack a language are named', () => {
    folder.remove('begin-here', ['hi']);
    expect(read).to.throw(/begin-here/);
  });

  for (const [fault, change] of [
    ['no title', { title: '' }],
    ['no order', { order: 'first' }],
    ['no day of verification', { verified: 'lately' }],
    ['a summary that is too long', { summary: 'a'.repeat(201) }],
  ] as const)
    it(`with ${fault} are named, with the fault`, () => {
      folder.write('begin-here', change);
      expect(read).to.throw(new RegExp(`begin-here.md[^]*${Object.keys(change)[0]}`));
    });

  it('of the site are in order: each on a board that exists, alike in both languages', () => {
    const guides = [...readGuideFiles('seeds/guides').values()];
    const known = ['all', ...boards.map(({ slug }) => slug)];
    for (const { hi, en } of guides) {
      expect(known).to.include(en.board);
      for (const field of ['board', 'order', 'owner'] as const)
        expect(hi[field], en.title).to.equal(en[field]);
    }
    expect(new Set(guides.map(({ en }) => en.order)).size).to.equal(guides.length);
  });
});
