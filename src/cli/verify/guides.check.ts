/** Recounts how many found a guide useful. */
import { GuideFeedbackModel } from '../../features/guides/guide-feedback.model.ts';
import { GuideModel } from '../../features/guides/guide.model.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Difference, faultsIn } from './difference.ts';

const checkGuide = (_id: string, isRepair: boolean): Promise<Difference[]> =>
  transaction(`guide ${_id}`, async () => {
    const guide = await GuideModel.findById(_id, { usefulCount: 1 }).lean();
    if (!guide) return [];
    const counted = { usefulCount: await GuideFeedbackModel.countDocuments({ guide: _id, isUseful: true }) };
    const faults = faultsIn(guide, counted);
    if (isRepair && faults.length > 0) {
      await GuideModel.updateOne({ _id }, { $set: counted });
      await publish('guides.synced', {});
    }
    return faults.map((what) => ({ of: `guide ${_id}`, what, isMended: isRepair }));
  });

/** Guides against the answers to "was this useful?". */
export async function* checkGuides(isRepair: boolean): AsyncGenerator<Difference> {
  for (const { _id } of await GuideModel.find({}, { _id: 1 }).lean()) yield* await checkGuide(_id, isRepair);
}
