/** `forum promote`: gives a member a role. */
import { ROLES } from '../features/accounts/member.model.ts';
import { getMember, promote as giveRole } from '../features/accounts/accounts.ts';
import { Refusal } from '../platform/errors.ts';
import { type Command, UsageError, readWords } from './command.ts';
import { connect } from './database.ts';

/** Gives the role to the member of this name, however it is cased; resolves to a sentence saying so, or null for nobody. */
export async function promoteMember(name: string, role: (typeof ROLES)[number]): Promise<string | null> {
  try {
    await giveRole(name, role);
    const member = await getMember(name);
    return `${member.name} is ${role} now.`;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'member.missing') return null;
    throw error;
  }
}

async function run(name: string, role: (typeof ROLES)[number]): Promise<number> {
  const done = await promoteMember(name, role);
  if (done) console.log(done);
  else console.error(`Nobody here is called ${name}. They have to register first.`);
  return done ? 0 : 1;
}

export const promote: Command = {
  name: 'promote',
  form: 'NAME moderator|admin|member',
  does: ['Gives a member a role. `member` takes it back.'],
  read: (words) => {
    const [name = '', typed = ''] = readWords(words, {}, 2).positionals;
    const role = ROLES.find((one) => one === typed);
    if (!role) throw new UsageError(`"${typed}" is no role.`);
    return async () => {
      await connect();
      return run(name, role);
    };
  },
};
