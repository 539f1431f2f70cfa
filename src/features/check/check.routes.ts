import { type Request, type Response, Router } from 'express';
import { type ScamFinding, scamSignals } from '../../language/scam-signals.ts';
import { type FormState, blankForm, readForm } from '../../platform/http/request.ts';
import { presentBoard } from '../boards/board.present.ts';
import { listBoards } from '../boards/boards.ts';
import { CheckForm, OFFER } from './check.form.ts';
import { offerInAddress, presentFinding } from './check.present.ts';

export const checkRoutes = Router();

const pageOf = (req: Request, form: FormState) => ({
  title: req.viewer.t('check.title'),
  description: req.viewer.t('check.lead'),
  canonical: '/check',
  width: 'read' as const,
  limits: OFFER,
  form,
});

/** The page with what was found in an offer. Neither the offer nor the finding is kept. */
const showFinding = async (
  req: Request,
  res: Response,
  { form, offer, finding }: { form: FormState; offer: string; finding: ScamFinding },
) => {
  const { viewer } = req;
  const { address, isCut } = offerInAddress(offer);
  const query = `kind=question&offer=${address}`;
  const askOn = (await listBoards()).map((board) => {
    const shown = presentBoard(board, viewer);
    return { name: shown.name, icon: shown.icon, path: `${shown.path}/new?${query}` };
  });
  return res.page('check/check', {
    ...pageOf(req, form),
    finding: { ...presentFinding(finding, viewer), askOn, isCut },
  });
};

checkRoutes.get('/check', (req, res) =>
  res.page('check/check', { ...pageOf(req, blankForm()), finding: null }, { tags: ['pages'] }),
);

checkRoutes.post('/check', async (req, res) => {
  const form = readForm(CheckForm, req);
  if (!form.ok)
    return res.page('check/check', { ...pageOf(req, form.state), finding: null }, { status: 422 });
  const { offer } = form.values;
  return showFinding(req, res, { form: form.state, offer, finding: scamSignals(offer) });
});
