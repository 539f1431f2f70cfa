/** The site as one request listener: kept pages first, then the middleware in order, then one line per feature. */
import type { RequestListener } from 'node:http';
import express from 'express';
import { accountsRoutes } from './features/accounts/accounts.routes.ts';
import { answerGuest, readers } from './features/accounts/accounts.http.ts';
import { blocksRoutes } from './features/accounts/blocks.routes.ts';
import { mailSettingsRoutes } from './features/accounts/mail-settings.routes.ts';
import { registrationRoutes } from './features/accounts/registration.routes.ts';
import { resetRoutes } from './features/accounts/reset.routes.ts';
import { signInRoutes } from './features/accounts/sign-in.routes.ts';
import { unsubscribeRoutes } from './features/accounts/unsubscribe.routes.ts';
import { verificationRoutes } from './features/accounts/verification.routes.ts';
import { appealsRoutes } from './features/appeals/appeals.routes.ts';
import { boardsRoutes } from './features/boards/boards.routes.ts';
import { checkRoutes } from './features/check/check.routes.ts';
import { duplicatesRoutes } from './features/duplicates/duplicates.routes.ts';
import { flagsRoutes } from './features/flags/flags.routes.ts';
import { guidesRoutes } from './features/guides/guides.routes.ts';
import { logRoutes } from './features/moderation/log.routes.ts';
import { moderationRoutes } from './features/moderation/moderation.routes.ts';
import { tagDecisionsRoutes } from './features/moderation/tag-decisions.routes.ts';
import { notificationsRoutes } from './features/notifications/notifications.routes.ts';
import { outcomesRoutes } from './features/outcomes/outcomes.routes.ts';
import { pagesRoutes } from './features/pages/pages.routes.ts';
import { profilesRoutes } from './features/profiles/profiles.routes.ts';
import { readmarksRoutes } from './features/readmarks/readmarks.routes.ts';
import { savedRoutes } from './features/saved/saved.routes.ts';
import { searchRoutes } from './features/search/search.routes.ts';
import { searchlogRoutes } from './features/searchlog/searchlog.routes.ts';
import { subscriptionsRoutes } from './features/subscriptions/subscriptions.routes.ts';
import { tagsRoutes } from './features/tags/tags.routes.ts';
import { contactsRoutes } from './features/threads/contacts.routes.ts';
import { editsRoutes } from './features/threads/edits.routes.ts';
import { newsRoutes } from './features/threads/news.routes.ts';
import { trustRoutes } from './features/trust/trust.routes.ts';
import { listingsRoutes } from './features/threads/listings.routes.ts';
import { postsRoutes } from './features/threads/posts.routes.ts';
import { previewRoutes } from './features/threads/preview.routes.ts';
import { threadsRoutes } from './features/threads/threads.routes.ts';
import { votesRoutes } from './features/votes/votes.routes.ts';
import { type Config, config } from './platform/config.ts';
import { MINUTE, SECOND } from './platform/clock.ts';
import { serveAssets } from './platform/http/assets.ts';
import { csrf } from './platform/http/csrf.ts';
import { errorPage, missingPage } from './platform/http/error-page.ts';
import { readFormBody, refuseBrokenForm } from './platform/http/form-body.ts';
import { healthRoutes } from './platform/http/health.routes.ts';
import { measureRequests } from './platform/http/measure.ts';
import { metricsRoutes } from './platform/http/metrics.routes.ts';
import { serveKeptPage } from './platform/http/page-cache.ts';
import { pages } from './platform/http/page.ts';
import { perAddress } from './platform/http/rate-limit.ts';
import { postOnly } from './platform/http/post-only.ts';
import { requestLog } from './platform/http/request-log.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { sessions } from './platform/http/session.ts';

/** Pages with forms for people who have no account yet: only there a guest gets a session. */
const GUEST_FORMS: ReadonlySet<string> = new Set(['/login', '/register', '/account/reset']);
/** What a guest may send without a token or session, because nothing can be won by forging it. */
const isOpenToGuests = (path: string): boolean => path === '/check' || /^\/guides\/[^/]+\/useful$/.test(path);

/** Addresses that came by mail, with a secret in them: who knows it needs neither session nor token. */
const holdsSecret = (path: string): boolean => /^\/(?:unsubscribe|account\/(?:verify|reset))\/./.test(path);
const needsNoSession = (path: string): boolean => isOpenToGuests(path) || holdsSecret(path);

type Limits = Pick<
  Config,
  'LIMIT_REQUESTS_PER_MINUTE' | 'LIMIT_REGISTRATIONS_PER_10_MINUTES' | 'LIMIT_RESETS_PER_10_MINUTES'
>;

/** The site as Express knows it, without the kept pages before it; `limits` are those of one network address. */
export function expressApp(limits: Limits = config): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.TRUST_PROXY);
  app.set('query parser', 'simple');
  app.set('etag', false);

  app.use(measureRequests);
  app.use(...requestLog);
  app.use(securityHeaders);
  app.use(healthRoutes, metricsRoutes(config.METRICS_TOKEN));
  app.use(serveAssets);
  app.use(pages);
  app.use(readFormBody);
  app.use(perAddress({ points: limits.LIMIT_REQUESTS_PER_MINUTE, duration: MINUTE / SECOND }));
  app.use(sessions({ guestForms: GUEST_FORMS, open: needsNoSession }));
  app.use(readers);
  app.use(refuseBrokenForm({ secret: holdsSecret }));
  app.use(csrf({ guestForms: GUEST_FORMS, open: isOpenToGuests, secret: holdsSecret }));
  const inTenMinutes = (points: number) => perAddress({ points, duration: (10 * MINUTE) / SECOND });
  app.post('/register', inTenMinutes(limits.LIMIT_REGISTRATIONS_PER_10_MINUTES));
  app.post('/account/reset', inTenMinutes(limits.LIMIT_RESETS_PER_10_MINUTES));

  app.use(postOnly);
  app.use(registrationRoutes, signInRoutes, accountsRoutes, blocksRoutes);
  app.use(mailSettingsRoutes, verificationRoutes, resetRoutes, unsubscribeRoutes);
  app.use(boardsRoutes, tagsRoutes);
  app.use(readmarksRoutes, newsRoutes, duplicatesRoutes); // Before threads, which would take their addresses for a thread's with a wrong slug.
  app.use(editsRoutes, listingsRoutes, threadsRoutes, postsRoutes, previewRoutes, contactsRoutes);
  app.use(votesRoutes, outcomesRoutes, savedRoutes);
  app.use(flagsRoutes, trustRoutes, logRoutes, moderationRoutes, tagDecisionsRoutes, appealsRoutes);
  app.use(subscriptionsRoutes, notificationsRoutes);
  app.use(guidesRoutes, checkRoutes, searchRoutes, searchlogRoutes);
  app.use(profilesRoutes);
  app.use(pagesRoutes);

  app.use(missingPage);
  app.use(errorPage(answerGuest));
  return app;
}

/** The whole site over the connected database. Listens to nothing yet. */
export function createApp(limits: Limits = config): RequestListener {
  const app = expressApp(limits);
  return (req, res) => {
    if (!serveKeptPage(req, res)) app(req, res);
  };
}
