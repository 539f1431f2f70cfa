import { Router } from 'express';
import { limit } from '../../platform/http/rate-limit.ts';
import { isOwnPath, switchFrom } from '../../platform/http/request.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import { signedIn } from './accounts.http.ts';
import { getMember } from './accounts.ts';
import { MOST_BLOCKED } from './block.rules.ts';
import { listBlocked, setBlocked } from './blocks.ts';
import { memberPath, presentAuthor } from './member.present.ts';

export const blocksRoutes = Router();

blocksRoutes.post('/u/:name/block', async (req, res) => {
  const member = signedIn(req);
  const other = await getMember(String(req.params['name']));
  const isBlocked = switchFrom(req);
  await limit('vote', member);
  await setBlocked(member, other, isBlocked);
  const { to } = req.body as { to?: unknown };
  res.redirect(303, isOwnPath(to) ? to : memberPath(other.name));
});

blocksRoutes.get('/account/blocks', async (req, res) => {
  const blocked = await listBlocked(signedIn(req));
  return res.page('accounts/blocks', {
    title: req.viewer.t('accounts.blocks.title'),
    width: 'read',
    blocked: blocked.map(({ name }) => presentAuthor(name)),
    most: formatNumber(MOST_BLOCKED, req.viewer.lang),
  });
});
