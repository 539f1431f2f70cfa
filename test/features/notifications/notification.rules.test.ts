import { expect } from 'chai';
import { milestoneOf, quotedIn } from '../../../src/features/notifications/notification.rules.ts';

describe('what is told', () => {
  it('votes reach a milestone at 1, 5, 25 and 100', () => {
    const reached = [0, 1, 4, 5, 24, 25, 99, 100, 5000].map(milestoneOf);
    expect(reached).to.deep.equal([null, 1, 1, 5, 5, 25, 25, 100, 100]);
  });

  it('a name before a quotation is quoted, in the middle of a line it is not', () => {
    expect([...quotedIn('@asha\n\n> It took me nine days.\n\nSame here.')]).to.deep.equal(['asha']);
    expect([...quotedIn('@आशा  \n> नौ दिन लगे\n\n@ravi\n\n> ten')]).to.deep.equal(['आशा', 'ravi']);
    expect([...quotedIn('Thanks @asha\n\n> It took me nine days.')]).to.deep.equal([]);
    expect([...quotedIn('@asha what do you think?\n> x')]).to.deep.equal([]);
  });
});
