import { z } from 'zod';
import { graphemeCount } from '../../language/graphemes.ts';
import { choice, mistake, prose } from '../../platform/http/fields.ts';
import { TAGS, cleanTag } from '../tags/tag.rules.ts';
import { REASON } from './decision.form.ts';
import { TAG_KINDS } from './tag-decision.model.ts';

export const TagDecisionForm = z.object({
  kind: choice(TAG_KINDS),
  other: z
    .string()
    .max(200)
    .transform(cleanTag)
    .superRefine((tag, context) => {
      if (tag === '') context.addIssue({ ...mistake('forms.name-tag'), input: tag });
      else if (graphemeCount(tag) > TAGS.longest)
        context.addIssue({ ...mistake('forms.tag-too-long', { max: TAGS.longest }), input: tag });
    }),
  reason: prose({ min: 0, max: REASON.max }).default(''),
});
