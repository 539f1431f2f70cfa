/**
 * Mails: what is to be sent, and the sending. Always true here, whoever calls:
 * - a mail is there once for its key, and is sent once, however many workers there are: each first takes it in hand, for
 *   longer than sending can last; what a dying worker had in hand is sent by another;
 * - what could not be sent is tried again, with growing pauses; only what its receiver does not take, or nobody took for
 *   four days, is given up;
 * - one that was sent by a worker which died before it could say so goes out twice, under one Message-ID.
 */
import type { Types } from 'mongoose';
import { pauseAfter } from '../../platform/back-off.ts';
import { MINUTE, clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { log } from '../../platform/log.ts';
import { NotTaken, sendMail } from '../../platform/mail/mailer.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Member, findByEmailKey, findMemberById } from '../accounts/accounts.ts';
import { type MailText, messageOf } from './mail.message.ts';
import { type Mail, MailModel } from './mail.model.ts';
import { MAIL_KINDS, type MailKind, mayReach } from './mail.rules.ts';

export type { Mail };

/** Makes the words of a mail, of how things stand when it goes out; null when it is needed no more. */
type Composer = (mail: Mail, recipient: Member) => Promise<MailText | null>;

/** Who makes the words of which mails. Those of a kind that nobody makes wait. */
export type Composers = Partial<Record<MailKind, Composer>>;

/** Longer than composing and sending can last. */
export const IN_HAND = 2 * MINUTE;
/** So often in pauses that grow to ten minutes: four days. */
const MOST_ATTEMPTS = 600;
const BATCH = 50;
/** Mails that one process sends at the same time. */
const LANES = 4;

export interface NewMail {
  /** Names what it is for, e.g. a member and a period. */
  key: string;
  kind: MailKind;
  member?: Types.ObjectId;
  emailKey?: string;
  about?: string;
  dueAt: Date;
}

const insertOnce = ({ key, kind, member, emailKey = '', about = '', dueAt }: NewMail) => ({
  updateOne: {
    filter: { _id: key },
    update: {
      $setOnInsert: { kind, member: member ?? null, emailKey, about, dueAt, doneAt: null, attempts: 0 },
    },
    upsert: true,
  },
});

/** Queues mails, as part of the running transaction; those whose key is known do nothing. */
export async function queueMails(mails: readonly NewMail[]): Promise<void> {
  const [first] = mails;
  if (!first) return;
  await transaction(`mail ${first.key}`, async () => {
    const { upsertedIds } = await MailModel.bulkWrite(mails.map(insertOnce));
    const now = clock.now();
    const urgent = mails.find(({ dueAt }, i) => i in upsertedIds && dueAt <= now);
    if (urgent) await publish('mail.queued', { kind: urgent.kind });
  });
}

/** Queues one mail, as `queueMails` does. */
export const queueMail = (mail: NewMail): Promise<void> => queueMails([mail]);

/** The next mails of a kind that are due. */
const listDue = async (kind: MailKind): Promise<string[]> => {
  const due = { doneAt: null, kind, dueAt: { $lte: clock.now() } };
  const mails = await MailModel.find(due, { _id: 1 }).sort({ dueAt: 1 }).limit(BATCH).lean();
  return mails.map(({ _id }) => _id);
};

const putOff = ({ _id }: Pick<Mail, '_id'>, by: number) =>
  MailModel.updateOne({ _id }, { $set: { dueAt: new Date(clock.now().getTime() + by) } });

/** Takes a mail in hand; null when somebody else has it, or it is done. */
const takeInHand = (_id: string): Promise<Mail | null> => {
  const now = clock.now();
  return MailModel.findOneAndUpdate(
    { _id, doneAt: null, dueAt: { $lte: now } },
    { $set: { dueAt: new Date(now.getTime() + IN_HAND) }, $inc: { attempts: 1 } },
    { returnDocument: 'after' },
  )
    .lean<Mail>()
    .exec();
};

/** Done is done: whom it went to is kept no longer than needed. */
const finish = ({ _id }: Pick<Mail, '_id'>) =>
  MailModel.updateOne({ _id }, { $set: { doneAt: clock.now(), emailKey: '' } });

const recipientOf = async ({ member, emailKey }: Mail): Promise<Member | null> => {
  if (member) return findMemberById(member);
  return emailKey ? findByEmailKey(emailKey) : null;
};

/** Sends one mail, or finds that it is needed no more. */
async function send(mail: Mail, compose: Composer): Promise<void> {
  const recipient = await recipientOf(mail);
  if (!recipient || !mayReach(recipient, mail.kind)) return;
  const text = await compose(mail, recipient);
  if (text) await sendMail(messageOf(mail, recipient, text));
}

/** Brings a mail on its way, or puts it off. Answers false when nothing can be sent now. */
async function handle(_id: string, compose: Composer): Promise<boolean> {
  const mail = await takeInHand(_id);
  if (!mail) return true;
  const failure = await send(mail, compose).then(
    () => null,
    (error: unknown) => ({ error, fault: error instanceof NotTaken ? error.fault : 'mail' }),
  );
  if (!failure) {
    await finish(mail);
    return true;
  }
  const { error, fault } = failure;
  const isGivenUp = fault === 'recipient' || mail.attempts >= MOST_ATTEMPTS;
  log.warn({ err: error, mail: _id, attempts: mail.attempts, isGivenUp }, 'mail not sent');
  await (isGivenUp ? finish(mail) : putOff(mail, pauseAfter(mail.attempts)));
  return fault !== 'server';
}

/** Sends what is due of one kind. Answers false when it had to end before. */
async function sendDueOf(kind: MailKind, compose: Composer, isStopping: () => boolean): Promise<boolean> {
  let goesOn = true;
  for (let due = await listDue(kind); due.length > 0; due = await listDue(kind)) {
    const next = due.values();
    const lane = async (): Promise<void> => {
      for (const id of next) {
        goesOn &&= !isStopping();
        if (!goesOn) return;
        if (!(await handle(id, compose))) goesOn = false;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (!goesOn) return false;
  }
  return true;
}

/**
 * Sends every mail that is due, of the kinds that somebody makes words for: those first that are waited for. Resolves when
 * none is due, when the server takes none, or (told to stop) after those in hand. Failures of sending are logged, not thrown.
 */
export async function sendDueMails(composers: Composers, isStopping = () => false): Promise<void> {
  for (const kind of MAIL_KINDS) {
    const compose = composers[kind];
    if (compose && !(await sendDueOf(kind, compose, isStopping))) return;
  }
}
