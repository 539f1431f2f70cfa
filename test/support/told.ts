/** What people are told: facts are handed on by the worker's own handlers, here and now. */
import { NotificationModel } from '../../src/features/notifications/notification.model.ts';
import type { Notification } from '../../src/features/notifications/notifications.ts';
import { type Handlers, drainOutbox } from '../../src/platform/outbox/worker.ts';
import { handlers } from '../../src/worker.ts';
import type { Person } from './people.ts';

// Mails go out beside everything else, when they are due: tests of them send them themselves.
/** What follows from facts, but for that. */
export const followers = Object.fromEntries(
  Object.entries(handlers).filter(([name]) => name !== 'mail.queued'),
) as Handlers;

/** Lets everything follow that was announced until now. */
export const settle = (): Promise<void> => drainOutbox(followers);

/** What somebody was told, the earliest first. */
export const toldTo = ({ member: { _id } }: Person): Promise<Notification[]> =>
  NotificationModel.find({ member: _id }).sort({ _id: 1 }).lean<Notification[]>().exec();

/** The reasons of what somebody was told and has not read, in their alphabetical order, each with how many causes it holds. */
export async function unreadOf(person: Person): Promise<string[]> {
  const told = await toldTo(person);
  return told
    .filter(({ isUnread }) => isUnread)
    .map(({ reason, entries }) => `${reason} ${entries.length}`)
    .toSorted();
}

/** Somebody's count of unread notifications, as pages show it. */
export const countOf = async (person: Person): Promise<number> => (await person.now()).unread;
