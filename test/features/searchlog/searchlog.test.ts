import { expect } from 'chai';
import { type SearchNote, SearchNoteModel } from '../../../src/features/searchlog/search-note.model.ts';
import { listNotes, noteSearch, pruneNotes } from '../../../src/features/searchlog/searchlog.ts';
import type { Noted } from '../../../src/features/searchlog/searchlog.rules.ts';
import { DAY, HOUR, MINUTE, clock } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { forgetSearches } from '../../support/search-notes.ts';

const IN_VAIN = { found: 0, isNarrowed: false, took: 12, isGivenUp: false };
const SLOW = { ...IN_VAIN, found: 2, took: 180 };

let visitors = 0;
const visitor = (): string => `visitor ${visitors++}`;

/** Somebody whom nobody has met searches for this. */
const search = (text: string, went = IN_VAIN, who = visitor()): Promise<void> =>
  noteSearch({ text, ...went }, who);

const texts = async (noted: Noted = 'nothing'): Promise<string[]> =>
  (await listNotes(noted, 1)).notes.map(({ text }) => text);

/** A word of its own: its number makes it the only one of its key. */
const word = (i: number): string => `nr${i}`;

const insert = (count: number, more: (i: number) => Partial<SearchNote>): Promise<unknown> =>
  SearchNoteModel.insertMany(
    Array.from({ length: count }, (_, i) => ({
      _id: `nothing ${word(i)}`,
      noted: 'nothing',
      text: word(i),
      count: 1,
      took: 10,
      givenUps: 0,
      at: clock.now(),
      ...more(i),
    })),
  );

describe('the log of searches', () => {
  beforeEach(forgetSearches);

  it('counts the same search once, however it is spelt, with when it was last asked', async () => {
    await search('ghar baithe kamai');
    passTime(HOUR);
    await search('घर बैठे कमाई');
    const { notes, count } = await listNotes('nothing', 1);
    expect([count, notes[0]?.count, notes[0]?.text]).to.deep.equal([1, 2, 'ghar baithe kamai']);
    expect(clock.now().getTime() - (notes[0]?.at.getTime() ?? 0)).to.be.below(MINUTE);
  });

  it('lists first what was asked for most often, then what was asked last', async () => {
    for (const text of ['zerodha', 'printify', 'meesho', 'printify']) {
      passTime(MINUTE);
      await search(text);
    }
    expect(await texts()).to.deep.equal(['printify', 'meesho', 'zerodha']);
  });

  it('keeps the longest time of a slow one, and how often no answer came', async () => {
    await search('zerodha', SLOW);
    await search('zerodha', { ...SLOW, took: 3001.4, isGivenUp: true });
    await search('zerodha', { ...SLOW, took: 140 });
    await search('printify', SLOW);
    const { notes } = await listNotes('slow', 1);
    expect(notes.map(({ text, took, givenUps, count }) => [text, took, givenUps, count])).to.deep.equal([
      ['zerodha', 3001, 1, 3],
      ['printify', 180, 0, 1],
    ]);
    expect(await texts('nothing')).to.deep.equal([]);
  });

  it('keeps nothing of who asked', async () => {
    await search('author:ravi-kumar zerodha', SLOW, '203.0.113.7');
    await search('call ravi on 98765 43210', IN_VAIN, '203.0.113.7');
    const kept = JSON.stringify(await SearchNoteModel.find().lean());
    expect(kept).to.include('zerodha');
    expect(kept).to.not.match(/ravi|rv|203\.0|43210/);
  });

  it('counts who asks the same again and again once a day', async () => {
    for (const text of ['zerodha', 'ZERODHA', 'zerodha?']) await search(text, IN_VAIN, 'one');
    expect((await listNotes('nothing', 1)).notes[0]?.count).to.equal(1);
    passTime(DAY + MINUTE);
    await search('zerodha', IN_VAIN, 'one');
    expect((await listNotes('nothing', 1)).notes[0]?.count).to.equal(2);
  });

  it('hears one visitor about 20 things in an hour, and another one still', async () => {
    for (let i = 0; i < 25; i++) {
      await search(word(i), IN_VAIN, 'loud');
      if (i === 12) passTime(2 * MINUTE);
    }
    await search('zerodha', IN_VAIN, 'quiet');
    expect((await listNotes('nothing', 1)).count).to.equal(21);
    passTime(HOUR);
    await search(word(30), IN_VAIN, 'loud');
    expect((await listNotes('nothing', 1)).count).to.equal(22);
  });

  it('writes 30 times a minute at most', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, i) => search(word(i))));
    expect((await listNotes('nothing', 1)).count).to.equal(30);
    passTime(MINUTE + 1);
    await search(word(70));
    expect((await listNotes('nothing', 1)).count).to.equal(31);
  });

  it('counts every one of those who ask for something new at the same moment', async () => {
    await Promise.all(Array.from({ length: 12 }, () => search('zerodha')));
    expect((await listNotes('nothing', 1)).notes[0]?.count).to.equal(12);
  });

  it('keeps 1,000 of each kind: what was asked often, and the newest', async () => {
    const at = (i: number) => new Date(clock.now().getTime() - i * MINUTE);
    await insert(1100, (i) => ({ at: at(i), count: i >= 1000 ? 2 : 1 }));
    await insert(3, (i) => ({ _id: `slow ${i}`, noted: 'slow', at: at(i) }));
    await pruneNotes();
    const left = await SearchNoteModel.find({ noted: 'nothing' }).lean();
    expect(left.length).to.equal(1000);
    expect(left.filter(({ count }) => count === 2).length).to.equal(100);
    // 700 others stand beside them, and 200 as the newest of the rest: these are older than those.
    expect(left.some(({ text }) => text === word(899))).to.equal(true);
    expect(left.some(({ text }) => text === word(900))).to.equal(false);
    expect(await SearchNoteModel.countDocuments({ noted: 'slow' })).to.equal(3);
  });

  it('lets no rubbish that is asked once push out what was asked twice, and lets what is new grow', async () => {
    await insert(1000, () => ({ count: 2, at: new Date(clock.now().getTime() - 10 * DAY) }));
    await insert(200, (i) => ({ _id: `nothing new ${i}` }));
    await pruneNotes();
    expect(await SearchNoteModel.countDocuments({ count: 2 })).to.equal(800);
    await insert(100, (i) => ({ _id: `nothing newer ${i}` }));
    await pruneNotes();
    expect(await SearchNoteModel.countDocuments({ count: 2 })).to.equal(800);
    expect(await SearchNoteModel.countDocuments({ _id: /newer/ })).to.equal(100);
  });

  it('loses nothing more when two workers prune at once, and keeps what is asked again meanwhile', async () => {
    await insert(1100, (i) => ({ at: new Date(clock.now().getTime() - (i + 1) * MINUTE) }));
    const [oldest] = await SearchNoteModel.find({ noted: 'nothing' }).sort({ at: 1 }).limit(1).lean();
    await Promise.all([pruneNotes(), pruneNotes(), search(oldest?.text ?? '')]);
    expect((await listNotes('nothing', 1)).count).to.be.within(1000, 1001);
    expect(await texts()).to.include(oldest?.text);
  });

  it('is forgotten 90 days after it was last asked', async () => {
    const indexes = await SearchNoteModel.collection.indexes();
    const [forget] = indexes.filter(({ expireAfterSeconds }) => expireAfterSeconds !== undefined);
    expect([forget?.key, forget?.expireAfterSeconds]).to.deep.equal([{ at: 1 }, (90 * DAY) / 1000]);
  });
});
