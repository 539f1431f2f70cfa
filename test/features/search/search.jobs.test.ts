import { expect } from 'chai';
import { Types } from 'mongoose';
import { SearchableModel } from '../../../src/features/search/searchable.model.ts';
import { noteChanged, noteStanding } from '../../../src/features/search/searchables.ts';
import { editPost, editThread } from '../../../src/features/threads/edits.ts';
import { getOpening, moveThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { stopTime } from '../../support/clock.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';
import { indexed, titles } from '../../support/searching.ts';

describe('what was written is found', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  const here = () => ({ board: board()._id });
  const finds = async (text: string, at = here()): Promise<number> => (await titles(text, at)).length;
  before(async () => {
    ({ asha, ravi, mod } = await people());
  });

  it('an answer, by its new words once it was edited', async () => {
    const thread = await asha.asks('Which invoice app do you use?', here());
    const answer = await ravi.answers(thread, 'I write them with ledgerfox on my phone.');
    await indexed();
    expect(await finds('ledgerfox')).to.equal(1);
    await editPost(ravi.member, answer, await ravi.writes('I write them with tallybear on my phone.'));
    await indexed();
    expect([await finds('ledgerfox'), await finds('tallybear')]).to.deep.equal([0, 1]);
  });

  it('a thread, by its new title and tags', async () => {
    const thread = await asha.asks('Who knows a honest courier?', {
      ...here(),
      body: 'It should fetch parcels here.',
    });
    await editThread(asha.member, thread, { title: 'Who knows a good parcelhawk?', tags: ['swiftpost'] });
    await indexed();
    expect([await finds('courier'), await finds('parcelhawk'), await finds('swiftpost')]).to.deep.equal([
      0, 1, 1,
    ]);
  });

  it('all posts of a thread, on the board it was moved to', async () => {
    const thread = await asha.asks('How do I light a kitchen for videos?', here());
    await ravi.answers(thread, 'With one lumenowl from the side, no more.');
    await indexed();
    await moveThread(mod.member, thread, 'youtube');
    await indexed();
    expect([await finds('lumenowl'), await finds('lumenowl', { board: 'youtube' })]).to.deep.equal([0, 1]);
  });

  it('nothing that was taken back, removed or is bad advice; what was restored is', async () => {
    const thread = await asha.asks('Which loan app is safe?', here());
    const [back, removed, bad] = [
      await ravi.answers(thread, 'Take it from creditmole, they are quick.'),
      await ravi.answers(thread, 'Take it from creditwasp, they are quick.'),
      await ravi.answers(thread, 'Take it from creditmoth, they are quick.'),
    ];
    await indexed();
    expect(await finds('creditmole')).to.equal(1);
    await withdrawPost(ravi.member, back);
    await mod.decides(removed, 'remove');
    await mod.decides(bad, 'bad-advice');
    expect(
      [await finds('creditmole'), await finds('creditwasp'), await finds('creditmoth')],
      'before the index knows',
    ).to.deep.equal([0, 0, 0]);
    await indexed();
    expect([await finds('creditmole'), await finds('creditwasp'), await finds('creditmoth')]).to.deep.equal([
      0, 0, 0,
    ]);
    await mod.decides(bad, 'restore');
    await indexed();
    expect(await finds('creditmoth')).to.equal(1);
  });

  it('no answer in a thread that nobody may see', async () => {
    const thread = await asha.asks('Is this offer of work genuine?', here());
    await ravi.answers(thread, 'No, the firm taskviper has cheated me.');
    await indexed();
    await mod.decides(await getOpening(thread), 'remove');
    await indexed();
    expect(await finds('taskviper')).to.equal(0);
  });

  it('what many vote for stands above what nobody did', async () => {
    const [first, second] = [
      await asha.asks('Who has tried inkotter pens?', here()),
      await asha.asks('Who has used inkotter pens?', here()),
    ];
    const best = await getOpening(first);
    for (const someone of [ravi, mod]) await someone.votes(best, 1);
    await indexed();
    expect(await titles('inkotter', here())).to.deep.equal([first.title, second.title]);
  });
});

describe('what is noted of a post', () => {
  it('rises with every change, also at one moment', async () => {
    const id = new Types.ObjectId();
    stopTime();
    for (let i = 0; i < 3; i++) await noteChanged([id]);
    expect((await SearchableModel.findById(id).lean())?.revision).to.equal(3);
  });

  it('stays while votes change next to nothing', async () => {
    const id = new Types.ObjectId();
    for (const standing of [1, 1, 2, 2]) await noteStanding(id, standing);
    expect((await SearchableModel.findById(id).lean())?.revision).to.equal(2);
  });
});
