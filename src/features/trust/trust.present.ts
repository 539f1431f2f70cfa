/** The trust levels as a page explains them, from the tables by which they are given. */
import { DAY } from '../../platform/clock.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import type { Member } from '../accounts/accounts.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { isSuspended } from '../accounts/member.rules.ts';
import { RIGHTS, TRUST_LEVELS, type TrustLevel, trustLevelOf } from '../accounts/trust.rules.ts';
import { ALONE, trustOf, weightOf } from '../flags/flag.rules.ts';
import {
  BARS,
  type Evidence,
  GRACE,
  KEPT_ABOVE,
  LOOKING_BACK,
  MOST_FAULTS,
  type Measure,
  nextLevel,
} from './level.rules.ts';

const NO_RECORD = { upheld: 0, rejected: 0 };

const reportWeight = (member: Pick<Member, 'trustLevel' | 'role'>, { lang }: Viewer): string =>
  formatNumber(weightOf(trustOf(member), NO_RECORD), lang);

/** What a level lets its members do, a sentence each. */
const rightsAt = (level: TrustLevel, viewer: Viewer): string[] => {
  const { t, lang } = viewer;
  const { links, firstDay, hidesContacts, findsDuplicates } = RIGHTS[level];
  const [threads, replies] = [formatNumber(firstDay.threads, lang), formatNumber(firstDay.replies, lang)];
  return [
    links === Infinity ? t('trust.rights.any-links') : t('trust.rights.links', { links }),
    firstDay.threads === Infinity
      ? t('trust.rights.no-first-day')
      : t('trust.rights.first-day', { threads, replies }),
    t(hidesContacts ? 'trust.rights.hides-contacts' : 'trust.rights.shows-contacts'),
    t('trust.rights.report', { weight: reportWeight({ trustLevel: level, role: 'member' }, viewer) }),
    ...(level >= ALONE.flagger ? [t('trust.rights.alone')] : []),
    ...(findsDuplicates ? [t('trust.rights.duplicates')] : []),
  ];
};

/** What a level brings that the one below does not. */
const broughtBy = (level: TrustLevel, viewer: Viewer): string[] => {
  const below = level === 0 ? [] : rightsAt((level - 1) as TrustLevel, viewer);
  return rightsAt(level, viewer).filter((right) => !below.includes(right));
};

const barsOf = (level: TrustLevel): [Measure, number][] =>
  level in BARS ? (Object.entries(BARS[level as keyof typeof BARS]) as [Measure, number][]) : [];

/** What a level takes, as things to count and how many; or in words, where nothing is counted. */
const takenBy = (level: TrustLevel, { t, lang }: Viewer) => {
  const counted = barsOf(level).map(([measure, bar]) => ({
    what: t(`trust.measures.${measure}`),
    many: formatNumber(bar, lang),
  }));
  const faults = { what: t('trust.measures.most-faults'), many: formatNumber(MOST_FAULTS, lang) };
  return {
    words: level === 0 ? t('trust.joining') : level === 4 ? t('trust.given') : null,
    since: level === 3 ? t('trust.lately', { days: LOOKING_BACK }) : null,
    counted: level === 3 ? [...counted, faults] : counted,
  };
};

/** All levels, each with what it takes and what it brings. */
export const presentLevels = (viewer: Viewer) =>
  TRUST_LEVELS.map((level) => ({
    level,
    name: viewer.t(`trust.levels.${level}.name`),
    about: viewer.t(`trust.levels.${level}.about`),
    isMine: viewer.member !== null && trustLevelOf(viewer.member) === level,
    takes: takenBy(level, viewer),
    brings: broughtBy(level, viewer),
  }));

/** What else is to be known of them, a sentence each. */
export const presentNotes = (viewer: Viewer): string[] => {
  const { t } = viewer;
  const weight = reportWeight({ trustLevel: 0, role: 'moderator' }, viewer);
  return [
    t('trust.notes.counted'),
    t('trust.notes.posts'),
    t('trust.notes.kept', { days: GRACE / DAY, percent: KEPT_ABOVE * 100 }),
    t('trust.notes.reports'),
    t('trust.notes.moderators', { level: TRUST_LEVELS.length - 1, weight }),
  ];
};

const presentBar = ([measure, need]: [Measure, number], evidence: Evidence, { t, lang }: Viewer) => {
  const have = Math.min(evidence[measure], need);
  const values = { have: formatNumber(have, lang), need: formatNumber(need, lang) };
  const what = t(`trust.measures.${measure}`);
  return { what, have, need, isMet: have === need, many: t('trust.mine.have-of', values) };
};

const presentFaults = ({ recentFaults }: Evidence, { t, lang }: Viewer) => ({
  what: t('trust.measures.recentFaults'),
  isMet: recentFaults <= MOST_FAULTS,
  many: t('trust.mine.have-most', {
    have: formatNumber(recentFaults, lang),
    most: formatNumber(MOST_FAULTS, lang),
  }),
});

const goalOf = (level: TrustLevel, { t }: Viewer): string => {
  const next = nextLevel(level);
  if (next) return t('trust.mine.next', { level: next, name: t(`trust.levels.${next}.name`) });
  return level === 3 ? t('trust.mine.keep', { level }) : t('trust.mine.given');
};

/** Where a member stands, and what is missing for the next level, or keeps them where nothing is above but what is given. */
export function presentStanding(member: Member, evidence: Evidence, viewer: Viewer) {
  const level = trustLevelOf(member);
  const aim = level === 4 ? null : (nextLevel(level) ?? 3);
  const { t } = viewer;
  return {
    level,
    name: t(`trust.levels.${level}.name`),
    goal: goalOf(level, viewer),
    since: aim === 3 ? t('trust.lately', { days: LOOKING_BACK }) : null,
    bars: aim ? barsOf(aim).map((bar) => presentBar(bar, evidence, viewer)) : [],
    faults: aim === 3 ? presentFaults(evidence, viewer) : null,
    isSuspended: isSuspended(member),
  };
}
