import { expect } from 'chai';
import { boards as seeds } from '../../../seeds/boards.ts';
import { BoardModel } from '../../../src/features/boards/board.model.ts';
import {
  forgetBoards,
  getBoard,
  listBoards,
  setBoardCounts,
  syncBoards,
} from '../../../src/features/boards/boards.ts';
import { MINUTE, SECOND } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { refusal } from '../../support/outcomes.ts';

const COUNTS = { threadCount: 7, postCount: 40, activeAt: new Date('2026-01-15T10:00:00Z') };
const rename = (slug: string, en: string) => BoardModel.updateOne({ _id: slug }, { $set: { 'name.en': en } });

describe('boards', () => {
  beforeEach(syncBoards);
  after(syncBoards);

  it('are those of the seeds, in their order, named in both languages', async () => {
    const boards = await listBoards();
    expect(boards.map(({ _id }) => _id)).to.deep.equal(seeds.map(({ slug }) => slug));
    expect(boards.map(({ _id }) => _id)).to.include.members([
      'freelancing',
      'blogging',
      'ecommerce',
      'youtube',
    ]);
    for (const { name, description } of boards)
      for (const text of [name, description])
        expect([text.hi, text.en].every((words) => words.length > 2)).to.equal(true);
  });

  it('synced again keep their counts and take what changed in the seeds', async () => {
    await setBoardCounts('youtube', COUNTS);
    await rename('youtube', 'Moving pictures');
    await Promise.all([syncBoards(), syncBoards()]);
    expect(await getBoard('youtube')).to.deep.include({ ...COUNTS, name: { hi: 'यूट्यूब', en: 'YouTube' } });
    expect(await BoardModel.countDocuments({ _id: 'youtube' })).to.equal(1);
  });

  it('are kept at hand for a minute, or until told to look again', async () => {
    await listBoards();
    await rename('youtube', 'Moving pictures');
    passTime(MINUTE - SECOND);
    expect((await getBoard('youtube')).name.en).to.equal('YouTube');
    passTime(2 * SECOND);
    expect((await getBoard('youtube')).name.en).to.equal('Moving pictures');

    await rename('youtube', 'Films');
    forgetBoards();
    expect((await getBoard('youtube')).name.en).to.equal('Films');
  });

  it('one that is not there is refused', async () => {
    for (const slug of ['nowhere', '', '__proto__', 'Freelancing'])
      expect(await refusal(getBoard(slug))).to.equal('board.missing');
  });
});
