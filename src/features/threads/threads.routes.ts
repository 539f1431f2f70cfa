import { type Request, type Response, Router } from 'express';
import { once } from '../../platform/database/write-keys.ts';
import { limit } from '../../platform/http/rate-limit.ts';
import {
  type FormState,
  blankForm,
  numberFrom,
  pageFrom,
  queryChoice,
  queryText,
  switchFrom,
  withQuery,
  writeKeyOf,
} from '../../platform/http/request.ts';
import { signedIn, signedInModerator } from '../accounts/accounts.http.ts';
import { readFormOf } from '../accounts/contacts.http.ts';
import { presentBoard } from '../boards/board.present.ts';
import { type Board, getBoard } from '../boards/boards.ts';
import { TAGS } from '../tags/tag.rules.ts';
import { offerQuestion } from '../check/check.present.ts';
import { getGuide } from '../guides/guides.ts';
import { presentSimilar } from '../search/alike.present.ts';
import { findSimilar } from '../search/similar.ts';
import { mostUsedOn } from '../tags/tag-lists.ts';
import { presentGroundsFields } from './grounds.present.ts';
import { threadPath } from './post.path.ts';
import { quoteOf } from './quote.ts';
import { type ToTell, presentTold } from './suspicion.present.ts';
import { findingIn } from './suspicion.rules.ts';
import { KINDS } from './kinds.ts';
import { OPENING, ThreadForm } from './thread.form.ts';
import { presentKind } from './thread-row.present.ts';
import { TITLE } from './thread.rules.ts';
import { type Thread, findThreadFor, moveThread, openThread, setLocked, setPinned } from './threads.ts';
import { showThread } from './thread-page.http.ts';
import { renderBody, shownAgain, tell } from './threads.http.ts';

export const threadsRoutes = Router();

/** The name of the hidden field in which a form says that its sender has seen threads that ask the same. */
const COMPARED = 'compared';

const LIMITS = { title: TITLE, body: OPENING, tags: TAGS };

const showNew = async (
  req: Request,
  res: Response,
  {
    board,
    form,
    told = null,
    similar = [],
    status = 200,
  }: { board: Board; form: FormState; told?: ToTell | null; similar?: Thread[]; status?: number },
) =>
  res.page(
    'threads/new',
    {
      title: req.viewer.t('threads.new-title'),
      width: 'read',
      board: presentBoard(board, req.viewer),
      kinds: KINDS.map((kind) => ({
        ...presentKind(kind, req.viewer),
        about: req.viewer.t(`threads.kinds.${kind}.about`),
      })),
      form,
      told: presentTold(told, req.viewer),
      similar: presentSimilar(similar, req.viewer),
      grounds: presentGroundsFields(form, req.viewer),
      limits: LIMITS,
      usedTags: await mostUsedOn(board._id),
    },
    { status },
  );

/**
 * "Ask about this guide" opens a question that already says which, the page that checks offers one with the offer, and what
 * was searched for in vain becomes a title.
 */
const askAbout = async (req: Request): Promise<Record<string, string>> => {
  const offer = queryText(req, 'offer');
  if (offer) return offerQuestion(offer, req.viewer);
  const slug = queryText(req, 'guide');
  if (!slug) return { title: queryText(req, 'title') ?? '' };
  const { t, lang } = req.viewer;
  const guide = await getGuide(slug);
  const values = { title: guide[lang].title, path: `/guides/${guide._id}` };
  return {
    title: t('threads.about-guide.title', values),
    body: t('threads.about-guide.body', values),
    tags: '',
  };
};

threadsRoutes.get('/b/:board/new', async (req, res) => {
  signedIn(req);
  const board = await getBoard(req.params.board);
  const kind = queryChoice(req, 'kind', KINDS) ?? 'question';
  return showNew(req, res, { board, form: blankForm({ kind, ...(await askAbout(req)) }) });
});

threadsRoutes.post('/b/:board/threads', async (req, res) => {
  const member = signedIn(req);
  const board = await getBoard(req.params.board);
  const form = readFormOf(req, ThreadForm, ['title', 'tags', 'sources']);
  if (!form.ok) return showNew(req, res, { board, form: form.state, status: 422 });

  const text = await renderBody(req, form.values);
  if (!('html' in text)) return showNew(req, res, { board, form: text, status: 422 });
  const { kind, title, body, tags, sources, claim } = form.values;
  const finding = findingIn({ title, body, sources });
  const told = tell(req, form.state, { finding, before: null });
  const similar = kind === 'question' && !form.state.values[COMPARED] ? await findSimilar(title) : [];
  if (told || similar.length > 0) {
    const again = shownAgain(req, told?.form ?? form.state, { [COMPARED]: 'yes' });
    return showNew(req, res, { board, told: told?.told ?? null, similar, form: again, status: 422 });
  }
  const draft = { kind, title, tags, text: { ...text, sources, claim, finding } };
  const key = {
    owner: String(member._id),
    key: writeKeyOf(req),
    values: { board: board._id, ...form.values },
  };
  // In turn with their other threads: on the first day these are counted on the member.
  const path = await once(key, `member ${key.owner}`, async () => {
    await limit('thread', member);
    return threadPath(await openThread(member, board, draft));
  });
  res.redirect(303, path);
});

threadsRoutes.get('/t/:number{/:slug}', async (req, res) => {
  const thread = await findThreadFor(req.viewer.member, numberFrom(req));
  if (req.params.slug !== thread.slug) return res.redirect(302, withQuery(req, threadPath(thread)));
  const quoted = req.viewer.member ? await quoteOf(thread, queryText(req, 'quote')) : null;
  return showThread(req, res, {
    thread,
    page: pageFrom(req),
    form: blankForm(quoted ? { body: quoted } : {}),
  });
});

threadsRoutes.post('/t/:number/lock', async (req, res) => {
  const moderator = signedInModerator(req);
  const thread = await findThreadFor(moderator, numberFrom(req));
  res.redirect(303, threadPath(await setLocked(moderator, thread, switchFrom(req))));
});

threadsRoutes.post('/t/:number/pin', async (req, res) => {
  const moderator = signedInModerator(req);
  const thread = await findThreadFor(moderator, numberFrom(req));
  res.redirect(303, threadPath(await setPinned(moderator, thread, switchFrom(req))));
});

threadsRoutes.post('/t/:number/move', async (req, res) => {
  const moderator = signedInModerator(req);
  const thread = await findThreadFor(moderator, numberFrom(req));
  const { board } = req.body as { board?: unknown };
  res.redirect(303, threadPath(await moveThread(moderator, thread, String(board))));
});
