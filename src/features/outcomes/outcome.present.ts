import { languageOf } from '../../language/language-of.ts';
import type { TextKey } from '../../locales/keys.ts';
import { clock } from '../../platform/clock.ts';
import type { FormState } from '../../platform/http/request.ts';
import { formatMonth, formatNumber, presentTime } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import { outcomeCountsOf, triedBy } from '../threads/outcome-counts.ts';
import type { Post } from '../threads/posts.ts';
import { type Thread, excerptOf } from '../threads/threads.ts';
import { NOTE } from './outcome.form.ts';
import { COUNTED_AS, RESULTS, type Result, isAnswer, monthsToOffer, whyNotReport } from './outcome.rules.ts';
import type { Outcome } from './outcomes.ts';

type ShownPost = Omit<Post, 'body'>;

interface Answer {
  post: ShownPost;
  thread: Thread;
}

const ICONS: Readonly<Record<Result, string>> = {
  worked: 'circle-check',
  'did-not-work': 'circle-x',
  'lost-money': 'indian-rupee',
};

const countWords = (key: TextKey, count: number, { t, lang }: Viewer): string =>
  t(key, { count, formatted: formatNumber(count, lang) });

/** "12 tried it:" and "9 worked", "2 did not", "1 lost money": all but the first are left out where they are none. */
const presentCounts = (post: ShownPost, viewer: Viewer) => {
  const counts = outcomeCountsOf(post);
  const total = triedBy(counts);
  if (total === 0) return null;
  const shown = RESULTS.filter((result) => result === 'worked' || counts[COUNTED_AS[result]] > 0);
  return {
    tried: countWords('outcomes.tried', total, viewer),
    parts: shown.map((result) => ({
      result,
      words: countWords(`outcomes.counts.${result}`, counts[COUNTED_AS[result]], viewer),
    })),
  };
};

const mayReport = ({ post, thread }: Answer, { member }: Viewer): boolean =>
  member === null || whyNotReport(member, post, thread) === null;

/** What the viewer said, and where they say it or change it. */
const presentAsk = (answer: Answer, viewer: Viewer, mine: Result | null) => ({
  mine: mine && viewer.t(`outcomes.mine.${mine}`),
  form: mayReport(answer, viewer) ? `/posts/${String(answer.post._id)}/outcome` : null,
});

/** The line under an answer: what came of it, what the viewer said, and where they say it. Null where there is nothing to say. */
export function presentTally(answer: Answer, viewer: Viewer, mine: Result | null) {
  const { post, thread } = answer;
  if (!isAnswer(post, thread)) return null;
  const [counts, ask] = [presentCounts(post, viewer), presentAsk(answer, viewer, mine)];
  if (!counts && !ask.mine && !ask.form) return null;
  return { path: `/posts/${String(post._id)}/outcomes`, counts, ...ask };
}

const monthWords = (month: string, { lang }: Viewer): string =>
  formatMonth(new Date(`${month}-15T00:00:00Z`), lang);

const presentAnswer = ({ post, thread }: Answer) => ({
  path: `/posts/${String(post._id)}`,
  words: excerptOf(post.html),
  lang: post.lang,
  author: presentAuthor(post.authorName),
  title: thread.title,
  titleLang: thread.lang,
});

/** The form that asks what came of it. */
export function presentForm({ form, ...answer }: Answer & { form: FormState }, viewer: Viewer) {
  const { t } = viewer;
  const told = Object.hasOwn(form.values, 'triedAt') ? (form.values['triedAt'] ?? '') : '';
  const isMonth = /^20\d\d-(?:0[1-9]|1[0-2])$/.test(told);
  const months = monthsToOffer(clock.now(), isMonth ? told : null);
  return {
    title: t('outcomes.form-title'),
    width: 'read' as const,
    path: `/posts/${String(answer.post._id)}/outcome`,
    answer: presentAnswer(answer),
    form,
    results: RESULTS.map((result) => ({
      result,
      icon: ICONS[result],
      name: t(`outcomes.results.${result}.name`),
      about: t(`outcomes.results.${result}.about`),
      isChosen: Object.hasOwn(form.values, 'result') && form.values['result'] === result,
    })),
    months: months.map((month) => ({ month, name: monthWords(month, viewer), isChosen: month === told })),
    limits: NOTE,
  };
}

const presentOutcome = (outcome: Outcome, viewer: Viewer) => ({
  result: outcome.result,
  icon: ICONS[outcome.result],
  name: viewer.t(`outcomes.results.${outcome.result}.name`),
  note: outcome.note,
  lang: languageOf(outcome.note),
  author: presentAuthor(outcome.memberName),
  triedIn: outcome.triedAt && viewer.t('outcomes.tried-in', { month: monthWords(outcome.triedAt, viewer) }),
  time: presentTime(outcome.at, viewer.lang),
});

interface Listed {
  outcomes: Outcome[];
  next: number | null;
  isFirst: boolean;
  mine: Result | null;
}

/** The page of all reports on an answer. */
export function presentOutcomes(answer: Answer, { outcomes, next, isFirst, mine }: Listed, viewer: Viewer) {
  const first = `/posts/${String(answer.post._id)}/outcomes`;
  return {
    title: viewer.t('outcomes.title'),
    width: 'read' as const,
    answer: presentAnswer(answer),
    counts: presentCounts(answer.post, viewer),
    outcomes: outcomes.map((outcome) => presentOutcome(outcome, viewer)),
    ...presentAsk(answer, viewer, mine),
    isFirst,
    first,
    older: next && `${first}?before=${next}`,
  };
}
