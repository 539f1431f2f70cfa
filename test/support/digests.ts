/** People who have chosen to get a digest, and the time until it is due. */
import { type MailSettings, MAIL_AT_FIRST } from '../../src/features/accounts/mail-settings.model.ts';
import { saveMailSettings } from '../../src/features/accounts/mail-settings.ts';
import { setGuideRead } from '../../src/features/accounts/accounts.ts';
import { type Board, listBoards } from '../../src/features/boards/boards.ts';
import { listGuides } from '../../src/features/guides/guides.ts';
import { subscribe } from '../../src/features/subscriptions/subscriptions.ts';
import { SECOND, clock } from '../../src/platform/clock.ts';
import { passTime } from './clock.ts';
import { type Person, withAddress } from './people.ts';

/** Lets somebody, whose address is known to be theirs, have a digest. */
export async function withDigest(someone: Person, settings: Partial<MailSettings> = {}): Promise<Person> {
  await withAddress(someone);
  await saveMailSettings(someone.member, { ...MAIL_AT_FIRST, digest: 'daily', ...settings });
  await someone.now();
  return someone;
}

/** Lets nothing matter to somebody but one board: they watch it, have muted the others, and have read every guide. */
export async function readsOnly({ member }: Person, board: Board): Promise<void> {
  for (const { _id } of await listBoards())
    await subscribe(member, { of: 'board', subject: _id }, _id === board._id ? 'watching' : 'muted');
  for (const { _id } of await listGuides()) await setGuideRead(member, _id, true);
}

/** When somebody's next digest is due. Throws when they get none. */
export async function dueOf(someone: Person): Promise<Date> {
  const due = (await someone.now()).mail.nextDigestAt;
  if (!due) throw new Error(`${someone.name} gets no digest`);
  return due;
}

/** Lets the time pass until somebody's next digest is due. */
export async function waitForDigest(someone: Person): Promise<void> {
  passTime((await dueOf(someone)).getTime() - clock.now().getTime() + SECOND);
}
