import { Router } from 'express';
import { refuse } from '../../platform/errors.ts';
import { idFrom } from '../../platform/http/request.ts';
import { presentContacts } from './contacts.present.ts';
import { whyNotShowContacts } from './post.rules.ts';
import { findPostFor } from './posts.ts';
import { getThread } from './threads.ts';

export const contactsRoutes = Router();

// Without tags, so that it is kept nowhere: when the post is taken back, its contacts are gone at once.
contactsRoutes.get('/posts/:postId/contacts', async (req, res) => {
  const post = await findPostFor(req.viewer.member, idFrom(req, 'postId'));
  refuse(whyNotShowContacts(post));
  res.set('X-Robots-Tag', 'noindex, nofollow');
  return res.page('threads/contacts', presentContacts(post, await getThread(post.thread), req.viewer));
});
