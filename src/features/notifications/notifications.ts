/**
 * Notifications: what a member is told (delivery.ts says how they come to be). Always true here: nobody sees another's;
 * a member's count of unread ones changes in the transaction of the reading.
 */
import type { Types } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { type Cursor, readPage } from '../../platform/database/time-window.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { countUnread } from '../accounts/inbox.ts';
import { type Entry, type Notification, NotificationModel } from './notification.model.ts';
import { FILTERS, type Filter, KEPT, type Reason } from './notification.rules.ts';
import { replaceAll } from './replacing.ts';

export type { Entry, Notification };

const LISTED = 30;
/** Unread ones of old that are let go in one run of the job. */
const FORGOTTEN_AT_ONCE = 500;

type Of = Pick<Member, '_id'>;

/** A notification as it is once read: its slot is free then for what comes next. */
const asRead = (notification: Notification): Notification => ({
  ...notification,
  isUnread: false,
  slot: String(notification._id),
  forgetAt: new Date(notification.at.getTime() + KEPT),
});

/** Reads those of a member's unread notifications that match. Resolves to how many these were. */
const readThose = ({ _id: member }: Of, which: object): Promise<number> =>
  transaction(`member ${String(member)}`, async () => {
    const unread = await NotificationModel.find({ member, isUnread: true, ...which }).lean<Notification[]>();
    if (unread.length === 0) return 0;
    await replaceAll(unread.map(asRead));
    await countUnread([member], -unread.length);
    await publish('inbox.changed', { members: [String(member)] });
    return unread.length;
  });

/** Reads all of them, or all of a part. */
export async function readAll(member: Member, filter: Filter | null = null): Promise<void> {
  await readThose(member, filter ? { reason: { $in: FILTERS[filter] } } : {});
}

/** Reads what waits in a thread. Resolves to how many notifications that were; costs nothing while none is unread. */
export const readInThread = async (
  member: Member | null,
  { _id: thread }: { _id: Types.ObjectId },
): Promise<number> => {
  if (!member || member.unread <= 0) return 0;
  const mine = { member: member._id, isUnread: true, thread };
  return (await NotificationModel.exists(mine)) ? readThose(member, { thread }) : 0;
};

/** One of a member's own notifications; null when there is none of this id. */
export const findNotification = ({ _id: member }: Of, id: string): Promise<Notification | null> =>
  NotificationModel.findOne({ _id: id, member }).lean<Notification>().exec();

/** One of a member's own notifications. Throws `notification.missing`. */
export async function getNotification(member: Of, id: string): Promise<Notification> {
  const found = await findNotification(member, id);
  if (!found) throw new Refusal('notification.missing');
  return found;
}

/** Reads one of them. Doing so twice changes nothing. */
export async function readOne(member: Member, { _id }: Notification): Promise<void> {
  await readThose(member, { _id });
}

/** The newest of a member's unread notifications of these reasons; costs nothing while none is unread. */
export const listUnread = async (
  member: Member,
  { reasons, most }: { reasons: readonly Reason[]; most: number },
): Promise<Notification[]> => {
  if (member.unread <= 0) return [];
  return NotificationModel.find({ member: member._id, isUnread: true, reason: { $in: reasons } })
    .sort({ at: -1, tie: -1 })
    .limit(most)
    .lean<Notification[]>();
};

interface Wanted {
  cursor: Cursor | null;
  filter: Filter | null;
  isUnreadOnly: boolean;
}

/** A page of a member's notifications, newest first. */
export async function listNotifications(
  { _id: member }: Of,
  { cursor, filter, isUnreadOnly }: Wanted,
): Promise<{ notifications: Notification[]; hasMore: boolean }> {
  const which = {
    ...(filter && { reason: { $in: FILTERS[filter] } }),
    ...(isUnreadOnly && { isUnread: true }),
  };
  const { items, hasMore } = await readPage<Notification>({
    key: `notifications ${String(member)} ${filter} ${isUnreadOnly}`,
    field: 'at',
    tie: 'tie',
    size: LISTED,
    cursor,
    read: (range) =>
      NotificationModel.find({ member, ...which, ...range.filter })
        .sort(range.sort)
        .limit(range.limit)
        .lean<Notification[]>()
        .exec(),
  });
  return { notifications: items, hasMore };
}

/** Unread for as long as notifications are kept, they are read as well; the database forgets them then. */
export async function forgetOld(): Promise<void> {
  const old = { isUnread: true, at: { $lt: new Date(clock.now().getTime() - KEPT) } };
  for (;;) {
    const found = await NotificationModel.find(old, { member: 1, at: 1 }).limit(FORGOTTEN_AT_ONCE).lean();
    for (const { _id, member } of found) await readThose({ _id: member }, { _id });
    if (found.length < FORGOTTEN_AT_ONCE) return;
  }
}
