import { type Request, type Response, Router } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { type FormState, blankForm, readForm, refusedForm } from '../../platform/http/request.ts';
import { signedInModerator } from '../accounts/accounts.http.ts';
import { tagPath } from '../tags/tag.rules.ts';
import { findTag, listSpellings } from '../tags/tags.ts';
import { TagDecisionForm } from './tag-decision.form.ts';
import { presentTagItem } from './tag-decision.present.ts';
import { decideTag } from './tag-decisions.ts';

export const tagDecisionsRoutes = Router();

/** The tag of the address, in whichever spelling. Throws `tag.missing`. */
const tagFrom = async (req: Request): Promise<string> => {
  const tag = await findTag(String(req.params['tag']));
  if (!tag) throw new Refusal('tag.missing');
  return tag;
};

const showTag = async (
  req: Request,
  res: Response,
  { tag, form, status = 200 }: { tag: string; form: FormState; status?: number },
) => {
  const spellings = await listSpellings(tag);
  return res.page('moderation/tag', presentTagItem(tag, { spellings, form }, req.viewer), { status });
};

tagDecisionsRoutes.get('/mod/tags/:tag', async (req, res) => {
  signedInModerator(req);
  return showTag(req, res, { tag: await tagFrom(req), form: blankForm() });
});

tagDecisionsRoutes.post('/mod/tags/:tag', async (req, res) => {
  const moderator = signedInModerator(req);
  const tag = await tagFrom(req);
  const form = readForm(TagDecisionForm, req);
  if (!form.ok) return showTag(req, res, { tag, form: form.state, status: 422 });
  try {
    res.redirect(303, tagPath(await decideTag(moderator, tag, form.values)));
  } catch (error) {
    if (!(error instanceof Refusal && error.code.startsWith('tag.'))) throw error;
    const again = refusedForm(req, { field: 'other', message: req.viewer.t(`refusals.${error.code}`) });
    return showTag(req, res, { tag: await tagFrom(req), form: again, status: error.status });
  }
});
