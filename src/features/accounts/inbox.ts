/** Unread notifications, counted on the member: each page shows how many, and reads nothing for it. */
import { type Member, MemberModel } from './member.model.ts';

/** Counts notifications that these members have not read (or, negative, have read), as part of the running transaction. */
export async function countUnread(members: readonly Member['_id'][], by: number): Promise<void> {
  if (members.length === 0 || by === 0) return;
  await MemberModel.updateMany({ _id: { $in: members } }, { $inc: { unread: by } });
}

/** How many notifications each of these members has not read, by their ids as text. */
export async function unreadOf(members: readonly string[]): Promise<Map<string, number>> {
  const found = await MemberModel.find({ _id: { $in: members } }, { unread: 1 }).lean();
  return new Map(found.map(({ _id, unread }) => [String(_id), unread]));
}
