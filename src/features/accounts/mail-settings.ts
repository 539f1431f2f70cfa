/** Mail settings. Always true here: the next digest is due by the settings as they are. */
import { clock } from '../../platform/clock.ts';
import type { MailSettings } from './mail-settings.model.ts';
import { nextDigestAt } from './mail-settings.rules.ts';
import { type Member, MemberModel } from './member.model.ts';

/** Keeps what a member wants to be told by mail, and when. */
export async function saveMailSettings({ _id }: Member, chosen: MailSettings): Promise<void> {
  const mail = { ...chosen, nextDigestAt: nextDigestAt(chosen, clock.now()) };
  await MemberModel.updateOne({ _id }, { $set: { mail } });
}
