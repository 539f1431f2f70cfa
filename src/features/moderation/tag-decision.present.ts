import { presentTime } from '../../platform/i18n/format.ts';
import type { FormState } from '../../platform/http/request.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import { TAGS, tagPath } from '../tags/tag.rules.ts';
import type { Spelling } from '../tags/tags.ts';
import { presentLogLine } from './decision.present.ts';
import type { AnyLine } from './log.ts';
import type { TagDecision } from './tag-decisions.ts';

/** A line of the log about a tag, for everybody. */
const presentTagLine = (
  { no, kind, tag, other, ...line }: TagDecision,
  { t, lang }: Viewer,
): ReturnType<typeof presentLogLine> => ({
  no,
  path: `/mod/log/${no}`,
  kind: t(`moderation.tags.done.${kind}`),
  until: null,
  subject: { title: tag, lang, path: tagPath(tag) },
  change: other,
  original: null,
  reason: line.reason,
  source: null,
  maker: { moderator: presentAuthor(line.moderatorName), words: '', voters: [] },
  time: presentTime(line.at, lang),
});

/** A line of the log, whatever it is about. */
export const presentAnyLine = (line: AnyLine, viewer: Viewer) =>
  'decision' in line ? presentLogLine(line, viewer) : presentTagLine(line, viewer);

/** What a moderator sees of a tag: its spellings, what was joined with it, and what can be decided. */
export function presentTagItem(
  tag: string,
  { spellings, form }: { spellings: readonly Spelling[]; form: FormState },
  { t }: Viewer,
) {
  const first = spellings.find(({ _id }) => _id === tag)?.first;
  const joined = spellings.filter((one) => one.first !== first && one._id === one.first);
  return {
    title: `#${tag}`,
    width: 'read' as const,
    path: `/mod/tags/${encodeURIComponent(tag)}`,
    tagPath: tagPath(tag),
    spellings: spellings
      .filter((one) => one.first === first)
      .map(({ _id }) => ({ spelling: _id, name: _id, canGo: _id !== tag && _id !== first })),
    joined: joined.map(({ _id: spelling }) => {
      const alike = spellings.filter((one) => one.first === spelling);
      return { spelling, name: alike.map(({ _id }) => _id).join(', '), canGo: true };
    }),
    form,
    kinds: (['join', 'rewrite'] as const).map((value) => ({
      value,
      name: t(`moderation.tags.kinds.${value}.name`),
      about: t(`moderation.tags.kinds.${value}.about`),
    })),
    limits: { min: 0, max: TAGS.longest },
  };
}
