import { expect } from 'chai';
import fc from 'fast-check';
import { threadNumberIn } from '../../../src/features/duplicates/thread-address.ts';
import { hostileText } from '../../support/hostile-text.ts';

const isOwn = (address: string): boolean => new URL(address).host === 'chaupal.example';

describe('the address of a thread', () => {
  for (const typed of [
    ...[
      '12',
      '#12',
      ' #12 ',
      '१२',
      '#१२',
      '/t/12',
      '/t/12/',
      '/t/12/fiverr-ka-paisa',
      '/t/12?page=2#p3',
      '/t/12#p3',
    ],
    ...[
      'https://chaupal.example/t/12',
      'http://chaupal.example/t/12/x?lang=hi',
      'HTTPS://CHAUPAL.EXAMPLE/t/12',
    ],
    'chaupal.example/t/12/x',
  ])
    it(`is ${typed}`, () => expect(threadNumberIn(typed, isOwn)).to.equal(12));

  for (const typed of [
    ...['', '0', '-12', '1.5', '12a', '##12', 't/12', '/T/12', '/t/', '/t/x', '/t/12x', '/t/0', '/u/12'],
    ...['https://elsewhere.example/t/12', '//elsewhere.example/t/12', 'https://chaupal.example.evil/t/12'],
    ...['javascript:/t/12', 'https://chaupal.example@elsewhere.example/t/12', '1'.repeat(16), 'https://'],
  ])
    it(`is not ${typed || 'nothing'}`, () => expect(threadNumberIn(typed, isOwn)).to.equal(null));

  it('is a number or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const number = threadNumberIn(typed, isOwn);
        expect(number === null || (Number.isSafeInteger(number) && number > 0)).to.equal(true);
      }),
    );
  });
});
