/** Commands that do something to one member, called by name. */
import { type Member, findMember } from '../features/accounts/accounts.ts';
import { connect } from './database.ts';

/** Does it to the member of this name, however it is cased, and prints the sentence it answers. Resolves to the exit code. */
export async function toMember(name: string, act: (member: Member) => Promise<string>): Promise<number> {
  await connect();
  const member = await findMember(name);
  if (member) console.log(await act(member));
  else console.error(`Nobody here is called ${name}. They have to register first.`);
  return member ? 0 : 1;
}
