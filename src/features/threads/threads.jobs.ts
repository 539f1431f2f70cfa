import { HTML_VERSION } from '../../platform/markdown/markdown.ts';
import { PostModel } from './post.model.ts';
import { renderText } from './post.text.ts';
import { ThreadModel } from './thread.model.ts';

/** Posts rendered in one run of the job. */
const BATCH = 500;

interface Counted {
  threadCount: number;
  postCount: number;
  activeAt: Date;
}

/** Visible threads, visible posts and the last activity of each board, by slug. */
export async function countThreads(): Promise<Map<string, Counted>> {
  const counted = await ThreadModel.aggregate<Counted & { _id: string }>([
    { $match: { visibility: 'visible' } },
    {
      $group: {
        _id: '$board',
        threadCount: { $sum: 1 },
        postCount: { $sum: { $add: ['$replyCount', 1] } },
        activeAt: { $max: '$activeAt' },
      },
    },
  ]);
  return new Map(counted.map(({ _id, ...counts }) => [_id, counts]));
}

/** Renders posts again whose HTML was made by an older renderer, some at a time. */
export async function renderOldPosts(): Promise<void> {
  const old = await PostModel.find({ htmlVersion: { $lt: HTML_VERSION } }, { body: 1 })
    .limit(BATCH)
    .lean();
  for (const { _id, body } of old) {
    const text = await renderText(body);
    await PostModel.updateOne({ _id, body }, { $set: text });
  }
}
