import { expect } from 'chai';
import { emailKey } from '../../../src/features/accounts/email.ts';

describe('the key of an e-mail address', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Asha@Example.org', 'asha@example.org'],
    ['asha+forum@example.org', 'asha@example.org'],
    ['a.sha.k@gmail.com', 'ashak@gmail.com'],
    ['asha@googlemail.com', 'asha@gmail.com'],
    ['\uff41sha@example.org', 'asha@example.org'],
  ];
  for (const [one, other] of same)
    it(`is one for ${one} and ${other}`, () => expect(emailKey(one)).to.equal(emailKey(other)));

  const apart: readonly (readonly [string, string])[] = [
    ['a.sha@example.org', 'asha@example.org'],
    ['asha@example.org', 'asha@example.com'],
    ['asha@gmail.com', 'asha@gmail.co.in'],
  ];
  for (const [one, other] of apart)
    it(`tells ${one} from ${other}`, () => expect(emailKey(one)).to.not.equal(emailKey(other)));
});
