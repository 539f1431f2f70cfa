/**
 * Retraction: what was told and is no more. Always true here: a notification without a cause is gone; a member's count of
 * unread ones changes in the transaction of that.
 */
import { transaction } from '../../platform/database/transaction.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { countUnread } from '../accounts/inbox.ts';
import { BATCH } from './delivery.ts';
import { type Entry, type Notification, NotificationModel } from './notification.model.ts';
import { replaceAll } from './replacing.ts';

/** Takes causes out of the notifications that match, some at a time; `isGone` is to be true of one in each. */
async function takeOut(which: object, isGone: (entry: Entry) => boolean): Promise<void> {
  for (;;) {
    const found = await NotificationModel.find(which, { _id: 1 }).limit(BATCH).lean();
    if (found.length === 0) return;
    await transaction('inbox', async () => {
      const ids = { _id: { $in: found.map(({ _id }) => _id) } };
      const told = await NotificationModel.find({ ...which, ...ids }).lean<Notification[]>();
      const left = told
        .map((one) => ({ ...one, entries: one.entries.filter((entry) => !isGone(entry)) }))
        .filter(({ entries }) => entries.length > 0);
      const gone = told.filter(({ _id }) => !left.some((one) => one._id.equals(_id)));
      const unread = gone.filter(({ isUnread }) => isUnread).map(({ member }) => member);
      await NotificationModel.deleteMany({ _id: { $in: gone.map(({ _id }) => _id) } });
      await replaceAll(left);
      await countUnread(unread, -1);
      if (unread.length > 0) await publish('inbox.changed', { members: unread.map(String) });
    });
  }
}

/** Takes back what was told of a cause that is no more: its own notification, or its part in one of several. */
export const retract = (key: string): Promise<void> =>
  takeOut({ 'entries.key': key }, (entry) => entry.key === key);

/** Takes out of what a member has not read all that somebody gave whom they want to hear nothing of any more. */
export const silence = (member: string, { name }: Pick<Member, 'name'>): Promise<void> =>
  takeOut({ member, isUnread: true, 'entries.actor': name }, ({ actor }) => actor === name);

/** What may cease to be so while members are told of it, and by which key it is told. */
interface Passing {
  key: string;
  isSo: () => Promise<boolean>;
}

/**
 * Tells of what may cease to be so at any moment, and takes it back if it has by now: whoever heard meanwhile that it
 * ceased found nothing to take back yet.
 */
export async function deliverPassing({ key, isSo }: Passing, tell: () => Promise<void>): Promise<void> {
  await tell();
  if (!(await isSo())) await retract(key);
}
