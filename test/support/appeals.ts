import { AppealModel } from '../../src/features/appeals/appeal.model.ts';

/** Takes the appeals that other tests have left open out of the queue, which shows those that wait longest. */
export const forgetOpenAppeals = () => AppealModel.deleteMany({ state: 'open' });
