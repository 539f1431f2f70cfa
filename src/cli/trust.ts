/** `forum trust`: gives a member the level that nobody earns, or takes it back. */
import type { Member } from '../features/accounts/accounts.ts';
import { setTrustLevel } from '../features/accounts/trust.ts';
import { type Command, UsageError, readWords } from './command.ts';
import { toMember } from './member.ts';

/** Sets the level; resolves to a sentence saying so. Throws an error for a level 4 that is not there to be taken back. */
export async function trustMember(member: Member, level: 3 | 4): Promise<string> {
  const { name, trustLevel } = member;
  if (level === 3 && trustLevel !== 4)
    throw new Error(`${name} stands at level ${trustLevel}. Only level 4 can be taken back.`);
  await setTrustLevel(member, level);
  return `${name} stands at level ${level} now.`;
}

export const trust: Command = {
  name: 'trust',
  form: 'NAME 4|3',
  does: ['Gives a member trust level 4. `3` takes it back, and the daily count goes on from there.'],
  read: (words) => {
    const [name = '', typed = ''] = readWords(words, {}, 2).positionals;
    const level = ([3, 4] as const).find((one) => String(one) === typed);
    if (!level) throw new UsageError(`"${typed}" is not 4, which is given, nor 3, which takes it back.`);
    return () => toMember(name, (member) => trustMember(member, level));
  },
};
