/** `forum promote`: gives a member a role. */
import { ROLES } from '../features/accounts/member.model.ts';
import { type Member, promote as giveRole } from '../features/accounts/accounts.ts';
import { type Command, UsageError, readWords } from './command.ts';
import { toMember } from './member.ts';

/** Gives the role; resolves to a sentence saying so. */
export async function promoteMember({ name }: Member, role: Member['role']): Promise<string> {
  await giveRole(name, role);
  return `${name} is ${role} now.`;
}

export const promote: Command = {
  name: 'promote',
  form: 'NAME moderator|admin|member',
  does: ['Gives a member a role. `member` takes it back.'],
  read: (words) => {
    const [name = '', typed = ''] = readWords(words, {}, 2).positionals;
    const role = ROLES.find((one) => one === typed);
    if (!role) throw new UsageError(`"${typed}" is no role.`);
    return () => toMember(name, (member) => promoteMember(member, role));
  },
};
