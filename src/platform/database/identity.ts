/** Which database this is, for whoever keeps something of it elsewhere. */
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { isDuplicateKey } from './duplicate-key.ts';

/** The name that this database was given when it was first asked for one; a restored backup has the same. */
export async function databaseIdentity(): Promise<string> {
  const identities = mongoose.connection.collection<{ _id: string; name: string }>('identity');
  const known = await identities.findOne({ _id: 'database' });
  if (known) return known.name;
  await identities.insertOne({ _id: 'database', name: randomUUID() }).catch((error: unknown) => {
    if (!isDuplicateKey(error)) throw error; // another process was asked at the same moment
  });
  return databaseIdentity();
}
