/** The words of a digest: as much of it as its reader has time for. */
import { translate } from '../../platform/i18n/translate.ts';
import type { Reader } from '../accounts/accounts.http.ts';
import type { Member } from '../accounts/accounts.ts';
import { listBoards } from '../boards/boards.ts';
import { listGuides } from '../guides/guides.ts';
import type { MailText } from '../mails/mail.message.ts';
import type { Named } from '../notifications/notification.present.ts';
import { choose } from './choice.ts';
import type { Digest } from './digest.rules.ts';
import { digestOf } from './digests.ts';
import {
  type Item,
  type ItemKind,
  presentBest,
  presentQuestion,
  presentTold,
  presentUnreadGuide,
} from './item.present.ts';

/** Parts that a subject names: more are cut off on a phone. */
const MOST_IN_SUBJECT = 2;

const itemsOf = (digest: Digest, named: Named, reader: Reader): Item[] => {
  const waiting = digest.waiting.map((one) => presentTold(one, named, reader));
  return [
    ...waiting.filter(({ kind }) => kind === 'answer'),
    ...waiting.filter(({ kind }) => kind === 'mention'),
    ...digest.followed.map((one) => presentTold(one, named, reader)),
    ...digest.questions.map((one) => presentQuestion(one, named, reader)),
    ...digest.best.map((one) => presentBest(one, reader)),
    ...digest.guides.map((one) => presentUnreadGuide(one, reader)),
  ];
};

const minutesOf = (items: readonly Item[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0);

/** What is in it, the most important first. */
const subjectOf = (items: readonly Item[], { t }: Reader): string => {
  const counts = new Map<ItemKind, number>();
  for (const { kind, count } of items) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts]
    .slice(0, MOST_IN_SUBJECT)
    .map(([kind, count]) => t(`digests.counts.${kind}`, { count }))
    .join(', ');
};

/** Each item as a row; the first of a kind says what begins there. */
const rowsOf = (items: readonly Item[], { t }: Reader): MailText['rows'] =>
  items.map(({ kind, title, path, words, minutes }, i) => ({
    title: title || words,
    path,
    note: [t('digests.minutes', { count: minutes }), ...(title ? [words] : [])].join(' · '),
    part: items[i - 1]?.kind === kind ? '' : t(`digests.parts.${kind}`),
  }));

/** Not needed when there is no news, nor by who has chosen to have none since it was queued. */
export async function composeDigest({ about }: { about: string }, member: Member): Promise<MailText | null> {
  if (member.mail.digest === 'none') return null;
  const digest = await digestOf(member, new Date(about));
  if (!digest) return null;
  const reader = { lang: member.lang, t: translate(member.lang) };
  const named = { boards: await listBoards(), guides: await listGuides() };
  const items = choose(itemsOf(digest, named, reader), member.mail.minutes, ({ minutes }) => minutes);
  return {
    lang: member.lang,
    subject: subjectOf(items, reader),
    heading: reader.t('digests.heading', { count: minutesOf(items) }),
    paragraphs: [reader.t('digests.greeting', { name: member.name })],
    rows: rowsOf(items, reader),
    button: { words: reader.t('digests.open'), path: '/' },
    small: [],
    unsubscribe: 'digest',
  };
}
