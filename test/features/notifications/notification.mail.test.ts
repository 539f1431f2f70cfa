import { expect } from 'chai';
import type { ParsedMail } from 'mailparser';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { setBlocked } from '../../../src/features/accounts/blocks.ts';
import { saveMailSettings } from '../../../src/features/accounts/mail-settings.ts';
import { unsubscribe } from '../../../src/features/accounts/unsubscribe.ts';
import { MailModel } from '../../../src/features/mails/mail.model.ts';
import { sendDueMails } from '../../../src/features/mails/mails.ts';
import { composeNotification } from '../../../src/features/notifications/notification.mail.ts';
import { tellAdded } from '../../../src/features/notifications/notifications.jobs.ts';
import { readAll } from '../../../src/features/notifications/notifications.ts';
import { subscribe } from '../../../src/features/subscriptions/subscriptions.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { MailServer } from '../../support/mail-server.ts';
import { type Person, people, person, withAddress } from '../../support/people.ts';
import { REVIEW, answersWith } from '../../support/suspicious.ts';
import { settle, toldTo } from '../../support/told.ts';

describe('mails about notifications', () => {
  const server = new MailServer();
  let asha: Person, ravi: Person, mod: Person;
  before(() => server.open());
  after(() => server.close());
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    await MailModel.deleteMany({ kind: 'notification' });
    await withAddress(asha);
  });

  const asked = () => asha.asks('Which invoice app do you use?');
  const queued = (): Promise<number> =>
    MailModel.countDocuments({ kind: 'notification', member: asha.member._id });
  const arrived = async (): Promise<ParsedMail[]> => {
    await settle();
    passTime(11 * MINUTE);
    await sendDueMails({ notification: composeNotification });
    return server.to(asha.member.email);
  };

  it('say who did what, with the first words, in the language of who gets them', async () => {
    await chooseLanguage(asha.member, 'hi');
    await ravi.answers(await asked(), 'मैंने पिछले महीने यही किया, नौ दिन लगे।');
    const [mail] = await arrived();
    expect(mail?.subject).to.equal(`${ravi.name} ने आपके सवाल का जवाब दिया`);
    expect(mail?.text).to.include('Which invoice app').and.include('मैंने पिछले महीने यही किया');
    const [told] = await toldTo(asha);
    expect(mail?.text).to.include(`/notifications/${String(told?._id)}`);
  });

  it('wait ten minutes, and are dropped when read meanwhile', async () => {
    await ravi.answers(await asked());
    await settle();
    await sendDueMails({ notification: composeNotification });
    expect(server.to(asha.member.email)).to.deep.equal([]);
    await readAll(await asha.now());
    expect(await arrived()).to.deep.equal([]);
  });

  it('several causes that fold are one mail, which says how many', async () => {
    const thread = await asked();
    for (const one of [ravi, mod]) {
      await one.answers(thread);
      await settle();
    }
    const mails = await arrived();
    expect(mails.map(({ subject }) => subject)).to.deep.equal([
      `${mod.name} and 1 other answered your question`,
    ]);
    expect(await queued()).to.equal(1);
  });

  it('a fact that is handed on twice queues no second', async () => {
    const answer = await ravi.answers(await asked());
    await settle();
    const fact = { post: String(answer._id), thread: 1, board: '', author: '' };
    await Promise.all([tellAdded(fact), tellAdded(fact)]);
    expect(await queued()).to.equal(1);
  });

  it('none is queued for who does not want it, or whose address is not known to be theirs', async () => {
    const stranger = await person('stranger');
    await ravi.answers(await stranger.asks('Which invoice app do you use?'));
    await saveMailSettings(asha.member, { ...asha.member.mail, kinds: ['mention'] });
    await ravi.answers(await asked());
    await settle();
    expect(
      await MailModel.countDocuments({
        member: { $in: [asha.member._id, stranger.member._id] },
        kind: 'notification',
      }),
    ).to.equal(0);
  });

  it('none comes of what was taken back, nor of whom one has blocked since', async () => {
    const answer = await ravi.answers(await asked());
    await settle();
    await withdrawPost(ravi.member, answer);
    await mod.answers(await asked());
    await settle();
    await setBlocked(asha.member, mod.member, true);
    expect(await arrived()).to.deep.equal([]);
  });

  it('hidden contacts stay hidden, and bad advice is not repeated', async () => {
    await ravi.answers(await asked(), 'Call me on 98765 43210, I tell you all about it.');
    const bad = await ravi.answers(await asked(), 'Pay the agent first, then he sends you the work.');
    await settle();
    await mod.decides(bad, 'bad-advice');
    const texts = (await arrived()).map(({ text }) => text).join('\n');
    expect(texts).to.include('answered your question');
    expect(texts).not.to.match(/98765/);
    expect(texts).not.to.include('Pay the agent');
  });

  it('a long post is cut after its first words', async () => {
    await ravi.answers(await asked(), 'अच्छा काम करो। '.repeat(60));
    const [mail] = await arrived();
    expect(mail?.text).to.include('…');
    expect(mail?.text?.length).to.be.lessThan(1500);
  });

  it('go to nobody who has unsubscribed, or muted the thread, since they were queued', async () => {
    await ravi.answers(await asked());
    await settle();
    await unsubscribe(String(asha.member._id), 'all');
    expect(await arrived()).to.deep.equal([]);
    const tara = await withAddress(await person('tara'));
    const thread = await tara.asks('Which invoice app do you use?');
    await ravi.answers(thread);
    await settle();
    await subscribe(tara.member, { of: 'thread', subject: String(thread._id) }, 'muted');
    await arrived();
    expect(server.to(tara.member.email)).to.deep.equal([]);
  });

  it('quote whom they name: the last whom their receiver has not blocked', async () => {
    const thread = await asked();
    for (const [one, words] of [
      [ravi, 'These are the words of Ravi and of no other.'],
      [mod, 'These are the words of Mod and of no other.'],
    ] as const) {
      await one.answers(thread, words);
      await settle();
    }
    await setBlocked(asha.member, mod.member, true);
    const [mail] = await arrived();
    expect(mail?.subject).to.equal(`${ravi.name} answered your question`);
    expect(mail?.text).to.include('words of Ravi').and.not.to.include('words of Mod');
  });

  it('carry no words that a moderator has yet to look at', async () => {
    const { body } = await answersWith(ravi, await asked(), REVIEW);
    const [mail] = await arrived();
    expect(mail?.text).not.to.include(body.slice(0, 20));
  });
});
