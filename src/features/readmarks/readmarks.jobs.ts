import { eachWhoCameLately } from '../accounts/walks.ts';
import { trimReadmarks } from './readmarks.ts';

/** Lets old marks go of everybody who came in the last days: nobody else has new ones. */
export async function trimAllReadmarks(): Promise<void> {
  for await (const member of eachWhoCameLately()) await trimReadmarks(member);
}
