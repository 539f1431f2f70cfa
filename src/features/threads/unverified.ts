/** What members write before anybody knows that mails reach them: enough to be answered, too little for spam. */
import { config } from '../../platform/config.ts';
import { refuse } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { PostModel } from './post.model.ts';
import { FREE_POSTS, whyNotWriteUnverified } from './post.rules.ts';

/** Throws `account.unverified` where mails are sent, and this member has written enough for somebody whose address is unknown. */
export async function refuseUnverified(author: Member): Promise<void> {
  if (!config.SMTP_URL || author.emailVerifiedAt) return;
  const written = await PostModel.countDocuments({ author: author._id }).limit(FREE_POSTS);
  refuse(whyNotWriteUnverified(author, written), { to: '/account/mail' });
}
