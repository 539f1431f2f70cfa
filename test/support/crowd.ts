import { randomBytes } from 'node:crypto';
import { addMember, prepareMember } from '../../src/features/accounts/accounts.ts';
import { nameKey } from '../../src/language/names.ts';
import { Person } from './people.ts';

/** So many people at once, who share one password: hashing it for each of them would take seconds. */
export async function crowd(size: number): Promise<Person[]> {
  const name = `crowd-${randomBytes(4).toString('hex')}`;
  const first = await prepareMember({
    name,
    email: `${name}@example.org`,
    password: 'three calm green parrots',
    lang: 'en',
  });
  const numbered = (i: number) => ({
    ...first,
    name: `${name}-${i}`,
    nameKey: nameKey(`${name}-${i}`),
    email: `${name}-${i}@example.org`,
    emailKey: `${name}-${i}@example.org`,
  });
  return Promise.all(Array.from({ length: size }, async (_, i) => new Person(await addMember(numbered(i)))));
}
