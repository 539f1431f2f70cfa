import { z } from 'zod';
import { graphemeCount } from '../../language/graphemes.ts';
import { choice, line, mistake, prose } from '../../platform/http/fields.ts';
import { TAGS, tagsIn } from '../tags/tag.rules.ts';
import { withGrounds } from './grounds.form.ts';
import { KINDS } from './kinds.ts';
import { TITLE } from './thread.rules.ts';

export const OPENING = { min: 20, max: 20_000 } as const;
export const REPLY = { min: 10, max: 20_000 } as const;

const tags = z
  .string()
  .max(2000)
  .default('')
  .transform(tagsIn)
  .superRefine((list, context) => {
    if (list.length > TAGS.most)
      context.addIssue({ ...mistake('forms.too-many-tags', { max: TAGS.most }), input: list });
    else if (list.some((tag) => graphemeCount(tag) > TAGS.longest))
      context.addIssue({ ...mistake('forms.tag-too-long', { max: TAGS.longest }), input: list });
  });

export const ThreadForm = withGrounds({
  kind: choice(KINDS),
  title: line(TITLE),
  body: prose(OPENING),
  tags,
});

export const ThreadEditForm = z.object({ title: line(TITLE), tags });

export const ReplyForm = withGrounds({ body: prose(REPLY) });

/** The opening post has a longer least length than replies. */
export const OpeningForm = withGrounds({ body: prose(OPENING) });
