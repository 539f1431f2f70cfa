/** What is measured: two web processes and a worker on one database, a crowd, and two threads to reply in. */
import { addMember, getMember, prepareMember } from '../../src/features/accounts/accounts.ts';
import { setTrustLevel } from '../../src/features/accounts/trust.ts';
import { getBoard } from '../../src/features/boards/boards.ts';
import { renderText } from '../../src/features/threads/post.text.ts';
import { type Thread, openThread } from '../../src/features/threads/threads.ts';
import { type Child, startChild } from '../servers/child.ts';
import { signIn } from '../sign-in.ts';
import { addCrowd } from './crowd.ts';
import { Replies } from './replies.ts';

/** Members that there are beside who replies. */
export const CROWD = 10_000;

export interface Site {
  webs: [Child, Child];
  members: Awaited<ReturnType<typeof addCrowd>>;
  /** Posted to the first web process. */
  replies: Replies;
  /** A thread that nobody watches but who opened it. */
  quiet: Thread;
  /** A thread for the crowd to watch. */
  watched: Thread;
  stop: () => Promise<void>;
}

async function openThreads(password: string): Promise<{ name: string; threads: [Thread, Thread] }> {
  const name = 'bencher';
  const newcomer = await prepareMember({ name, email: `${name}@example.org`, password, lang: 'en' });
  await setTrustLevel(await addMember(newcomer), 2);
  const author = await getMember(name);
  const board = await getBoard('freelancing');
  const text = await renderText('Teen mahine se gig bana rakhi hai, ek bhi order nahi aaya.', author);
  const open = (title: string) => openThread(author, board, { kind: 'discussion', title, tags: [], text });
  return {
    name,
    threads: [await open('Kaun sa invoice app?'), await open('Pehla order kaise mila?')],
  };
}

/** Starts all of it on the database that this process is connected to. */
export async function startSite(uri: string): Promise<Site> {
  const env = { MONGODB_URI: uri };
  const webs: [Child, Child] = [
    await startChild('role', { ...env, ROLES: 'web' }),
    await startChild('role', { ...env, ROLES: 'web' }),
  ];
  const worker = await startChild('role', { ...env, ROLES: 'worker' });
  const password = 'nine blue umbrellas';
  const { name, threads } = await openThreads(password);
  const session = await signIn({ ...webs[0], facts: { name, password } });
  return {
    webs,
    members: await addCrowd(CROWD),
    replies: new Replies(webs[0].url, session),
    quiet: threads[0],
    watched: threads[1],
    stop: async () => {
      for (const child of [worker, ...webs]) await child.stop();
    },
  };
}
