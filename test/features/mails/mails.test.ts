import { expect } from 'chai';
import { setSuspended } from '../../../src/features/accounts/accounts.ts';
import { FOR_GOOD } from '../../../src/features/accounts/member.rules.ts';
import { MailModel } from '../../../src/features/mails/mail.model.ts';
import { IN_HAND, queueMail, queueMails, sendDueMails } from '../../../src/features/mails/mails.ts';
import { MINUTE, clock } from '../../../src/platform/clock.ts';
import { transaction } from '../../../src/platform/database/transaction.ts';
import { SEND_WITHIN } from '../../../src/platform/mail/mailer.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { passTime } from '../../support/clock.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { mailing } from '../../support/mailing.ts';
import { person, withAddress } from '../../support/people.ts';

describe('mails', () => {
  const { server, composers, asked, asha, aMail, getMail, arrived } = mailing();

  it('are sent once, and remembered as done', async () => {
    const mail = aMail();
    await queueMail(mail);
    for (let i = 0; i < 3; i++) await sendDueMails(composers);
    expect(arrived()).to.equal(1);
    expect((await getMail(mail)).doneAt).to.be.instanceOf(Date);
  });

  it('of one key are one, also when they are queued at once, and when it was sent already', async () => {
    const mail = aMail();
    await Promise.all([1, 2, 3, 4].map(() => elsewhere(() => queueMail(mail))));
    await sendDueMails(composers);
    await queueMail({ ...mail, about: 'something else' });
    await sendDueMails(composers);
    expect(arrived()).to.equal(1);
    expect((await getMail(mail)).about).to.equal('');
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
    await queueMail(known);
    await transaction('a test', () => queueMails([{ ...known, about: 'other' }, ...others]));
    expect(await MailModel.countDocuments({ member: asha().member._id })).to.equal(3);
    expect((await getMail(known)).about).to.equal('known');
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
    expect((await getMail(mail)).doneAt).to.be.instanceOf(Date);
    expect(arrived()).to.equal(0);
  });

  it('of a kind for which nobody makes words wait', async () => {
    const mail = aMail();
    await queueMail(mail);
    await sendDueMails({});
    expect(await getMail(mail)).to.include({ doneAt: null, attempts: 0 });
  });

  it('go to nobody whose address is not verified, and nobody suspended for good', async () => {
    const [unverified, gone] = [await person('zara'), await withAddress(await person('gone'))];
    await setSuspended(gone.member._id, FOR_GOOD);
    for (const { member } of [unverified, gone]) {
      const mail = aMail({ member: member._id });
      await queueMail(mail);
      await sendDueMails(composers);
      expect(server.to(member.email)).to.deep.equal([]);
      expect((await getMail(mail)).doneAt).to.be.instanceOf(Date);
    }
    expect(asked()).to.deep.equal([]);
  });

  it('are sent once each by two workers at once', async () => {
    await queueMails(Array.from({ length: 120 }, () => aMail()));
    await Promise.all([1, 2].map(() => sendDueMails(composers)));
    expect(arrived()).to.equal(120);
    expect(new Set(asked()).size).to.equal(120);
    expect(asked().length).to.equal(120);
  });

  it('are in hand longer than sending can last', () => {
    expect(IN_HAND).to.be.greaterThan(SEND_WITHIN + MINUTE);
  });
});
