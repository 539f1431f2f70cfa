import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { setSuspended } from '../../../src/features/accounts/accounts.ts';
import { FOR_GOOD } from '../../../src/features/accounts/member.rules.ts';
import { MailModel } from '../../../src/features/mails/mail.model.ts';
import {
  type Composers,
  IN_HAND,
  type NewMail,
  queueMail,
  queueMails,
  sendDueMails,
} from '../../../src/features/mails/mails.ts';
import { MINUTE, SECOND, clock } from '../../../src/platform/clock.ts';
import { transaction } from '../../../src/platform/database/transaction.ts';
import { SEND_WITHIN } from '../../../src/platform/mail/mailer.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { passTime } from '../../support/clock.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { MailServer, mailText } from '../../support/mail-server.ts';
import { type Person, person, withAddress } from '../../support/people.ts';

const newKey = () => `test ${randomBytes(8).toString('hex')}`;
const getMail = (key: string) => MailModel.findById(key).orFail().lean();

describe('mails', () => {
  const server = new MailServer();
  let asha: Person;
  let asked: string[];

  const composers: Composers = {
    notification: ({ _id }) => {
      asked.push(_id);
      return Promise.resolve(mailText());
    },
  };
  const aMail = (more: Partial<NewMail> = {}): NewMail => ({
    key: newKey(),
    kind: 'notification',
    member: asha.member._id,
    dueAt: clock.now(),
    ...more,
  });
  const arrived = () => server.to(asha.member.email).length;

  before(() => server.open());
  after(() => server.close());
  beforeEach(async () => {
    asked = [];
    server.refuses = () => null;
    asha = await withAddress(await person('asha'));
    await MailModel.deleteMany({ kind: 'notification' });
  });

  it('are sent once, and remembered as done', async () => {
    const mail = aMail();
    await queueMail(mail);
    for (let i = 0; i < 3; i++) await sendDueMails(composers);
    expect(arrived()).to.equal(1);
    expect((await getMail(mail.key)).doneAt).to.be.instanceOf(Date);
  });

  it('of one key are one, also when they are queued at once, and when it was sent already', async () => {
    const mail = aMail();
    await Promise.all([1, 2, 3, 4].map(() => elsewhere(() => queueMail(mail))));
    await sendDueMails(composers);
    await queueMail({ ...mail, about: 'something else' });
    await sendDueMails(composers);
    expect(arrived()).to.equal(1);
    expect((await getMail(mail.key)).about).to.equal('');
  });

  it('are queued with what they follow from, or not at all', async () => {
    const mail = aMail();
    const undone = transaction('a test', async () => {
      await queueMail(mail);
      throw new Error('undo this');
    });
    expect(await undone.catch(({ message }: Error) => message)).to.equal('undo this');
    expect(await MailModel.exists({ _id: mail.key })).to.equal(null);
  });

  it('are queued many at a time, those that are there already left as they are', async () => {
    const [known, ...others] = [aMail({ about: 'known' }), aMail(), aMail()];
    await queueMail(known!);
    await transaction('a test', () => queueMails([{ ...known!, about: 'other' }, ...others]));
    expect(await MailModel.countDocuments({ member: asha.member._id })).to.equal(3);
    expect((await getMail(known!.key)).about).to.equal('known');
    await queueMails([]);
  });

  it('are announced when they are due at once, and not when later or again', async () => {
    const announced = () => OutboxModel.countDocuments({ name: 'mail.queued' });
    const before = await announced();
    const mail = aMail();
    await queueMail(mail);
    await queueMail(mail);
    await queueMail(aMail({ dueAt: new Date(clock.now().getTime() + MINUTE) }));
    expect(await announced()).to.equal(before + 1);
  });

  it('wait until they are due', async () => {
    await queueMail(aMail({ dueAt: new Date(clock.now().getTime() + 10 * MINUTE) }));
    await sendDueMails(composers);
    expect(arrived()).to.equal(0);
    passTime(10 * MINUTE);
    await sendDueMails(composers);
    expect(arrived()).to.equal(1);
  });

  it('that are needed no more are dropped', async () => {
    const mail = aMail();
    await queueMail(mail);
    await sendDueMails({ notification: () => Promise.resolve(null) });
    expect((await getMail(mail.key)).doneAt).to.be.instanceOf(Date);
    expect(arrived()).to.equal(0);
  });

  it('of a kind for which nobody makes words wait', async () => {
    const mail = aMail();
    await queueMail(mail);
    await sendDueMails({});
    expect(await getMail(mail.key)).to.include({ doneAt: null, attempts: 0 });
  });

  it('go to nobody whose address is not verified, and nobody suspended for good', async () => {
    const [unverified, gone] = [await person('zara'), await withAddress(await person('gone'))];
    await setSuspended(gone.member._id, FOR_GOOD);
    for (const { member } of [unverified, gone]) {
      const mail = aMail({ member: member._id });
      await queueMail(mail);
      await sendDueMails(composers);
      expect(server.to(member.email)).to.deep.equal([]);
      expect((await getMail(mail.key)).doneAt).to.be.instanceOf(Date);
    }
    expect(asked).to.deep.equal([]);
  });

  it('are sent once each by two workers at once', async () => {
    await queueMails(Array.from({ length: 120 }, () => aMail()));
    await Promise.all([1, 2].map(() => sendDueMails(composers)));
    expect(arrived()).to.equal(120);
    expect(new Set(asked).size).to.equal(120);
    expect(asked.length).to.equal(120);
  });

  it('are in hand longer than sending can last', () => {
    expect(IN_HAND).to.be.greaterThan(SEND_WITHIN + MINUTE);
  });

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
    const ids = server.to(asha.member.email).map(({ messageId }) => messageId);
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
      expect(asked.length).to.be.within(1, 8);
      await server.open();
    });
  });

  describe('that the server does not take', () => {
    it('are given up when there is no such receiver', async () => {
      const mail = aMail();
      server.refuses = () => 550;
      await queueMail(mail);
      await sendDueMails(composers);
      expect((await getMail(mail.key)).doneAt).to.be.instanceOf(Date);
    });

    it('are tried again when it says so, and hold up no other', async () => {
      const other = await withAddress(await person('ravi'));
      server.refuses = (address) => (address === asha.member.email ? 450 : null);
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
      expect((await getMail(mail.key)).doneAt).to.equal(null);
      passTime(10 * MINUTE);
      await sendDueMails(composers);
      expect((await getMail(mail.key)).doneAt).to.be.instanceOf(Date);
    });
  });

  it('told to stop, it ends after those in hand', async () => {
    await queueMails(Array.from({ length: 30 }, () => aMail()));
    await sendDueMails(composers, () => asked.length >= 4);
    expect(arrived()).to.be.within(4, 8);
  });
});
