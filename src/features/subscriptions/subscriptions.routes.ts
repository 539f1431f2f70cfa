import { type Request, type Response, Router } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { limit } from '../../platform/http/rate-limit.ts';
import { numberFrom } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { getMember, listMembersById } from '../accounts/accounts.ts';
import { memberPath } from '../accounts/member.present.ts';
import { getBoard, listBoards } from '../boards/boards.ts';
import { threadPath } from '../threads/post.path.ts';
import { cleanTag, tagPath } from '../tags/tag.rules.ts';
import { takeInTags } from '../tags/tags.ts';
import { findThreadFor, listThreadsById } from '../threads/threads.ts';
import { presentFollowed } from './subscription.present.ts';
import { SUBJECTS, type Subject, type SubjectKind, levelsFor } from './subscription.rules.ts';
import { listSubscriptions, subscribe } from './subscriptions.ts';

export const subscriptionsRoutes = Router();

/** Obeys the form of a subject, and answers with the page it stands on. */
const follow = async (req: Request, res: Response, { of, subject, path }: Subject & { path: string }) => {
  const member = signedIn(req);
  const { level: wanted } = req.body as { level?: unknown };
  const level = levelsFor(of).find((one) => one === wanted);
  if (!level) throw new Refusal('request.malformed');
  await limit('vote', member);
  await subscribe(member, { of, subject }, level);
  res.redirect(303, path);
};

subscriptionsRoutes.post('/t/:number/subscribe', async (req, res) => {
  const thread = await findThreadFor(signedIn(req), numberFrom(req));
  return follow(req, res, { of: 'thread', subject: String(thread._id), path: threadPath(thread) });
});

subscriptionsRoutes.post('/b/:board/subscribe', async (req, res) => {
  const board = await getBoard(String(req.params['board']));
  return follow(req, res, { of: 'board', subject: board._id, path: `/b/${board._id}` });
});

subscriptionsRoutes.post('/tags/:tag/subscribe', async (req, res) => {
  const [tag] = await takeInTags([cleanTag(String(req.params['tag']))].filter(Boolean));
  if (!tag) throw new Refusal('page.missing');
  return follow(req, res, { of: 'tag', subject: tag, path: tagPath(tag) });
});

subscriptionsRoutes.post('/u/:name/subscribe', async (req, res) => {
  const other = await getMember(String(req.params['name']));
  return follow(req, res, { of: 'member', subject: String(other._id), path: memberPath(other.name) });
});

subscriptionsRoutes.get('/account/subscriptions', async (req, res) => {
  const followed = await listSubscriptions(signedIn(req), SUBJECTS);
  const subjectsOf = (of: SubjectKind) =>
    followed.filter((one) => one.of === of).map(({ subject }) => subject);
  const [threads, boards, members] = await Promise.all([
    listThreadsById(subjectsOf('thread')),
    listBoards(),
    listMembersById(subjectsOf('member')),
  ]);
  return res.page('subscriptions/own', {
    title: req.viewer.t('subscriptions.title'),
    width: 'read',
    groups: presentFollowed(followed, { threads, boards, members }, req.viewer),
  });
});
