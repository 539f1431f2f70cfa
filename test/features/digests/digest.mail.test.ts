import { expect } from 'chai';
import type { ParsedMail } from 'mailparser';
import { chooseLanguage, setGuideRead } from '../../../src/features/accounts/accounts.ts';
import { setBlocked } from '../../../src/features/accounts/blocks.ts';
import { composeDigest } from '../../../src/features/digests/digest.mail.ts';
import { queueDigests } from '../../../src/features/digests/digests.jobs.ts';
import { GuideModel } from '../../../src/features/guides/guide.model.ts';
import { forgetGuides, listGuides, syncGuides } from '../../../src/features/guides/guides.ts';
import { MailModel } from '../../../src/features/mails/mail.model.ts';
import { sendDueMails } from '../../../src/features/mails/mails.ts';
import { readAll } from '../../../src/features/notifications/notifications.ts';
import { listNewestUnanswered } from '../../../src/features/threads/listings.ts';
import { getThread } from '../../../src/features/threads/threads.ts';
import { forgetUnanswered } from '../../../src/features/threads/unanswered.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { DAY, INDIA, clock } from '../../../src/platform/clock.ts';
import { readsOnly, waitForDigest, withDigest } from '../../support/digests.ts';
import { MailServer } from '../../support/mail-server.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withAddress } from '../../support/people.ts';
import { settle } from '../../support/told.ts';

const QUESTION = 'घर बैठे डेटा एंट्री का काम कैसे मिले?';

/** In India, so many days from now. */
const weekdayIn = (days: number): number => new Date(clock.now().getTime() + INDIA + days * DAY).getUTCDay();

describe('digests', () => {
  const board = ownBoard();
  const server = new MailServer();
  let asha: Person, ravi: Person, mod: Person;
  before(async () => {
    await server.open();
    await syncGuides();
  });
  after(() => server.close());
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    for (const one of [ravi, mod]) await withAddress(one);
    await MailModel.deleteMany({ kind: 'digest' });
    // A daily one that is due tomorrow at the latest, and does not tell of the week then.
    await withDigest(asha, { weekday: weekdayIn(3) });
    await readsOnly(asha, board());
  });

  afterEach(async () => {
    for (const { _id } of await listNewestUnanswered(board(), 20)) await mod.answers(await getThread(_id));
  });

  const send = async (): Promise<ParsedMail[]> => {
    await settle();
    forgetUnanswered();
    await waitForDigest(asha);
    await queueDigests();
    await sendDueMails({ digest: composeDigest });
    return server.to(asha.member.email);
  };
  const digest = async (): Promise<ParsedMail> => {
    const [mail] = await send();
    if (!mail) throw new Error('no digest came');
    return mail;
  };
  const asks = (someone: Person, title = QUESTION) => someone.asks(title, { board: board()._id });

  it('says what waits and what needs an answer, in Devanagari as it was written', async () => {
    await chooseLanguage(asha.member, 'hi');
    await ravi.answers(await asks(asha), 'मैंने पिछले महीने यही किया, नौ दिन लगे।');
    await asks(ravi, 'ब्लॉग से कमाई कब शुरू होती है?');
    const { subject, text = '', html } = await digest();
    expect(subject).to.include('आपके लिए 1 जवाब');
    expect(text).to.include(`${ravi.name} ने आपके सवाल का जवाब दिया`).and.include(QUESTION);
    expect(text).to.include('ब्लॉग से कमाई कब शुरू होती है?').and.include('1 मिनट');
    expect(String(html)).to.include('lang="hi"').and.include(QUESTION);
  });

  it('says so in English to who reads English', async () => {
    const thread = await asks(asha);
    await ravi.answers(thread);
    await mod.answers(thread);
    expect((await digest()).subject).to.match(/^2 answers to you/);
  });

  it('can be ended by one click', async () => {
    await ravi.answers(await asks(asha));
    const headers = (await digest()).headerLines.map(({ line }) => line).join('\n');
    expect(headers).to.match(/List-Unsubscribe:\s+<\S+\/unsubscribe\/\S+\/digest\/\S+>/);
  });

  it('a digest is skipped when empty', async () => {
    expect(await send()).to.deep.equal([]);
    const mail = await MailModel.findOne({ member: asha.member._id, kind: 'digest' }).orFail().lean();
    expect(mail.doneAt).to.be.instanceOf(Date);
  });

  it('a digest is skipped when all that is in it was in the one before', async () => {
    await ravi.answers(await asks(asha));
    expect(await send()).to.have.length(1);
    expect(await send()).to.have.length(1);
    await asks(ravi, 'When does a new blog begin to earn?');
    const mails = await send();
    expect(mails).to.have.length(2);
    expect(mails[1]?.text).to.include('When does a new blog').and.include('answered your question');
  });

  it('what was read meanwhile is not in it', async () => {
    await ravi.answers(await asks(asha));
    await settle();
    await readAll(await asha.now());
    expect(await send()).to.deep.equal([]);
  });

  it('nothing is in it that is hidden or doubted, nor of whom one has blocked', async () => {
    const hidden = await ravi.answers(await asks(asha, 'Which printer do you use at home?'));
    const doubted = await ravi.answers(await asks(asha, 'Which camera do you use at home?'));
    const blocked = await person('blocked');
    await asks(blocked, 'Which chair do you use at home?');
    await settle();
    await withdrawPost(ravi.member, hidden);
    await mod.decides(doubted, 'bad-advice');
    await setBlocked(asha.member, blocked.member, true);
    const open = await asks(ravi, 'Which table do you use at home?');
    const { text = '' } = await digest();
    expect(text).to.include(open.title);
    for (const title of ['printer', 'camera', 'chair']) expect(text).not.to.include(title);
  });

  it('hidden contacts stay hidden', async () => {
    const answer = await ravi.answers(await asks(asha), 'Call me on 98765 43210, I tell you all about it.');
    expect(answer.contacts).to.have.length(1);
    const { text = '', html } = await digest();
    expect(text + String(html)).not.to.match(/98765/);
  });

  it('is as long as there is time to read, the most important first', async () => {
    await withDigest(asha, { weekday: weekdayIn(3), minutes: 5 });
    const long = 'word '.repeat(360);
    await ravi.answers(await asks(asha, 'Which printer do you use at home?'), long);
    await ravi.answers(await asks(asha, 'Which camera do you use at home?'), long);
    for (const title of ['What do you cook for lunch?', 'What do you cook for dinner?'])
      await asks(ravi, title);
    const { subject = '', text = '' } = await digest();
    expect(text).to.include('5 minutes on Chaupal');
    expect(text.match(/2 min/g)).to.have.length(2);
    expect(text.match(/1 min/g)).to.have.length(1);
    expect(subject).to.equal('2 answers to you, 1 question that needs you');
  });

  it('a guide that was looked at again is in it for who has not read it', async () => {
    const slug = (await listGuides())[0]?._id ?? '';
    const { verified } = (await GuideModel.findById(slug).orFail().lean()).en;
    await GuideModel.updateOne(
      { _id: slug },
      { $set: { 'en.verified': new Date(clock.now().getTime() + DAY) } },
    );
    forgetGuides();
    expect(await send()).to.deep.equal([]);
    await setGuideRead(asha.member, slug, false);
    await GuideModel.updateOne(
      { _id: slug },
      { $set: { 'en.verified': new Date(clock.now().getTime() + DAY) } },
    );
    expect((await digest()).subject).to.equal('1 new guide');
    await GuideModel.updateOne({ _id: slug }, { $set: { 'en.verified': verified } });
    forgetGuides();
  });
});
