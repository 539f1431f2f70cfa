import type { TextKey } from '../../locales/keys.ts';
import { formatNumber, presentTime } from '../../platform/i18n/format.ts';
import type { Reader } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import type { Board } from '../boards/boards.ts';
import type { Guide } from '../guides/guides.ts';
import type { Kind as DecisionKind } from '../moderation/decision.rules.ts';
import { tagPath } from '../tags/tag.rules.ts';
import type { Notification } from './notification.model.ts';
import type { Reason } from './notification.rules.ts';

/** What the sentences of notifications name beside people. */
export interface Named {
  boards: readonly Board[];
  guides: readonly Guide[];
}

const ICONS: Readonly<Record<Reason, string>> = {
  answer: 'message-circle-reply',
  quote: 'quote',
  mention: 'at-sign',
  reply: 'message-circle',
  opened: 'circle-plus',
  accepted: 'circle-check',
  votes: 'arrow-up',
  outcome: 'flask-conical',
  flag: 'flag',
  decision: 'scale',
  appeal: 'scale',
  guide: 'book-open-check',
};

/** Who gave its causes: the last of them, and how many others. */
const whoGave = ({ entries }: Notification, { t }: Reader): string => {
  const name = entries.at(-1)?.actor ?? '';
  const others = new Set(entries.map(({ actor }) => actor)).size - 1;
  return others > 0 ? t('notifications.several', { name, count: others }) : name;
};

const splitAbout = (about: string): { of: string; subject: string } => {
  const [of = '', ...rest] = about.split(' ');
  return { of, subject: rest.join(' ') };
};

const openedWords = (notification: Notification, { boards }: Named, viewer: Reader): string => {
  const { of, subject } = splitAbout(notification.about);
  const board = boards.find(({ _id }) => of === 'board' && _id === subject);
  const what = board?.name[viewer.lang] ?? (of === 'tag' ? `#${subject}` : subject);
  const count = notification.entries.length;
  if (count > 1) return viewer.t('notifications.of.opened-several', { count, what });
  const key =
    of === 'board' || of === 'tag'
      ? (`notifications.of.opened-${of}` as const)
      : 'notifications.of.opened-member';
  return viewer.t(key, { who: whoGave(notification, viewer), what: of === 'tag' ? subject : what });
};

const votesWords = ({ entries }: Notification, { t, lang }: Reader): string => {
  const most = Math.max(...entries.map(({ key }) => Number(key.split(' ').at(-1))));
  return most > 1
    ? t('notifications.of.votes-more', { count: formatNumber(most, lang) })
    : t('notifications.of.votes-1');
};

/** What was decided is told of a few kinds; each has its sentence, and many of a kind have one. */
const decidedWords = ({ reason, about, entries }: Notification, { t }: Reader): string => {
  const count = entries.length;
  if (reason === 'appeal') return t(`notifications.of.appeal.${about as 'upheld' | 'overturned'}`);
  if (reason === 'flag')
    return count > 1
      ? t('notifications.of.flag-several', { count })
      : t(`notifications.of.flag.${about as 'upheld' | 'rejected' | 'kept'}`);
  const kind = about as Exclude<DecisionKind, 'keep' | 'uphold' | 'overturn'>;
  return count > 1
    ? t('notifications.of.decision-several', { count })
    : t(`notifications.of.decision.${kind}`);
};

const WORDS: Partial<Record<Reason, TextKey>> = {
  answer: 'notifications.of.answer',
  quote: 'notifications.of.quote',
  mention: 'notifications.of.mention',
  accepted: 'notifications.of.accepted',
  outcome: 'notifications.of.outcome',
  guide: 'notifications.of.guide',
};

/** What a notification says, in one sentence. */
export function sentenceOf(notification: Notification, named: Named, viewer: Reader): string {
  const { reason, about } = notification;
  const key = WORDS[reason];
  if (key) return viewer.t(key, { who: whoGave(notification, viewer) });
  if (reason === 'opened') return openedWords(notification, named, viewer);
  if (reason === 'votes') return votesWords(notification, viewer);
  if (reason !== 'reply') return decidedWords(notification, viewer);
  const replied = about === 'question' ? 'notifications.of.reply-question' : 'notifications.of.reply';
  return viewer.t(replied, { who: whoGave(notification, viewer) });
}

/** What a notification is about, by its title: of several, the one that it leads to. */
export const titleOf = (
  { entries, reason, about }: Notification,
  { guides }: Named,
  { lang }: Reader,
): string =>
  reason === 'guide'
    ? (guides.find(({ _id }) => _id === about)?.[lang].title ?? '')
    : (entries[0]?.title ?? '');

/** A notification as a row of the list. */
export function presentNotification(notification: Notification, named: Named, viewer: Reader) {
  const { _id, reason, isUnread, at, entries } = notification;
  const actor = entries.at(-1)?.actor;
  const path = `/notifications/${String(_id)}`;
  return {
    path,
    icon: ICONS[reason],
    words: sentenceOf(notification, named, viewer),
    title: titleOf(notification, named, viewer),
    lang: entries[0]?.lang || viewer.lang,
    face: actor ? presentAuthor(actor) : null,
    isUnread,
    time: presentTime(at, viewer.lang),
  };
}

/** Where what a notification tells of is seen. */
export function pathOf({ reason, about, entries }: Notification): string {
  const { of, subject } = splitAbout(about);
  if (reason === 'opened' && entries.length > 1 && of !== 'member')
    return of === 'board' ? `/b/${subject}?sort=new` : tagPath(subject);
  if (reason === 'guide') return `/guides/${about}`;
  if (reason === 'flag') return '/account/flags';
  const post = entries[0]?.post;
  return post ? `/posts/${String(post)}` : '/account/decisions';
}
