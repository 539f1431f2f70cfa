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

/** Something to tell members of: the same to all of them, but for why it concerns each, and what it is folded with. */
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

/** Somebody to be told, and of what. */
export interface Telling {
  member: Types.ObjectId;
  cause: Cause;
}

/** Somebody who hears what they are told. */
interface Heard {
  listener: Listener;
  cause: Cause;
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

/** Those who hear it: not its doer, nor who wants to hear nothing of it. */
async function heardBy(tellings: readonly Telling[], { actor, mutedBy }: Cause): Promise<Heard[]> {
  const causes = new Map(tellings.map(({ member, cause }) => [String(member), cause]));
  const members = tellings.map(({ member }) => member);
  const byActor = actor ? [{ of: 'member' as const, subject: String(actor._id) }] : [];
  const muters = await listMuters(members, [...mutedBy, ...byActor]);
  const others = members.filter((member) => !actor?._id.equals(member) && !muters.has(String(member)));
  const listeners = await listUnblocking(others, actor?._id ?? null);
  return listeners.flatMap((listener) => {
    const cause = causes.get(String(listener._id));
    return cause ? [{ listener, cause }] : [];
  });
}

/** Folds a cause into what is unread of its group. Answers whose that was. */
async function fold(heard: readonly Heard[], cause: Cause): Promise<Set<string>> {
  const slots = { slot: { $in: heard.map(({ listener, cause: { group } }) => slotOf(listener._id, group)) } };
  const open = await NotificationModel.find(slots, { member: 1 }).lean();
  if (open.length > 0)
    await NotificationModel.updateMany(
      { ...slots, [`entries.${MOST_ENTRIES - 1}`]: { $exists: false } },
      { $push: { entries: entryOf(cause) }, $max: { at: cause.at } },
    );
  return new Set(open.map(({ member }) => String(member)));
}

/** Those who were not told of a cause. */
async function untold(heard: readonly Heard[], { key }: Cause): Promise<Heard[]> {
  const told = await NotificationModel.find(
    { 'entries.key': key, member: { $in: heard.map(({ listener }) => listener._id) } },
    { member: 1 },
  ).lean();
  const ids = new Set(told.map(({ member }) => String(member)));
  return heard.filter(({ listener }) => !ids.has(String(listener._id)));
}

/** The mail that says the same to who does not look in time. */
const mailOf = ({ _id, member }: Notification): NewMail => ({
  key: `notification ${String(_id)}`,
  kind: 'notification',
  member,
  about: String(_id),
  dueAt: new Date(clock.now().getTime() + MAILED_AFTER),
});

/** Tells each of them by a notification of its own. */
async function tell(heard: readonly Heard[]): Promise<void> {
  const told = heard.map((one) => ({ ...one, notification: newOne(one.listener._id, one.cause) }));
  await NotificationModel.insertMany(
    told.map(({ notification }) => notification),
    { lean: true },
  );
  const mailed = told.filter(({ listener, cause }) => wantsMail(listener, cause.reason));
  await queueMails(mailed.map(({ notification }) => mailOf(notification)));
  const ids = heard.map(({ listener }) => listener._id);
  await countUnread(ids, 1);
  await publish('inbox.changed', { members: ids.map(String) });
}

async function deliverTo(heard: readonly Heard[], cause: Cause): Promise<void> {
  await transaction('inbox', async () => {
    const untoldYet = await untold(heard, cause);
    if (untoldYet.length === 0) return;
    const folded = await fold(untoldYet, cause);
    const fresh = untoldYet.filter(({ listener }) => !folded.has(String(listener._id)));
    if (fresh.length > 0) await tell(fresh);
  });
}

/** Tells of one cause, for reasons that may differ by member: each is told once, for the first that is given. */
export async function deliverEach(tellings: readonly Telling[]): Promise<void> {
  const first = new Map<string, Telling>();
  for (const telling of tellings)
    if (!first.has(String(telling.member))) first.set(String(telling.member), telling);
  const each = [...first.values()];
  for (let from = 0; from < each.length; from += BATCH) {
    const batch = each.slice(from, from + BATCH);
    const [{ cause } = {}] = batch;
    const heard = cause ? await heardBy(batch, cause) : [];
    if (cause && heard.length > 0) await deliverTo(heard, cause);
  }
}

/** Tells members of a cause, whoever of them has not been told and wants to know. */
export const deliver = (members: readonly Types.ObjectId[], cause: Cause): Promise<void> =>
  deliverEach(members.map((member) => ({ member, cause })));
