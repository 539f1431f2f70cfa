import { type Request, type Response, Router } from 'express';
import { once } from '../../platform/database/write-keys.ts';
import { cursorFrom, cursorText } from '../../platform/database/time-window.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import {
  type FormState,
  blankForm,
  idFrom,
  queryText,
  readForm,
  writeKeyOf,
} from '../../platform/http/request.ts';
import { clock } from '../../platform/clock.ts';
import { signedIn, signedInModerator } from '../accounts/accounts.http.ts';
import { presentDecision } from '../moderation/decision.present.ts';
import { decisionNoFrom } from '../moderation/moderation.http.ts';
import { type Decision, getDecision, listDecisionsAbout } from '../moderation/decisions.ts';
import { getPost } from '../threads/posts.ts';
import { AnswerForm, AppealForm, REASON, WORDS } from './appeal.form.ts';
import { presentAppeal, presentOwnDecision } from './appeal.present.ts';
import { whyNotAppeal, whyNotDecideAppeal } from './appeal.rules.ts';
import {
  type Appeal,
  appeal,
  appealsAgainst,
  decideAppeal,
  decisionOf,
  findAppeal,
  getAppeal,
} from './appeals.ts';

export const appealsRoutes = Router();

appealsRoutes.get('/account/decisions', async (req, res) => {
  const member = signedIn(req);
  const cursor = cursorFrom(queryText(req, 'before'), undefined);
  const { decisions, hasMore } = await listDecisionsAbout(member, cursor);
  const appeals = await appealsAgainst(decisions);
  const last = decisions.at(-1);
  return res.page('appeals/own', {
    title: req.viewer.t('appeals.own'),
    width: 'read',
    isSent: queryText(req, 'sent') !== undefined,
    decisions: decisions.map((decision) =>
      presentOwnDecision(decision, appeals.get(String(decision._id)) ?? null, req.viewer),
    ),
    isFirst: cursor === null,
    older: hasMore && last ? `/account/decisions?before=${cursorText(last.at, last.no)}` : null,
  });
});

/** The decision of the address, as far as it concerns the member who asks. */
const ownDecision = async (req: Request): Promise<Decision> => {
  const member = signedIn(req);
  const decision = await getDecision(decisionNoFrom(req));
  if (!decision.member.equals(member._id)) throw new Refusal('appeal.not-yours');
  return decision;
};

const showForm = (
  req: Request,
  res: Response,
  { decision, form, status = 200 }: { decision: Decision; form: FormState; status?: number },
) =>
  res.page(
    'appeals/appeal',
    {
      title: req.viewer.t('appeals.title'),
      width: 'read',
      path: `/decisions/${decision.no}/appeal`,
      decision: presentDecision(decision, req.viewer),
      form,
      limits: WORDS,
    },
    { status },
  );

appealsRoutes.get('/decisions/:no/appeal', async (req, res) => {
  const decision = await ownDecision(req);
  const earlier = await findAppeal(decision);
  refuse(whyNotAppeal(signedIn(req), decision, { now: clock.now(), earlier }));
  return showForm(req, res, { decision, form: blankForm() });
});

appealsRoutes.post('/decisions/:no/appeal', async (req, res) => {
  const member = signedIn(req);
  const form = readForm(AppealForm, req);
  const decision = await ownDecision(req);
  if (!form.ok) return showForm(req, res, { decision, form: form.state, status: 422 });
  const submission = {
    owner: String(member._id),
    key: writeKeyOf(req),
    values: { no: decision.no, ...form.values },
  };
  const path = await once(submission, String(decision.post), async () => {
    await appeal(member, decision, form.values.words);
    return '/account/decisions?sent=1';
  });
  res.redirect(303, path);
});

const showAppeal = async (
  req: Request,
  res: Response,
  { found, form, status = 200 }: { found: Appeal; form: FormState; status?: number },
) => {
  const code = whyNotDecideAppeal(signedInModerator(req), found);
  const [decision, post] = await Promise.all([decisionOf(found), getPost(found.post)]);
  return res.page(
    'appeals/decide',
    {
      title: req.viewer.t('appeals.decide-title'),
      width: 'read',
      appeal: presentAppeal({ appeal: found, decision, post }, req.viewer),
      whyNot: code && req.viewer.t(`refusals.${code}`),
      form,
      limits: REASON,
    },
    { status },
  );
};

appealsRoutes.get('/mod/appeals/:appealId', async (req, res) => {
  signedInModerator(req);
  return showAppeal(req, res, { found: await getAppeal(idFrom(req, 'appealId')), form: blankForm() });
});

appealsRoutes.post('/mod/appeals/:appealId', async (req, res) => {
  const moderator = signedInModerator(req);
  const found = await getAppeal(idFrom(req, 'appealId'));
  refuse(whyNotDecideAppeal(moderator, found));
  const form = readForm(AnswerForm, req);
  if (!form.ok) return showAppeal(req, res, { found, form: form.state, status: 422 });
  await decideAppeal(moderator, found, form.values);
  res.redirect(303, '/mod');
});
