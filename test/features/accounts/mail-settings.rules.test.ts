import { expect } from 'chai';
import { MAIL_AT_FIRST, NOTICES } from '../../../src/features/accounts/mail-settings.model.ts';
import { nextDigestAt, takesMails, wantsMail } from '../../../src/features/accounts/mail-settings.rules.ts';
import { FOR_GOOD } from '../../../src/features/accounts/member.rules.ts';
import { REASONS } from '../../../src/features/notifications/notification.rules.ts';
import { DAY } from '../../../src/platform/clock.ts';

/** A moment in India. The 26th of November 2026 is a Thursday. */
const inIndia = (moment: string): Date => new Date(`${moment}+05:30`);

const daily = { digest: 'daily', hour: 8, weekday: 0 } as const;
const weekly = { digest: 'weekly', hour: 8, weekday: 0 } as const;

describe('the next digest', () => {
  it('is none for who wants none', () => {
    expect(nextDigestAt({ ...daily, digest: 'none' }, new Date())).to.equal(null);
  });

  const cases = [
    ['today, before the hour', daily, '2026-11-26T07:59', '2026-11-26T08:00'],
    ['tomorrow, at the hour', daily, '2026-11-26T08:00', '2026-11-27T08:00'],
    ['tomorrow, after the hour', daily, '2026-11-26T21:00', '2026-11-27T08:00'],
    ['in the new year', daily, '2026-12-31T23:59', '2027-01-01T08:00'],
    ['at midnight', { ...daily, hour: 0 }, '2026-11-26T23:59', '2026-11-27T00:00'],
    ['before midnight', { ...daily, hour: 23 }, '2026-11-26T00:10', '2026-11-26T23:00'],
    ['on Sunday', weekly, '2026-11-26T07:00', '2026-11-29T08:00'],
    ['on Sunday itself, before the hour', weekly, '2026-11-29T07:59', '2026-11-29T08:00'],
    ['a week later, at the hour', weekly, '2026-11-29T08:00', '2026-12-06T08:00'],
    ['today, on a Thursday', { ...weekly, weekday: 4 }, '2026-11-26T07:00', '2026-11-26T08:00'],
    ['on Wednesday next week', { ...weekly, weekday: 3 }, '2026-11-26T07:00', '2026-12-02T08:00'],
  ] as const;
  for (const [what, settings, now, next] of cases)
    it(`is due in Indian time: ${what}`, () => {
      expect(nextDigestAt(settings, inIndia(now))?.toISOString()).to.equal(inIndia(next).toISOString());
    });

  it('is always ahead, by a day or a week at most', () => {
    for (let minutes = 0; minutes < 8 * 24 * 60; minutes += 17) {
      const now = new Date(inIndia('2026-02-26T00:00').getTime() + minutes * 60_000);
      for (let hour = 0; hour < 24; hour++) {
        const ahead = (of: typeof daily | typeof weekly) =>
          (nextDigestAt({ ...of, hour }, now)?.getTime() ?? 0) - now.getTime();
        expect(ahead(daily)).to.be.within(1, DAY);
        expect(ahead(weekly)).to.be.within(1, 7 * DAY);
      }
    }
  });
});

describe('mails to a member', () => {
  const asha = { emailVerifiedAt: new Date(), suspendedUntil: null, mail: { ...MAIL_AT_FIRST } };

  it('come of what they chose', () => {
    expect(wantsMail(asha, 'answer')).to.equal(true);
    expect(wantsMail(asha, 'votes')).to.equal(false);
  });

  it('come only where the address is verified', () => {
    expect(wantsMail({ ...asha, emailVerifiedAt: null }, 'answer')).to.equal(false);
    expect(takesMails({ ...asha, emailVerifiedAt: null })).to.equal(false);
  });

  it('come during a suspension, which they may appeal against, and not after one for good', () => {
    expect(wantsMail({ ...asha, suspendedUntil: new Date(Date.now() + DAY) }, 'decision')).to.equal(true);
    expect(wantsMail({ ...asha, suspendedUntil: FOR_GOOD }, 'decision')).to.equal(false);
  });

  it('can be chosen for every reason of a notification', () => {
    expect([...NOTICES].sort()).to.deep.equal([...REASONS].sort());
  });
});
