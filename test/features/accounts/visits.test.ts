import { expect } from 'chai';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { noteVisit } from '../../../src/features/accounts/visits.ts';
import { DAY, MINUTE, clock, dayInIndia } from '../../../src/platform/clock.ts';
import { browse } from '../../support/browser.ts';
import { passTime, stopTime } from '../../support/clock.ts';
import { costOf } from '../../support/commands.ts';
import { person, withPast } from '../../support/people.ts';

/** Moves the clock to a time of the day in India, in minutes from its midnight, on a day to come. */
const goTo = (minutes: number): void => {
  stopTime();
  const midnight = Date.parse(`${dayInIndia(clock.now())}T00:00:00+05:30`);
  passTime(midnight + DAY + minutes * MINUTE - clock.now().getTime());
};

describe('visits', () => {
  it('are counted once a day, however many pages are read', async () => {
    const asha = await person('asha');
    const browser = await browse(asha);
    for (const page of ['/', '/guides', '/saved']) await browser.get(page);
    const today = dayInIndia(clock.now());
    expect((await asha.now()).visits).to.deep.equal({ days: 1, recent: [today], last: today });
  });

  it('begin anew at midnight in India', async () => {
    const asha = await person('asha');
    const browser = await browse(asha);
    goTo(23 * 60 + 59);
    await browser.get('/guides');
    const { days, last } = (await asha.now()).visits ?? {};
    passTime(MINUTE / 2);
    await browser.get('/guides');
    expect((await asha.now()).visits).to.include({ days, last });
    passTime(MINUTE / 2);
    await browser.get('/guides');
    expect((await asha.now()).visits?.days).to.equal((days ?? 0) + 1);
    expect((await asha.now()).visits?.last)
      .to.equal(dayInIndia(clock.now()))
      .and.not.equal(last);
  });

  it('of many first requests at once are one', async () => {
    const asha = await person('asha');
    const { member } = asha;
    await Promise.all(Array.from({ length: 12 }, () => noteVisit(member)));
    expect((await asha.now()).visits).to.deep.include({ days: 1 });
    expect(asha.member.visits?.recent).to.have.length(1);
  });

  it('answer the member as of then', async () => {
    const { member } = await person('asha');
    expect((await noteVisit(member)).visits?.days).to.equal(1);
  });

  it('are kept by name for the last hundred days, and all counted', async () => {
    const asha = await withPast(await person('asha'), { days: 240 });
    await noteVisit(asha.member);
    const { days, recent, last } = (await asha.now()).visits;
    expect([days, recent.length, recent.at(-1)]).to.deep.equal([241, 100, last]);
  });

  it('go on where a member of an older version has none', async () => {
    const asha = await person('asha');
    await MemberModel.collection.updateOne({ _id: asha.member._id }, { $unset: { visits: 1 } });
    await noteVisit(await asha.now());
    expect((await asha.now()).visits).to.include({ days: 1 });
  });

  it('of a process whose clock is behind do not go back a day', async () => {
    const asha = await person('asha');
    await noteVisit(asha.member);
    passTime(-DAY);
    await noteVisit(asha.member);
    expect((await asha.now()).visits).to.include({ days: 1 });
  });

  it('cost a request one command on its first of a day, and later ones nothing', async () => {
    const browser = await browse(await person('asha'));
    passTime(DAY);
    const first = await costOf(() => browser.get('/about'));
    expect(first.commands.filter((command) => command.endsWith('members'))).to.deep.equal([
      'find members',
      'findAndModify members',
    ]);
    const later = await costOf(() => browser.get('/about'));
    expect(later.commands.filter((command) => command.endsWith('members'))).to.deep.equal(['find members']);
  });

  it('that cannot be noted break no page', async () => {
    const asha = await person('asha');
    const browser = await browse(asha);
    await MemberModel.collection.updateOne({ _id: asha.member._id }, { $set: { 'visits.days': 'many' } });
    passTime(DAY);
    expect((await browser.get('/account')).status).to.equal(200);
    expect((await asha.now()).visits?.days).to.equal('many');
  });
});
