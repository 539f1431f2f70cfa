import { Router } from 'express';
import { cursorFrom } from '../../platform/database/time-window.ts';
import { Refusal } from '../../platform/errors.ts';
import { pageFrom, queryText, withQuery } from '../../platform/http/request.ts';
import { isModerator } from '../accounts/member.rules.ts';
import { newPostsIn } from '../readmarks/readmarks.ts';
import { presentSubscription } from '../subscriptions/subscription.present.ts';
import { levelOf } from '../subscriptions/subscriptions.ts';
import { type Choice, cursorsOf, presentListing } from '../threads/listing.present.ts';
import { listTag } from '../threads/listings.ts';
import { listTags } from './tag-lists.ts';
import { presentTagPage } from './tag.present.ts';
import { cleanTag, tagPath } from './tag.rules.ts';
import { findTag, listSpellings } from './tags.ts';

export const tagsRoutes = Router();

tagsRoutes.get('/tags', async (req, res) => {
  const page = pageFrom(req);
  const listed = await listTags(page);
  if (page > Math.max(1, listed.pages)) throw new Refusal('page.missing');
  return res.page('tags/tags', presentTagPage(page, listed, req.viewer), { tags: ['tags'] });
});

tagsRoutes.get('/tags/:tag', async (req, res) => {
  const { viewer } = req;
  const tag = cleanTag(req.params.tag);
  const path = tagPath(tag);
  const cursor = cursorFrom(queryText(req, 'before'), queryText(req, 'after'));
  if (!tag) throw new Refusal('page.missing');
  // Read as if it were spelled right, which it is in every link: whoever comes otherwise is led on.
  const [listed, level, spellings] = await Promise.all([
    listTag(tag, cursor),
    viewer.member && levelOf(viewer.member, { of: 'tag', subject: tag }),
    listSpellings(tag),
  ]);
  const right = spellings.length > 0 ? tag : await findTag(tag);
  const rightPath = tagPath(right ?? tag);
  // Browsers would keep the way for ever, and moderators can change it.
  if (rightPath !== tagPath(req.params.tag))
    return res.set('Cache-Control', 'no-cache').redirect(301, withQuery(req, rightPath));

  const news = await newPostsIn(viewer.member, listed.threads);
  const around = cursorsOf(listed, 'activeAt', cursor?.direction ?? null);
  const choice: Choice = { path, sort: 'active', period: 'month', kind: null, isFirst: cursor === null };
  return res.page('tags/tag', {
    title: `#${tag}`,
    description: viewer.t('tags.about', { tag }),
    canonical: path,
    width: 'read',
    tag,
    others: spellings.map(({ _id }) => _id).filter((one) => one !== tag),
    decidePath: isModerator(viewer.member) && spellings.length > 0 ? `/mod${path}` : null,
    follow: presentSubscription('tag', { path, level }, viewer),
    listing: presentListing(choice, listed, { viewer, news, ...around }),
  });
});
