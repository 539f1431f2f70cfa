import { expect } from 'chai';
import {
  formatDay,
  formatHour,
  formatMoment,
  formatMonth,
  formatNumber,
  formatWait,
  formatWeekday,
  presentTime,
} from '../../../src/platform/i18n/format.ts';

/** The last evening of the year in London, the next morning in India. */
const AT = new Date('2026-11-22T20:10:00Z');

describe('hours and days of the week', () => {
  it('are said as people say them', () => {
    expect([0, 8, 13, 18, 23].map((hour) => formatHour(hour, 'en'))).to.deep.equal([
      '12 am',
      '8 am',
      '1 pm',
      '6 pm',
      '11 pm',
    ]);
    expect([0, 8, 13, 18, 23].map((hour) => formatHour(hour, 'hi'))).to.deep.equal([
      'रात 12',
      'सुबह 8',
      'दोपहर 1',
      'शाम 6',
      'रात 11',
    ]);
  });

  it('begin with Sunday', () => {
    expect([0, 1, 6].map((day) => formatWeekday(day, 'en'))).to.deep.equal(['Sunday', 'Monday', 'Saturday']);
    expect(formatWeekday(0, 'hi')).to.equal('रविवार');
  });
});

describe('numbers', () => {
  it('are grouped in lakhs and crores', () => {
    expect(formatNumber(123_456, 'en')).to.equal('1,23,456');
    expect(formatNumber(12_345_678, 'hi')).to.equal('1,23,45,678');
  });

  it('use the digits people type, in Hindi, too', () => {
    expect(formatNumber(1_903, 'hi')).to.equal('1,903');
    expect(formatNumber(-2, 'hi')).to.equal('-2');
  });
});

describe('dates', () => {
  it('are those of India, wherever the server stands', () => {
    expect(formatDay(AT, 'en')).to.equal('23 Nov 2026');
    expect(formatMoment(AT, 'en')).to.match(/^23 Nov 2026, 1:40\sam$/);
  });

  it('are Hindi for who reads Hindi', () => {
    expect(formatDay(AT, 'hi')).to.match(/^23 नव॰ 2026$/);
    expect(formatMonth(AT, 'hi')).to.equal('नवंबर 2026');
    expect(formatMonth(AT, 'en')).to.equal('November 2026');
  });

  it('come as machines, narrow rows and tooltips want them', () => {
    expect(presentTime(AT, 'en')).to.deep.equal({
      iso: '2026-11-22T20:10:00.000Z',
      full: formatMoment(AT, 'en'),
      day: '23 Nov 2026',
    });
  });
});

describe('a wait', () => {
  const waits: readonly (readonly [number, string, string])[] = [
    [0, 'in 1 second', '1 सेकंड में'],
    [0.2, 'in 1 second', '1 सेकंड में'],
    [40, 'in 40 seconds', '40 सेकंड में'],
    [60, 'in 1 minute', '1 मिनट में'],
    [61, 'in 2 minutes', '2 मिनट में'],
    [3599, 'in 60 minutes', '60 मिनट में'],
    [3600, 'in 1 hour', '1 घंटे में'],
    [7200, 'in 2 hours', '2 घंटे में'],
  ];
  for (const [seconds, english, hindi] of waits)
    it(`of ${seconds} s is said as ${english}, never too short`, () => {
      expect(formatWait(seconds, 'en')).to.equal(english);
      expect(formatWait(seconds, 'hi')).to.equal(hindi);
    });
});
