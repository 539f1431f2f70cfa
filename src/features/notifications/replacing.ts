import { type Notification, NotificationModel } from './notification.model.ts';

/**
 * Puts notifications as they are now in place of what stood under their ids, as part of the running transaction. Not by
 * updates: the native SecantusDB holds a document to a unique index whose key it has left by one.
 */
export async function replaceAll(notifications: readonly Notification[]): Promise<void> {
  await NotificationModel.deleteMany({ _id: { $in: notifications.map(({ _id }) => _id) } });
  await NotificationModel.insertMany(notifications, { lean: true });
}
