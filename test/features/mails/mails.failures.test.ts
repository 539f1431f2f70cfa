import { expect } from 'chai';
import { MailModel } from '../../../src/features/mails/mail.model.ts';
import {
  type Composers,
  IN_HAND,
  queueMail,
  queueMails,
  sendDueMails,
} from '../../../src/features/mails/mails.ts';
import { MINUTE, SECOND, clock } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { mailText } from '../../support/mail-server.ts';
import { mailing } from '../../support/mailing.ts';
import { person, withAddress } from '../../support/people.ts';

describe('mails that do not go out at once', () => {
  const { server, composers, asked, asha, aMail, getMail, arrived } = mailing();

  it('that a dying worker had in hand are sent by another, when it must be dead', async () => {
    const mail = aMail();
    await queueMail(mail);
    await new Promise<void>((hasIt) => {
      void sendDueMails({ notification: () => (hasIt(), new Promise(() => {})) });
    });
    await sendDueMails(composers);
    expect(arrived()).to.equal(0);
    passTime(IN_HAND + SECOND);
    await sendDueMails(composers);
    await sendDueMails(composers);
    expect(arrived()).to.equal(1);
  });

  it('that go out twice, because a worker died before it could say so, are one mail to their receiver', async () => {
    const mail = aMail();
    await queueMail(mail);
    await sendDueMails(composers);
    await MailModel.updateOne({ _id: mail.key }, { $set: { doneAt: null, dueAt: clock.now() } });
    await sendDueMails(composers);
    const ids = server.to(asha().member.email).map(({ messageId }) => messageId);
    expect(ids.length).to.equal(2);
    expect(new Set(ids).size).to.equal(1);
  });

  it('whose words cannot be made are tried again, and hold up no other', async () => {
    const [broken, other] = [aMail(), aMail()];
    await queueMails([broken, other]);
    const fails: Composers = {
      notification: ({ _id }) =>
        _id === broken.key ? Promise.reject(new Error('broken')) : Promise.resolve(mailText()),
    };
    await sendDueMails(fails);
    expect(arrived()).to.equal(1);
    passTime(3 * SECOND);
    await sendDueMails(composers);
    expect(arrived()).to.equal(2);
  });

  describe('while the server is away', () => {
    it('wait with growing pauses, and all arrive once when it is back', async () => {
      const mails = Array.from({ length: 20 }, () => aMail());
      await server.goAway();
      await queueMails(mails);
      for (let i = 0; i < 12; i++) {
        await sendDueMails(composers);
        passTime(30 * SECOND);
      }
      const waiting = await MailModel.find({ _id: { $in: mails.map(({ key }) => key) } }).lean();
      expect(waiting.map(({ doneAt }) => doneAt)).to.deep.equal(Array(20).fill(null));

      await server.open();
      passTime(10 * MINUTE);
      for (let i = 0; i < 3; i++) await sendDueMails(composers);
      expect(arrived()).to.equal(20);
    });

    it('are not all tried: the first that fail end the round', async () => {
      await server.goAway();
      await queueMails(Array.from({ length: 30 }, () => aMail()));
      await sendDueMails(composers);
      expect(asked().length).to.be.within(1, 8);
      await server.open();
    });
  });

  describe('that the server does not take', () => {
    it('are given up when there is no such receiver', async () => {
      const mail = aMail();
      server.refuses = () => 550;
      await queueMail(mail);
      await sendDueMails(composers);
      expect((await getMail(mail)).doneAt).to.be.instanceOf(Date);
    });

    it('are tried again when it says so, and hold up no other', async () => {
      const other = await withAddress(await person('ravi'));
      server.refuses = (address) => (address === asha().member.email ? 450 : null);
      await queueMails([aMail(), aMail({ member: other.member._id })]);
      await sendDueMails(composers);
      expect([arrived(), server.to(other.member.email).length]).to.deep.equal([0, 1]);

      server.refuses = () => null;
      passTime(3 * SECOND);
      await sendDueMails(composers);
      expect(arrived()).to.equal(1);
    });

    it('are given up after four days of trying', async () => {
      const mail = aMail();
      server.refuses = () => 450;
      await queueMail(mail);
      await MailModel.updateOne({ _id: mail.key }, { $set: { attempts: 598 } });
      await sendDueMails(composers);
      expect((await getMail(mail)).doneAt).to.equal(null);
      passTime(10 * MINUTE);
      await sendDueMails(composers);
      expect((await getMail(mail)).doneAt).to.be.instanceOf(Date);
    });
  });

  it('told to stop, it ends after those in hand', async () => {
    await queueMails(Array.from({ length: 30 }, () => aMail()));
    await sendDueMails(composers, () => asked().length >= 4);
    expect(arrived()).to.be.within(4, 8);
  });
});
