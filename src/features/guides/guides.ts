/**
 * Guides: what newcomers read first. Always true here: every guide is there in both languages, and is what its files
 * say; members' ticks and answers to "was this useful?" stay when the text changes. There are few guides, so every
 * process keeps them at hand and reads them again when told.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { minutesToRead } from '../../language/reading.ts';
import { MINUTE, clock } from '../../platform/clock.ts';
import { underLock } from '../../platform/database/lock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal } from '../../platform/errors.ts';
import { HTML_VERSION, renderArticle } from '../../platform/markdown/markdown.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { GuideFeedbackModel } from './guide-feedback.model.ts';
import { type GuideFile, readGuideFiles } from './guide.file.ts';
import { type Guide, GuideModel } from './guide.model.ts';
import { verifiedOn } from './guide.rules.ts';

export type { Guide };

const FOLDER = path.resolve('seeds/guides');
const KEPT_FOR = MINUTE;

let kept: { guides: Promise<Guide[]>; until: number } | null = null;

/** All guides, in order. */
export function listGuides(): Promise<Guide[]> {
  const now = clock.now().getTime();
  if (!kept || now > kept.until) {
    const guides = GuideModel.find().sort({ order: 1 }).lean<Guide[]>().exec();
    guides.catch(forgetGuides);
    kept = { guides, until: now + KEPT_FOR };
  }
  return kept.guides;
}

/** Reads the guides anew at the next look. */
export function forgetGuides(): void {
  kept = null;
}

/** The guides pinned on a board: those for everybody, then its own. */
export const guidesOf = async (board: string): Promise<Guide[]> =>
  (await listGuides()).filter((guide) => guide.board === 'all' || guide.board === board);

/** The guide of this slug. Throws `guide.missing`. */
export async function getGuide(slug: string): Promise<Guide> {
  const guide = (await listGuides()).find(({ _id }) => _id === slug);
  if (!guide) throw new Refusal('guide.missing');
  return guide;
}

const editionOf = async ({ title, summary, verified, body }: GuideFile) => ({
  title,
  summary,
  verified,
  html: await renderArticle(body),
  minutes: minutesToRead(body),
});

/** The day of its newer edition, where a guide was looked at again since it stood in the database. */
const newlyVerified = (before: Guide | null, { hi, en }: Pick<Guide, 'hi' | 'en'>): string | null => {
  const isNewer =
    before && (verifiedOn(hi) > verifiedOn(before.hi) || verifiedOn(en) > verifiedOn(before.en));
  return isNewer ? ([verifiedOn(hi), verifiedOn(en)].sort().at(-1) ?? null) : null;
};

const syncGuide = async (slug: string, { hi, en }: { hi: GuideFile; en: GuideFile }): Promise<boolean> => {
  const hash = createHash('sha256').update(`${HTML_VERSION}\n${hi.source}\n${en.source}`).digest('hex');
  if (await GuideModel.exists({ _id: slug, hash })) return false;
  const { board, order, owner } = en;
  const guide = { board, order, owner, hash, hi: await editionOf(hi), en: await editionOf(en) };
  await transaction(`guide ${slug}`, async () => {
    const before = await GuideModel.findOneAndUpdate(
      { _id: slug },
      { $set: guide, $setOnInsert: { usefulCount: 0 } },
      { upsert: true, returnDocument: 'before' },
    ).lean<Guide>();
    const verified = newlyVerified(before, guide);
    if (verified) await publish('guide.updated', { guide: slug, verified });
  });
  return true;
};

/** Brings the files' guides into the database where they changed, one process at a time. */
export async function syncGuides(folder = FOLDER): Promise<void> {
  const files = readGuideFiles(folder);
  await underLock('guides', async () => {
    let changes = 0;
    for (const [slug, editions] of files) if (await syncGuide(slug, editions)) changes++;
    changes += (await GuideModel.deleteMany({ _id: { $nin: [...files.keys()] } })).deletedCount;
    if (changes > 0) await publish('guides.synced', {});
  });
  forgetGuides();
}

/** Notes whether a guide was useful to `who`; a second answer replaces the first. */
export async function sayUseful(who: string, { _id }: Guide, isUseful: boolean): Promise<void> {
  await transaction(`guide ${_id}`, async () => {
    const before = await GuideFeedbackModel.findOneAndUpdate(
      { guide: _id, who },
      { $set: { isUseful } },
      { upsert: true },
    ).lean();
    const change = Number(isUseful) - Number(before?.isUseful ?? false);
    if (change !== 0) await GuideModel.updateOne({ _id }, { $inc: { usefulCount: change } });
  });
}
