import { z } from 'zod';
import { graphemeCount } from '../../language/graphemes.ts';
import { choice, line, mistake, optionalChoice, prose } from '../../platform/http/fields.ts';
import { webAddress } from '../../platform/web-address.ts';
import { TITLE } from '../threads/thread.rules.ts';
import { CANNED, MEASURES, POST_KINDS } from './decision.rules.ts';

/** Where no canned reason is chosen, words of one's own say something. */
export const REASON = { min: 0, least: 10, max: 500 } as const;
const SOURCE = { min: 0, max: 2000 } as const;

const source = line(SOURCE).transform((typed, context) => {
  const found = webAddress(typed);
  if (typed !== '' && found === null) context.addIssue({ ...mistake('forms.source-address'), input: typed });
  return found ?? '';
});

/** The stamp of what the moderator has seen. */
const seen = z.string().max(100).default('');

export const DecisionForm = z
  .object({
    kind: choice(POST_KINDS),
    canned: optionalChoice(CANNED).transform((canned) => canned ?? ''),
    reason: prose(REASON),
    source,
    title: line({ min: 0, max: TITLE.max }),
    board: line({ min: 0, max: 60 }),
    measure: choice(MEASURES).default('none'),
    sweep: optionalChoice(['yes']).transform((sweep) => sweep === 'yes'),
    seen,
  })
  .superRefine(({ kind, canned, reason, title, board, sweep }, context) => {
    if (sweep && kind !== 'remove')
      context.addIssue({ ...mistake('forms.sweep-removes'), path: ['sweep'], input: sweep });
    if (!canned && graphemeCount(reason) < REASON.least)
      context.addIssue({
        ...mistake('forms.give-reason', { min: REASON.least }),
        path: ['reason'],
        input: reason,
      });
    if (kind === 'retitle' && graphemeCount(title) < TITLE.min)
      context.addIssue({
        ...mistake('forms.too-short', { min: TITLE.min, count: graphemeCount(title) }),
        path: ['title'],
        input: title,
      });
    if (kind === 'move' && board === '')
      context.addIssue({ ...mistake('forms.choose'), path: ['board'], input: board });
  });
