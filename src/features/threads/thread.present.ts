import { config } from '../../platform/config.ts';
import { presentTime } from '../../platform/i18n/format.ts';
import type { FormState } from '../../platform/http/request.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { isModerator } from '../accounts/member.rules.ts';
import { presentBoard } from '../boards/board.present.ts';
import type { Board } from '../boards/boards.ts';
import { presentGroundsFields } from './grounds.present.ts';
import { presentPager } from './pager.present.ts';
import { pageCount, threadPath, unreadPath } from './post.path.ts';
import { type Mine, presentPost } from './post.present.ts';
import { isNewTo } from './post.rules.ts';
import type { ShownPost } from './post.model.ts';
import { type ToTell, presentTold } from './suspicion.present.ts';
import { REPLY } from './thread.form.ts';
import { stateOf } from './thread-news.ts';
import { presentKind, presentTag, replyWords } from './thread-row.present.ts';
import { MOST_POSTS, whyNotEditThread, whyNotReply } from './thread.rules.ts';
import type { Thread } from './threads.ts';

interface Shown {
  posts: readonly ShownPost[];
  page: number;
  mine: Mine;
  boards: Board[];
  form: FormState;
  /** What was found in the form's words, when it comes back because of that. */
  told: ToTell | null;
}

const presentTools = (thread: Thread, { posts, boards }: Shown, viewer: Viewer) => ({
  path: `/t/${thread.number}`,
  isPinned: thread.pinned,
  isLocked: thread.locked,
  // A post that its author took back has no tools of its own.
  decide: posts[0]?.no === 1 ? `/mod/posts/${String(posts[0]._id)}` : null,
  boards: boards.filter(({ _id }) => _id !== thread.board).map((board) => presentBoard(board, viewer)),
});

const presentReply = (thread: Thread, { form, told }: Pick<Shown, 'form' | 'told'>, viewer: Viewer) => {
  const whyNot = whyNotReply(viewer.member, thread);
  return {
    path: `/t/${thread.number}/posts`,
    draft: `reply-${thread.number}`,
    form,
    told: presentTold(told, viewer),
    grounds: presentGroundsFields(form, viewer),
    limits: REPLY,
    isAnswer: thread.kind === 'question',
    whyNot: whyNot && viewer.t(`refusals.${whyNot}`, { limit: MOST_POSTS }),
  };
};

/** Where the first post stands that is new to the viewer: here, or on another page to be found; null where nothing is. */
const presentUnread = (
  { number, lastNo }: Thread,
  { posts, mine: { readTo } }: Shown,
  { member }: Viewer,
): string | null => {
  if (readTo === null) return null;
  const here = new Map(posts.map((post) => [post.no, post]));
  for (let no = readTo + 1; no <= lastNo; no++) {
    const post = here.get(no);
    // As of before this page was shown: whoever follows the link has read this page by then.
    if (!post) return `${unreadPath({ number })}?after=${readTo}`;
    if (isNewTo(member, post, readTo)) return `#p${no}`;
  }
  return null;
};

/** What shared links say of a thread: a doubt before the words, and bad advice not at all. */
const descriptionOf = ({ advice, excerpt }: Thread, { t }: Viewer): string => {
  if (advice === 'bad-advice') return t('threads.bad-advice');
  return advice === 'disputed' ? `${t('threads.disputed')} ${excerpt}` : excerpt;
};

/** What an open page knows of its thread, to tell what is new; new posts stand on the last page only. */
const presentLive = (thread: Thread, page: number) => ({
  ...stateOf(thread),
  further: page < pageCount(thread) ? `/t/${thread.number}/unread` : '',
});

/** One page of a thread as its viewer sees it. */
export function presentThread(thread: Thread, viewer: Viewer, shownTo: Shown) {
  const { posts, page, mine, boards } = shownTo;
  const board = boards.find(({ _id }) => _id === thread.board);
  const shown = posts.map((post) => presentPost(post, thread, { viewer, mine }));
  const [opening] = shown[0]?.no === 1 ? shown : [];
  return {
    title: page === 1 ? thread.title : `${thread.title} (${page})`,
    description: descriptionOf(thread, viewer),
    canonical: threadPath(thread, page),
    isArticle: true,
    section: 'boards' as const,
    board: board ? presentBoard(board, viewer) : null,
    thread: {
      title: thread.title,
      lang: thread.lang,
      path: threadPath(thread),
      url: new URL(threadPath(thread), config.PUBLIC_URL).href,
      kind: presentKind(thread.kind, viewer),
      tags: thread.tags.map(presentTag),
      time: presentTime(thread.createdAt, viewer.lang),
      replies: replyWords(thread, viewer),
      isQuestion: thread.kind === 'question',
      isAnswered: thread.acceptedPost !== null,
      isPinned: thread.pinned,
      isLocked: thread.locked,
      edit:
        viewer.member && whyNotEditThread(viewer.member, thread) === null ? `/t/${thread.number}/edit` : null,
    },
    opening: opening ?? null,
    posts: opening ? shown.slice(1) : shown,
    unread: presentUnread(thread, shownTo, viewer),
    hasReplies: thread.lastNo > 1,
    pager: presentPager(page, pageCount(thread), (number) => threadPath(thread, number)),
    reply: presentReply(thread, shownTo, viewer),
    live: viewer.member ? presentLive(thread, page) : null,
    tools: isModerator(viewer.member) ? presentTools(thread, shownTo, viewer) : null,
  };
}
