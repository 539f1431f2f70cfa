import { Router } from 'express';
import { once } from '../../platform/database/write-keys.ts';
import { blankForm, readForm, refusedForm, safeReturn, writeKeyOf } from '../../platform/http/request.ts';
import { RegisterForm } from './account.form.ts';
import { presentRegister, signIn } from './accounts.http.ts';
import { addMember, findByLogin, prepareMember, takenField } from './accounts.ts';

export const registrationRoutes = Router();

registrationRoutes.get('/register', (req, res) =>
  res.page('accounts/register', presentRegister(req, blankForm())),
);

registrationRoutes.post('/register', async (req, res) => {
  const form = readForm(RegisterForm, req);
  if (!form.ok) return res.page('accounts/register', presentRegister(req, form.state), { status: 422 });

  const newcomer = await prepareMember({ ...form.values, lang: req.viewer.lang });
  const to = safeReturn(form.state.values['to']);
  // The password takes no part: write keys are kept as quick hashes, from which a password could be guessed.
  const { name, email, password } = form.values;
  try {
    await once(
      { owner: req.sessionID, key: writeKeyOf(req), values: { name, email } },
      newcomer.nameKey,
      async () => {
        await addMember(newcomer);
        return to;
      },
    );
  } catch (error) {
    const field = takenField(error);
    if (!field) throw error;
    const again = refusedForm(req, { field, message: req.viewer.t(`forms.${field}-taken`) });
    return res.page('accounts/register', presentRegister(req, again), { status: 422 });
  }
  const member = await findByLogin(name, password);
  if (member) await signIn(req, member);
  res.redirect(303, to);
});
