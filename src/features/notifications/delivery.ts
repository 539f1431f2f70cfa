/**
 * Delivery: how notifications come to be. Always true here, whoever calls and however often:
 * - a member is told of a cause once, which the database holds; while something of its group is unread, it is folded into that;
 * - nobody is told of what they did themselves, nor of what they have muted or whose doer they have blocked;
 * - a member's count of unread notifications changes in the transaction of the notification, and the mail about it is
 *   queued there.
 */
import { Types } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { type Listener, listUnblocking } from '../accounts/blocks.ts';
import { countUnread } from '../accounts/inbox.ts';
import { wantsMail } from '../accounts/mail-settings.rules.ts';
import { type NewMail, queueMails } from '../mails/mails.ts';
import type { Subject } from '../subscriptions/subscription.rules.ts';
import { listMuters } from '../subscriptions/subscriptions.ts';
import { type Notification, NotificationModel } from './notification.model.ts';
import { MAILED_AFTER, MOST_ENTRIES, type Reason } from './notification.rules.ts';

/** Members told in one transaction: more make it long, and longer for others to wait for. */
export const BATCH = 200;

/** Something to tell members of. */
export interface Cause {
  reason: Reason;
  /** Names it among all causes there are. */
  key: string;
  /** What it is folded with while unread. */
  group: string;
  /** Who gave it; null for the site and its moderators, whom nobody blocks. */
  actor: Pick<Member, '_id' | 'name'> | null;
  /** Whoever has muted one of these is not told. */
  mutedBy: readonly Subject[];
  /** The post where it is seen. */
  post: Types.ObjectId | null;
  /** The thread with which it is read. */
  thread: Types.ObjectId | null;
  title: string;
  lang: string;
  about: string;
  /** Minutes that reading it takes; one, unless said. */
  minutes?: number;
  at: Date;
}

const slotOf = (member: Types.ObjectId, group: string): string => `${String(member)} ${group}`;

/** Orders notifications of one moment: what the id's counter says. */
const tieOf = (id: Types.ObjectId): number => Number.parseInt(id.toHexString().slice(-6), 16);

/** How a member voted is nobody's business: votes carry no name. */
const entryOf = ({ key, actor, post, reason, title, lang, minutes = 1 }: Cause) => ({
  key,
  title,
  lang,
  actor: reason === 'votes' ? '' : (actor?.name ?? ''),
  minutes,
  ...(post && { post }),
});

const newOne = (member: Types.ObjectId, cause: Cause): Notification => {
  const { reason, group, thread, about, at } = cause;
  const _id = new Types.ObjectId();
  const entries = [entryOf(cause)];
  const unread = { isUnread: true, slot: slotOf(member, group), forgetAt: null };
  return { _id, member, reason, thread, about, entries, at, tie: tieOf(_id), ...unread };
};

/** Of these members those whom the cause concerns: not its doer, nor who wants to hear nothing of it. */
async function listeners(members: readonly Types.ObjectId[], { actor, mutedBy }: Cause): Promise<Listener[]> {
  const byActor = actor ? [{ of: 'member' as const, subject: String(actor._id) }] : [];
  const muters = await listMuters(members, [...mutedBy, ...byActor]);
  const others = members.filter((member) => !actor?._id.equals(member) && !muters.has(String(member)));
  return listUnblocking(others, actor?._id ?? null);
}

/** Folds a cause into what is unread of its group. Answers whose that was. */
async function fold(members: readonly Types.ObjectId[], cause: Cause): Promise<Set<string>> {
  const slots = { slot: { $in: members.map((member) => slotOf(member, cause.group)) } };
  const open = await NotificationModel.find(slots, { member: 1 }).lean();
  if (open.length > 0)
    await NotificationModel.updateMany(
      { ...slots, [`entries.${MOST_ENTRIES - 1}`]: { $exists: false } },
      { $push: { entries: entryOf(cause) }, $max: { at: cause.at } },
    );
  return new Set(open.map(({ member }) => String(member)));
}

/** Those of the members who were not told of a cause. */
async function untold(members: readonly Listener[], { key }: Cause): Promise<Listener[]> {
  const told = await NotificationModel.find(
    { 'entries.key': key, member: { $in: members.map(({ _id }) => _id) } },
    { member: 1 },
  ).lean();
  const ids = new Set(told.map(({ member }) => String(member)));
  return members.filter(({ _id }) => !ids.has(String(_id)));
}

/** The mail that says the same to who does not look in time. */
const mailOf = ({ _id, member }: Notification): NewMail => ({
  key: `notification ${String(_id)}`,
  kind: 'notification',
  member,
  about: String(_id),
  dueAt: new Date(clock.now().getTime() + MAILED_AFTER),
});

/** Tells each of the members by a notification of its own. */
async function tell(members: readonly Listener[], cause: Cause): Promise<void> {
  const told = members.map((member) => ({ member, notification: newOne(member._id, cause) }));
  await NotificationModel.insertMany(
    told.map(({ notification }) => notification),
    { lean: true },
  );
  const mailed = told.filter(({ member }) => wantsMail(member, cause.reason));
  await queueMails(mailed.map(({ notification }) => mailOf(notification)));
  const ids = members.map(({ _id }) => _id);
  await countUnread(ids, 1);
  await publish('inbox.changed', { members: ids.map(String) });
}

async function deliverTo(members: readonly Listener[], cause: Cause): Promise<void> {
  await transaction('inbox', async () => {
    const untoldYet = await untold(members, cause);
    if (untoldYet.length === 0) return;
    const folded = await fold(
      untoldYet.map(({ _id }) => _id),
      cause,
    );
    const fresh = untoldYet.filter(({ _id }) => !folded.has(String(_id)));
    if (fresh.length > 0) await tell(fresh, cause);
  });
}

/** Tells members of a cause, whoever of them has not been told and wants to know. */
export async function deliver(members: readonly Types.ObjectId[], cause: Cause): Promise<void> {
  for (let from = 0; from < members.length; from += BATCH) {
    const batch = await listeners(members.slice(from, from + BATCH), cause);
    if (batch.length > 0) await deliverTo(batch, cause);
  }
}
