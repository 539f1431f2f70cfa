/** What ten thousand watchers of a thread cost whoever replies in it, how soon they are told, and who waits for that. */
import { type Figure, quantile } from '../figures.ts';
import { letWatch } from './crowd.ts';
import type { Replies } from './replies.ts';
import { CROWD, type Site } from './site.ts';

const REPLIES = 40;
/** Every so many replies somebody is mentioned elsewhere while the crowd is told. */
const MENTION_EVERY = 5;

const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

interface Measured {
  /** How long a reply took, in a thread without and with watchers. */
  alone: number[];
  watched: number[];
  /** When the crowd was told of it, and when somebody was told who was mentioned right after it. */
  told: number[];
  mentioned: number[];
}

/** Replies in turns, each while the worker is idle. */
async function reply({ replies, quiet, watched }: Site, i: number, to: Measured): Promise<void> {
  await replies.untilAllFollowed();
  to.alone.push((await replies.post(quiet)).took);
  await replies.untilAllFollowed();
  const posted = await replies.post(watched);
  to.watched.push(posted.took);
  if (i % MENTION_EVERY === 0) to.mentioned.push(await mention(replies, quiet, i));
  to.told.push(await replies.untilTold(posted, CROWD));
}

const mention = async (replies: Replies, thread: Site['quiet'], i: number): Promise<number> =>
  replies.untilTold(await replies.post(thread, `Dekhiye @crowd-${i}, mujhe 47 din lage the.`), 1);

/** Measures it, with the whole crowd watching one of the two threads. */
export async function measureWatching(site: Site): Promise<Figure[]> {
  await letWatch(site.members, site.watched);
  const measured: Measured = { alone: [], watched: [], told: [], mentioned: [] };
  for (let i = 0; i < REPLIES; i++) await reply(site, i, measured);
  const { alone, watched, told, mentioned } = measured;
  const [anew = 0, ...folded] = told.map((ms) => ms / 1000);
  return [
    { what: 'ms a reply takes, p50, nobody watches', value: median(alone), digits: 1 },
    { what: 'ms a reply takes, p50, 10,000 watch', value: median(watched), digits: 1 },
    {
      what: 'the second by the first',
      value: median(watched) / median(alone),
      digits: 2,
      target: { most: 1.1 },
    },
    { what: 's until 10,000 are told, each anew', value: anew, digits: 1, target: { most: 10 } },
    { what: 's until 10,000 are told, p50, folded', value: median(folded), digits: 1, target: { most: 10 } },
    { what: 's until 10,000 are told, most, folded', value: Math.max(...folded), digits: 1 },
    {
      what: 'ms until a mention is told meanwhile, p50',
      value: median(mentioned),
      digits: 0,
      target: { most: 1000 },
    },
  ];
}
