import { log } from '../../platform/log.ts';
import { type Member, findMember, listMembersById } from '../accounts/accounts.ts';
import { eachAtLevel, eachWhoCameLately } from '../accounts/walks.ts';
import { getPost } from '../threads/posts.ts';
import { reviewTrust } from './trust.ts';

/** From this level on nothing is gained in minutes: the daily count is enough, and events cost nothing. */
const SETTLED = 2;

const reviewNewcomer = async (member: Member | null): Promise<void> => {
  if (member && member.trustLevel < SETTLED) await reviewTrust(member);
};

/** Looks again at who wrote something, or was voted for. */
export const reviewAuthor = async ({ author }: { author: string }): Promise<void> =>
  reviewNewcomer(await findMember(author));

/** Looks again at who read a guide. */
export const reviewReader = async ({ member }: { member: string }): Promise<void> =>
  reviewNewcomer(await findMember(member));

/** Looks again at whose post was decided about. */
export async function reviewDecided({ post: id }: { post: string }): Promise<void> {
  const [author] = await listMembersById([(await getPost(id)).author]);
  if (author) await reviewNewcomer(author);
}

/** The daily count: of those who came in the last days, and of all who can lose their level. */
export async function reviewMembers(): Promise<void> {
  for (const members of [eachWhoCameLately(), eachAtLevel(3)])
    for await (const member of members) {
      try {
        await reviewTrust(member);
      } catch (error) {
        log.error({ err: error, member: member.name }, 'trust not reviewed');
      }
    }
}
