import { diffWordsWithSpace } from 'diff';
import { maskContacts } from '../../language/contacts.ts';
import { presentTime } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import { type Grounds, groundsOf } from './grounds.model.ts';
import type { Post, Revision } from './posts.ts';
import type { Thread } from './threads.ts';

interface Wording {
  title: string;
  body: string;
  grounds: Grounds;
  at: Date;
}

/** The wordings of a post, oldest first: each revision holds the words until it, the post holds the last. */
const wordingsOf = (post: Post, thread: Thread, revisions: Revision[]): Wording[] =>
  [...revisions, post].map((kept, i) => ({
    body: kept.body,
    grounds: groundsOf(kept),
    title: revisions.slice(i).find(({ title }) => title !== null)?.title ?? thread.title,
    at: revisions[i - 1]?.replacedAt ?? post.createdAt,
  }));

const words = new Intl.Segmenter('hi', { granularity: 'word' });

const compare = (before: string, after: string) =>
  diffWordsWithSpace(before, after, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'ins' : removed ? 'del' : 'same',
  }));

/** The claim and each source, a line each. */
const linesOf = ({ sources, claim }: Grounds, { t }: Viewer): string[] => [
  ...(claim ? [t(`threads.grounds.claims.${claim}`)] : []),
  ...sources.map(({ url, title }) => `${title} ${url}`.trim()),
];

/** What came, went and stayed, by whole lines: half an address says nothing. */
const compareLines = (before: string[], after: string[]) => [
  ...before.filter((line) => !after.includes(line)).map((text) => ({ text, change: 'del' })),
  ...after.map((text) => ({ text, change: before.includes(text) ? 'same' : 'ins' })),
];

const masked = (wording: Wording): Wording => ({
  ...wording,
  title: maskContacts(wording.title),
  body: maskContacts(wording.body),
  grounds: {
    ...wording.grounds,
    sources: wording.grounds.sources.map(({ url, title }) => ({
      url: maskContacts(url),
      title: maskContacts(title),
    })),
  },
});

interface History {
  revisions: Revision[];
  /** Whether the author's contacts are masked, in former wordings too. */
  hidesContacts: boolean;
  viewer: Viewer;
}

/** The history of a post, newest wording first, each compared word by word with the one before it. */
export function presentHistory(post: Post, thread: Thread, { revisions, hidesContacts, viewer }: History) {
  const all = wordingsOf(post, thread, revisions).reverse();
  const wordings = hidesContacts ? all.map(masked) : all;
  return {
    title: viewer.t('threads.history'),
    width: 'read' as const,
    path: `/posts/${String(post._id)}`,
    thread: { title: thread.title, lang: thread.lang },
    author: presentAuthor(post.authorName),
    lang: post.lang,
    wordings: wordings.map((wording, i) => {
      const before = wordings[i + 1];
      return {
        number: wordings.length - i,
        isFirst: !before,
        time: presentTime(wording.at, viewer.lang),
        titleParts:
          post.no === 1 && before && before.title !== wording.title
            ? compare(before.title, wording.title)
            : [],
        parts: before ? compare(before.body, wording.body) : [{ text: wording.body, change: 'same' }],
        grounds: compareLines(linesOf((before ?? wording).grounds, viewer), linesOf(wording.grounds, viewer)),
      };
    }),
  };
}
