/** When digests are due. Always true here: a due digest is moved on by one worker, however many see that it is due. */
import { clock } from '../../platform/clock.ts';
import { nextDigestAt } from './mail-settings.rules.ts';
import { type Member, MemberModel } from './member.model.ts';

/** Members whose digest is due now, so many at most. */
export const listDigestsDue = (most: number): Promise<Member[]> =>
  MemberModel.find({ 'mail.nextDigestAt': { $gt: new Date(0), $lte: clock.now() } })
    .limit(most)
    .lean<Member[]>()
    .exec();

/**
 * Sets when a member's digest is due after now, as part of the running transaction. Answers false when it is no longer
 * due as we saw it: somebody was faster, or the member has chosen otherwise.
 */
export async function moveDigestOn({ _id, mail }: Pick<Member, '_id' | 'mail'>, due: Date): Promise<boolean> {
  const { modifiedCount } = await MemberModel.updateOne(
    { _id, 'mail.nextDigestAt': due },
    { $set: { 'mail.nextDigestAt': nextDigestAt(mail, clock.now()) } },
  );
  return modifiedCount > 0;
}
