import { expect } from 'chai';
import type { Member } from '../../../src/features/accounts/accounts.ts';
import {
  firstDayEnds,
  rightsOf,
  rightsTable,
  trustLevelOf,
} from '../../../src/features/accounts/trust.rules.ts';
import { parseConfig } from '../../../src/platform/config.ts';

const defaults = parseConfig({});
if (!defaults.ok) throw new Error('the defaults are settings');
const table = rightsTable(defaults.config);

describe('the rights of trust levels', () => {
  it('of a newcomer are 2 links, and on the first day 3 threads and 10 replies', () => {
    expect(table[0]).to.deep.equal({
      links: 2,
      firstDay: { threads: 3, replies: 10 },
      hidesContacts: true,
      findsDuplicates: false,
    });
  });

  for (const level of [1, 2, 3, 4] as const)
    it(`have no such limit at level ${level}`, () => {
      expect(table[level]).to.deep.equal({
        links: Infinity,
        firstDay: { threads: Infinity, replies: Infinity },
        hidesContacts: false,
        findsDuplicates: level >= 3,
      });
    });

  it('of a first day are what the settings say', () => {
    const { firstDay } = rightsTable({ LIMIT_FIRST_DAY_THREADS: 1, LIMIT_FIRST_DAY_REPLIES: 7 })[0];
    expect(firstDay).to.deep.equal({ threads: 1, replies: 7 });
  });

  it('of moderators are those of the highest level, whatever theirs is', () => {
    const links = (role: Member['role']): number => rightsOf({ role, trustLevel: 0 }).links;
    expect([links('member'), links('moderator'), links('admin')]).to.deep.equal([2, Infinity, Infinity]);
    expect(trustLevelOf({ trustLevel: 0 })).to.equal(0);
  });

  it('are a newcomer’s where the level is none that there is', () => {
    for (const trustLevel of [-1, 5, 1.5, NaN]) expect(trustLevelOf({ trustLevel })).to.equal(0);
  });

  it('a first day ends 24 hours after joining', () => {
    const joinedAt = new Date('2026-11-26T09:30:00Z');
    expect(firstDayEnds({ joinedAt })).to.deep.equal(new Date('2026-11-27T09:30:00Z'));
  });
});
