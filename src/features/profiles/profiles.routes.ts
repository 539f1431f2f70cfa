import { Router } from 'express';
import { cursorFrom, cursorText } from '../../platform/database/time-window.ts';
import { formatMonth, formatNumber } from '../../platform/i18n/format.ts';
import { queryText } from '../../platform/http/request.ts';
import { getMember } from '../accounts/accounts.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { MOST_BLOCKED, hasBlocked, whyNotBlock } from '../accounts/block.rules.ts';
import { memberPath, presentAuthor } from '../accounts/member.present.ts';
import type { Member } from '../accounts/accounts.ts';
import { trustLevelOf } from '../accounts/trust.rules.ts';
import { presentSubscription } from '../subscriptions/subscription.present.ts';
import { levelOf } from '../subscriptions/subscriptions.ts';
import { newPostsIn } from '../readmarks/readmarks.ts';
import { listOpenedBy } from '../threads/listings.ts';
import { presentPostRow } from '../threads/post-row.present.ts';
import { keptUnder, presentThreadRow } from '../threads/thread-row.present.ts';
import { listWrittenBy } from './written.ts';

export const profilesRoutes = Router();

const presentMember = (member: Member, { lang, t }: Viewer) => ({
  level: trustLevelOf(member),
  levelName: t(`trust.levels.${trustLevelOf(member)}.name`),
  ...presentAuthor(member.name),
  reputation: formatNumber(member.reputation, lang),
  since: t('profiles.since', { month: formatMonth(member.joinedAt, lang) }),
  role: member.role === 'member' ? null : t(`profiles.roles.${member.role}`),
});

/** The button for blocking; null for guests and on one's own profile. */
const presentBlock = (member: Member, { member: viewer, t }: Viewer) => {
  if (!viewer || viewer._id.equals(member._id)) return null;
  const whyNot = whyNotBlock(viewer, member);
  return {
    path: `${memberPath(member.name)}/block`,
    isBlocked: hasBlocked(viewer, member._id),
    whyNot: whyNot && t(`refusals.${whyNot}`, { limit: MOST_BLOCKED }),
  };
};

/** The control for following them; null for guests and on one's own profile. */
const presentFollow = async (member: Member, viewer: Viewer) => {
  if (!viewer.member || viewer.member._id.equals(member._id)) return null;
  const level = await levelOf(viewer.member, { of: 'member', subject: String(member._id) });
  return presentSubscription('member', { path: memberPath(member.name), level }, viewer);
};

type Listed = Awaited<ReturnType<typeof listOpenedBy>>;
type Written = Awaited<ReturnType<typeof listWrittenBy>>;

/** Where the next page of a list goes on; null when there is none. */
function nextCursor(list: Listed | Written | null): string | null {
  if (!list?.hasMore) return null;
  if ('threads' in list) {
    const last = list.threads.at(-1);
    return last ? cursorText(last.createdAt, last.number) : null;
  }
  const last = list.posts.at(-1)?.post;
  return last ? cursorText(last.createdAt, last.no) : null;
}

profilesRoutes.get('/u/:name', async (req, res) => {
  const { viewer } = req;
  const member = await getMember(req.params.name);
  const show = queryText(req, 'show') === 'posts' ? 'posts' : 'threads';
  const cursor = cursorFrom(queryText(req, 'before'), undefined);
  const path = memberPath(member.name);

  const [threads, written, follow] = await Promise.all([
    show === 'threads' ? listOpenedBy(member._id, cursor) : null,
    show === 'posts' ? listWrittenBy(member._id, cursor) : null,
    presentFollow(member, viewer),
  ]);
  const news = await newPostsIn(viewer.member, threads?.threads ?? []);
  const next = nextCursor(threads) ?? nextCursor(written);
  const page = {
    title: member.name,
    canonical: path,
    width: 'read' as const,
    member: presentMember(member, viewer),
    block: presentBlock(member, viewer),
    follow,
    show,
    threads: threads?.threads.map((thread) => presentThreadRow(thread, viewer, news)) ?? [],
    posts: written?.posts.map(({ post, thread }) => presentPostRow(post, thread, viewer)) ?? [],
    isFirst: cursor === null,
    first: `${path}?show=${show}`,
    older: next && `${path}?show=${show}&before=${next}`,
  };
  return res.page('profiles/profile', page, {
    tags: [
      `member:${member.name}`,
      ...keptUnder(threads?.threads ?? written?.posts.map(({ thread }) => thread) ?? []),
    ],
  });
});
