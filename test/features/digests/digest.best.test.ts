import { expect } from 'chai';
import { composeDigest } from '../../../src/features/digests/digest.mail.ts';
import { queueDigests } from '../../../src/features/digests/digests.jobs.ts';
import { sendDueMails } from '../../../src/features/mails/mails.ts';
import { readsOnly, waitForDigest, withDigest } from '../../support/digests.ts';
import { MailServer } from '../../support/mail-server.ts';
import { ownBoard } from '../../support/own-board.ts';
import { people, person, withAddress } from '../../support/people.ts';

describe('the best answers of the week in a digest', () => {
  const board = ownBoard();
  const server = new MailServer();
  before(() => server.open());
  after(() => server.close());

  it('are those that worked or were accepted, the best first, and none that cost somebody money', async () => {
    const { asha, ravi, mod } = await people();
    for (const one of [ravi, mod]) await withAddress(one);
    const crowd = [mod, await person(), await person()];
    await withDigest(asha, { digest: 'weekly' });
    await readsOnly(asha, board());
    const answerTo = async (title: string) =>
      ravi.answers(await mod.asks(title, { board: board()._id }), `My way to ${title} is slow and sure.`);
    const [worked, best, lost, doubtful, accepted] = [
      await answerTo('Selling old books'),
      await answerTo('Selling old clothes'),
      await answerTo('Selling old phones'),
      await answerTo('Selling old chairs'),
      await answerTo('Selling old lamps'),
    ];
    for (const one of crowd.slice(0, 2)) await one.tries(worked, 'worked');
    for (const one of crowd) await one.tries(best, 'worked');
    for (const one of crowd.slice(0, 2)) await one.tries(lost, 'worked');
    await asha.tries(lost, 'lost-money');
    await asha.tries(doubtful, 'worked');
    await mod.accepts(accepted);
    await waitForDigest(asha);
    await queueDigests();
    await sendDueMails({ digest: composeDigest });
    const text = server.to(asha.member.email)[0]?.text ?? '';
    const places = ['old clothes', 'old books', 'old lamps'].map((title) =>
      text.indexOf(`* Selling ${title}`),
    );
    expect(places)
      .to.deep.equal([...places].sort((a, b) => a - b))
      .and.not.include(-1);
    expect(text).to.include('worked for 3 members').and.include('slow and sure');
    expect(text).not.to.include('old phones').and.not.to.include('old chairs');
  });
});
