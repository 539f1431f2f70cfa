import type { Viewer } from '../accounts/accounts.http.ts';
import type { Member } from '../accounts/accounts.ts';
import { memberPath } from '../accounts/member.present.ts';
import type { Board } from '../boards/boards.ts';
import { tagPath } from '../tags/tag.rules.ts';
import { threadPath } from '../threads/post.path.ts';
import { isHiddenFrom } from '../threads/thread.rules.ts';
import type { Thread } from '../threads/threads.ts';
import {
  FEED_LEVELS,
  LEVELS,
  type Level,
  SUBJECTS,
  type Subject,
  type SubjectKind,
} from './subscription.rules.ts';
import type { Subscription } from './subscriptions.ts';

const ICONS: Readonly<Record<Level, string>> = {
  watching: 'bell-ring',
  tracking: 'eye',
  normal: 'bell',
  muted: 'bell-off',
};

const aboutLevels = (of: SubjectKind, { t }: Viewer): { level: Level; about: string }[] =>
  of === 'thread'
    ? LEVELS.map((level) => ({ level, about: t(`subscriptions.of.thread.${level}`) }))
    : FEED_LEVELS.map((level) => ({ level, about: t(`subscriptions.of.${of}.${level}`) }));

/** The control by which a member says how closely they follow what stands at `path`; null for a guest. */
export function presentSubscription(
  of: SubjectKind,
  { path, level: known }: { path: string; level: Level | null },
  viewer: Viewer,
) {
  const { member, t } = viewer;
  if (!member) return null;
  const level = known ?? 'normal';
  return {
    path: `${path}/subscribe`,
    icon: ICONS[level],
    // To whoever has said nothing yet, it is an offer.
    name: level === 'normal' ? t('subscriptions.follow') : t(`subscriptions.levels.${level}`),
    label: t('subscriptions.label'),
    isFollowed: level === 'watching' || level === 'tracking',
    choices: aboutLevels(of, viewer).map(({ level: one, about }) => ({
      level: one,
      icon: ICONS[one],
      name: t(`subscriptions.levels.${one}`),
      about,
      isHere: one === level,
    })),
  };
}

interface Found {
  threads: readonly Thread[];
  boards: readonly Board[];
  members: readonly Member[];
}

/** How a followed subject is named, and where it stands; null for what is gone, or not to be seen. */
function nameOf({ of, subject }: Subject, { threads, boards, members }: Found, { member, lang }: Viewer) {
  if (of === 'tag') return { name: `#${subject}`, path: tagPath(subject), lang: null };
  const board = boards.find(({ _id }) => of === 'board' && _id === subject);
  if (board) return { name: board.name[lang], path: `/b/${board._id}`, lang: null };
  const other = members.find(({ _id }) => of === 'member' && String(_id) === subject);
  if (other) return { name: other.name, path: memberPath(other.name), lang: null };
  const thread = threads.find(({ _id }) => of === 'thread' && String(_id) === subject);
  if (!thread || isHiddenFrom(member, thread)) return null;
  return { name: thread.title, path: threadPath(thread), lang: thread.lang };
}

/** What a member follows or has muted, grouped by what it is. */
export const presentFollowed = (followed: readonly Subscription[], found: Found, viewer: Viewer) =>
  SUBJECTS.map((of) => ({
    of,
    name: viewer.t(`subscriptions.${of}s`),
    rows: followed
      .filter((one) => one.of === of)
      .flatMap((one) => {
        const named = nameOf(one, found, viewer);
        const { level } = one;
        return named
          ? [{ ...named, icon: ICONS[level], level: viewer.t(`subscriptions.levels.${level}`) }]
          : [];
      }),
  })).filter(({ rows }) => rows.length > 0);
