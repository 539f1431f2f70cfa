import { languageOf } from '../../language/language-of.ts';
import type { FormState } from '../../platform/http/request.ts';
import { OUTSIDE_REL } from '../../platform/markdown/allow-list.ts';
import { siteOf } from '../../platform/web-address.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { SOURCES } from './grounds.form.ts';
import { CLAIMS, type Claim, type KeptGrounds, type Source, groundsOf } from './grounds.model.ts';

const ICONS: Readonly<Record<Claim, string>> = {
  'own-experience': 'user-check',
  'official-rule': 'landmark',
  heard: 'ear',
};

const presentSource = ({ url, title }: Source) => ({
  url,
  rel: OUTSIDE_REL,
  title: title || null,
  titleLang: languageOf(title),
  ...siteOf(url),
});

/**
 * What a post rests on, under it; null where there is nothing to say. An answer that gives neither a source nor own
 * experience says so: others are going to act on it.
 */
export function presentGrounds(post: KeptGrounds, isAnswer: boolean, { t }: Pick<Viewer, 't'>) {
  const { sources, claim } = groundsOf(post);
  const isBare = isAnswer && sources.length === 0 && claim !== 'own-experience';
  if (!isBare && sources.length === 0 && claim === null) return null;
  return {
    claim: claim && { icon: ICONS[claim], name: t(`threads.grounds.claims.${claim}`) },
    sources: sources.map(presentSource),
    isBare,
  };
}

/** The rows that stand open in the form; the others are one click away. */
const ROWS_AT_ONCE = 2;

/** The fields in which a form asks what its words rest on, with what was typed. */
export function presentGroundsFields({ lists, values, errors }: FormState, { t }: Pick<Viewer, 't'>) {
  const [urls, titles] = [lists['sourceUrl'] ?? [], lists['sourceTitle'] ?? []];
  const typed = Math.max(urls.length, titles.length);
  const rows = Array.from({ length: Math.max(SOURCES.most, typed) }, (_, i) => {
    const field = (name: string, value = '') => {
      const id = `sources-${i}-${name}`;
      return { id, value, mistake: errors[id] ?? null };
    };
    return { number: i + 1, url: field('url', urls[i]), title: field('title', titles[i]) };
  });
  const mistake = errors['sources'] ?? null;
  const isTyped = rows.map(({ url, title }) => url.value !== '' || title.value !== '');
  return {
    claims: CLAIMS.map((claim) => ({
      claim,
      name: t(`threads.grounds.options.${claim}`),
      isChosen: values['claim'] === claim,
    })),
    claimMistake: errors['claim'] ?? null,
    rows: rows.slice(0, ROWS_AT_ONCE),
    moreRows: rows.slice(ROWS_AT_ONCE),
    most: SOURCES.most,
    mistake,
    isOpen: mistake !== null || isTyped.includes(true),
    isMoreOpen: mistake !== null || isTyped.includes(true, ROWS_AT_ONCE),
  };
}
