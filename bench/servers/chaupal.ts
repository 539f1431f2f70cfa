/** The site itself, on a fresh database with a small forum's threads, and one member to sign in as, who reads what others wrote. */
import { addMember, getMember, prepareMember } from '../../src/features/accounts/accounts.ts';
import { setTrustLevel } from '../../src/features/accounts/trust.ts';
import { getBoard } from '../../src/features/boards/boards.ts';
import { renderText } from '../../src/features/threads/post.text.ts';
import { addPost } from '../../src/features/threads/posts.ts';
import { openThread } from '../../src/features/threads/threads.ts';
import { grow } from '../../src/cli/demo/grow.ts';
import { config } from '../../src/platform/config.ts';
import { shutDownOnSignals } from '../../src/platform/shutdown.ts';
import { startDatabase, startWeb, startWork } from '../../src/start.ts';

const POSTS_SHOWN = 20;
/** Replies are spread over threads, as one closes at 2,000 posts. */
const REPLY_THREADS = 12;

shutDownOnSignals();
await startDatabase(config.MONGODB_URI ?? '');
await grow({ threads: 200, posts: 2000, members: 100, seed: 1, days: 90 });
const name = 'bencher';
const password = 'nine blue umbrellas';
/** Adds a member of some standing: what newcomers write is counted, and looked at again for their trust. */
const join = async (as: string) => {
  await setTrustLevel(
    await addMember(await prepareMember({ name: as, email: `${as}@example.org`, password, lang: 'en' })),
    2,
  );
  return getMember(as);
};
await join(name);
const [asker, helper] = [await join('bench-asker'), await join('bench-helper')];
const board = await getBoard('freelancing');
const title = 'Fiverr par pehla order kaise mila aapko?';
const text = await renderText(
  'Teen mahine se gig bana rakhi hai, ek bhi order nahi aaya. **Kya karu?** '.repeat(4),
  asker,
);
const threads = [];
for (let i = 0; i <= REPLY_THREADS; i++)
  threads.push(await openThread(asker, board, { kind: 'question', title, tags: ['fiverr'], text }));
const [read, ...replied] = threads;
for (let i = 0; i < POSTS_SHOWN && read; i++) await addPost(helper, read, text);
await startWork();
const port = await startWeb();
process.send?.({
  port: String(port),
  name,
  password,
  thread: `/t/${read?.number}/${read?.slug}`,
  replies: replied.map(({ number }) => `/t/${number}/posts`).join(' '),
});
