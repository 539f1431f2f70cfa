import { type Request, Router } from 'express';
import { cursorFrom, cursorText } from '../../platform/database/time-window.ts';
import { idFrom, queryText } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { listBoards } from '../boards/boards.ts';
import { listGuides } from '../guides/guides.ts';
import { stateOf } from '../threads/thread-news.ts';
import { findThreadFor } from '../threads/threads.ts';
import { pathOf, presentNotification } from './notification.present.ts';
import { FILTERS, type Filter } from './notification.rules.ts';
import { getNotification, listNotifications, readAll, readOne } from './notifications.ts';

export const notificationsRoutes = Router();

const PATH = '/notifications';
const NAMES = Object.keys(FILTERS) as Filter[];

const tabsOf = ({ viewer: { t } }: Request, here: { filter: Filter | null; isUnreadOnly: boolean }) => [
  { path: PATH, name: t('notifications.all'), isHere: !here.filter && !here.isUnreadOnly },
  { path: `${PATH}?show=unread`, name: t('notifications.unread'), isHere: here.isUnreadOnly },
  ...NAMES.map((name) => ({
    path: `${PATH}?show=${name}`,
    name: t(`notifications.filters.${name}`),
    isHere: here.filter === name,
  })),
];

notificationsRoutes.get(PATH, async (req, res) => {
  const member = signedIn(req);
  const { viewer } = req;
  const show = queryText(req, 'show') ?? '';
  const here = { filter: NAMES.find((name) => name === show) ?? null, isUnreadOnly: show === 'unread' };
  const cursor = cursorFrom(queryText(req, 'before'), undefined);
  const [{ notifications, hasMore }, boards, guides] = await Promise.all([
    listNotifications(member, { cursor, ...here }),
    listBoards(),
    listGuides(),
  ]);
  const last = notifications.at(-1);
  const kept = here.filter || here.isUnreadOnly ? `show=${show}&` : '';
  return res.page('notifications/notifications', {
    title: viewer.t('notifications.title'),
    width: 'read',
    tabs: tabsOf(req, here),
    show: here.filter ?? (here.isUnreadOnly ? show : ''),
    isUnreadOnly: here.isUnreadOnly,
    hasUnread: here.filter ? notifications.some(({ isUnread }) => isUnread) : member.unread > 0,
    rows: notifications.map((one) => presentNotification(one, { boards, guides }, viewer)),
    isFirst: cursor === null,
    first: PATH + (kept && `?${kept.slice(0, -1)}`),
    older: hasMore && last ? `${PATH}?${kept}before=${cursorText(last.at, last.tie)}` : null,
  });
});

/** The part of the list that a form stood on. */
const shownFrom = (req: Request): { filter: Filter | null; path: string } => {
  const { show } = req.body as { show?: unknown };
  const filter = NAMES.find((name) => name === show) ?? null;
  return { filter, path: filter || show === 'unread' ? `${PATH}?show=${String(show)}` : PATH };
};

notificationsRoutes.post(`${PATH}/read`, async (req, res) => {
  const member = signedIn(req);
  const { filter, path } = shownFrom(req);
  await readAll(member, filter);
  res.redirect(303, path);
});

// For pages that have no socket: what they would have heard.
notificationsRoutes.get(`${PATH}/news`, async (req, res) => {
  const member = signedIn(req);
  const asked = queryText(req, 'thread') ?? '';
  const thread = /^[1-9]\d{0,14}$/.test(asked) ? await findThreadFor(member, Number(asked)) : null;
  res.set('Cache-Control', 'private, no-store');
  res.json({ unread: member.unread, thread: thread && stateOf(thread) });
});

// A link that leads on: with JavaScript or without, whoever follows it has read it.
notificationsRoutes.get(`${PATH}/:notificationId`, async (req, res) => {
  const member = signedIn(req);
  const notification = await getNotification(member, idFrom(req, 'notificationId'));
  await readOne(member, notification);
  res.redirect(302, pathOf(notification));
});

notificationsRoutes.post(`${PATH}/:notificationId/read`, async (req, res) => {
  const member = signedIn(req);
  await readOne(member, await getNotification(member, idFrom(req, 'notificationId')));
  res.redirect(303, shownFrom(req).path);
});
