/**
 * Accounts: the members. Always true here, whoever calls:
 * - a name and an e-mail address belong to one member only, compared by their keys; a name never changes;
 * - a password is known by its hash alone;
 * - a member's reputation changes in the transaction of what earned it.
 */
import { nameKey } from '../../language/names.ts';
import { clock } from '../../platform/clock.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Lang } from '../../platform/i18n/languages.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Registration } from './account.form.ts';
import { emailKey } from './email.ts';
import { type Member, MemberModel } from './member.model.ts';
import { hashPassword, isPassword, isWeakerHash } from './passwords.ts';
import { sha256 } from '../../platform/sha256.ts';

export type { Member };

type Newcomer = Pick<Registration, 'name' | 'email' | 'password'> & { lang: Lang; role?: Member['role'] };

/** A newcomer whose password is hashed: hashing is slow on purpose and must not hold a transaction open. */
export async function prepareMember({ name, email, password, lang, role = 'member' }: Newcomer) {
  const passwordHash = await hashPassword(password);
  return { name, nameKey: nameKey(name), email, emailKey: emailKey(email), passwordHash, lang, role };
}

/** Adds a member. Throws `account.name-taken` or `account.email-taken`. */
export async function addMember(newcomer: Awaited<ReturnType<typeof prepareMember>>): Promise<Member> {
  return transaction(`member ${newcomer.nameKey}`, async () => {
    const { nameKey: key, emailKey: address } = newcomer;
    if (await MemberModel.exists({ nameKey: key })) throw new Refusal('account.name-taken');
    if (await MemberModel.exists({ emailKey: address })) throw new Refusal('account.email-taken');
    const [member] = await MemberModel.create([{ ...newcomer, joinedAt: clock.now() }]);
    if (!member) throw new Error('create() of one answered none');
    await publish('member.joined', { member: member.name });
    return member.toObject();
  });
}

/** Which field another member's registration took in the same moment, if that is what the database refused. */
export function takenField(error: unknown): 'name' | 'email' | null {
  if (error instanceof Refusal && error.code === 'account.name-taken') return 'name';
  if (error instanceof Refusal && error.code === 'account.email-taken') return 'email';
  if (!isDuplicateKey(error)) return null;
  return error.message.includes('emailKey') ? 'email' : error.message.includes('nameKey') ? 'name' : null;
}

const byLogin = (login: string) =>
  login.includes('@') ? { emailKey: emailKey(login) } : { nameKey: nameKey(login) };

/** What failed sign-ins are counted by: the account, called by name or by address; or the login, where it has none. */
export async function accountOf(login: string): Promise<string> {
  const filter = byLogin(login);
  const account = await MemberModel.exists(filter);
  return account ? String(account._id) : sha256(JSON.stringify(filter));
}

/** The member of this name or address when the password is theirs; null otherwise, after the same time. */
export async function findByLogin(login: string, password: string): Promise<Member | null> {
  const member = await MemberModel.findOne(byLogin(login)).lean();
  if (!(await isPassword(password, member?.passwordHash ?? null)) || !member) return null;
  if (isWeakerHash(member.passwordHash))
    await MemberModel.updateOne(
      { _id: member._id },
      { $set: { passwordHash: await hashPassword(password) } },
    );
  return member;
}

/** The member of a session, unless their sessions were ended since. */
export async function findBySession(id: string, epoch: number): Promise<Member | null> {
  const member = await MemberModel.findById(id).lean();
  return member?.sessionEpoch === epoch ? member : null;
}

/** The member of this name, however it is cased; null for nobody. */
export const findMember = (name: string): Promise<Member | null> =>
  MemberModel.findOne({ nameKey: nameKey(name) })
    .lean<Member>()
    .exec();

/** The member of this name, however it is cased. Throws `member.missing`. */
export async function getMember(name: string): Promise<Member> {
  const member = await findMember(name);
  if (!member) throw new Refusal('member.missing');
  return member;
}

/** Members by their ids, in no order. */
export const listMembersById = (ids: readonly (Member['_id'] | string)[]): Promise<Member[]> =>
  MemberModel.find({ _id: { $in: ids } })
    .lean<Member[]>()
    .exec();

/**
 * Those of the names that are members', as the members write them, but for members who have blocked who asks. At most as
 * many as were asked for.
 */
export async function findNames(names: readonly string[], { _id }: Pick<Member, '_id'>): Promise<string[]> {
  if (names.length === 0) return [];
  const members = await MemberModel.find(
    { nameKey: { $in: names.map(nameKey) }, blocked: { $ne: _id } },
    { name: 1 },
  ).lean();
  return members.map(({ name }) => name);
}

/** The members of these names, however they are cased; in no order, and at most as many as were asked for. */
export async function listMembersByName(names: readonly string[]): Promise<Member[]> {
  if (names.length === 0) return [];
  return MemberModel.find({ nameKey: { $in: names.map(nameKey) } }).lean<Member[]>();
}

/** The language the site speaks to this member. */
export async function chooseLanguage({ _id }: Member, lang: Lang): Promise<void> {
  await MemberModel.updateOne({ _id }, { $set: { lang } });
}

/** Notes that a member has read the guide of this slug, or has not after all. Doing so twice changes nothing. */
export async function setGuideRead({ _id, name }: Member, guide: string, isRead: boolean): Promise<void> {
  await transaction(`member ${String(_id)}`, async () => {
    const change = { [isRead ? '$addToSet' : '$pull']: { guidesRead: guide } };
    const { modifiedCount } = await MemberModel.updateOne({ _id }, change);
    if (isRead && modifiedCount > 0) await publish('guide.read', { guide, member: name });
  });
}

/** Gives a role. Throws `member.missing`. */
export async function promote(name: string, role: Member['role']): Promise<void> {
  const { _id } = await getMember(name);
  await MemberModel.updateOne({ _id }, { $set: { role } });
}

/** Adds to (or, negative, takes from) a member's reputation, as part of the running transaction. */
export async function changeReputation(member: Member['_id'], by: number): Promise<void> {
  if (by !== 0) await MemberModel.updateOne({ _id: member }, { $inc: { reputation: by } });
}

/** Suspends a member until a moment, or (null) no longer, as part of the running transaction. */
export async function setSuspended(member: Member['_id'], until: Date | null): Promise<void> {
  await MemberModel.updateOne({ _id: member }, { $set: { suspendedUntil: until } });
}

/** The member of this id; null for nobody. */
export const findMemberById = (id: Member['_id'] | string): Promise<Member | null> =>
  MemberModel.findById(id).lean<Member>().exec();

/** The member whose address has this key; null for nobody. */
export const findByEmailKey = (key: string): Promise<Member | null> =>
  MemberModel.findOne({ emailKey: key }).lean<Member>().exec();

/** The member of this id. Throws `member.missing`. */
export async function getMemberById(id: Member['_id']): Promise<Member> {
  const [member] = await listMembersById([id]);
  if (!member) throw new Refusal('member.missing');
  return member;
}
