/** Visits: the days on which members came. Always true here: a day in India is counted once, however many pages it has. */
import { clock, dayInIndia } from '../../platform/clock.ts';
import { type Member, MemberModel } from './member.model.ts';

/** Days kept by name: as far back as trust looks. */
const DAYS_KEPT = 100;

/** Notes that a member came today; answers the member as of then. Costs nothing when it is noted already. */
export async function noteVisit(member: Member): Promise<Member> {
  const today = dayInIndia(clock.now());
  if ((member.visits?.last ?? '') >= today) return member;
  const noted = await MemberModel.findOneAndUpdate(
    { _id: member._id, 'visits.last': { $not: { $gte: today } } },
    {
      $inc: { 'visits.days': 1 },
      $push: { 'visits.recent': { $each: [today], $slice: -DAYS_KEPT } },
      $set: { 'visits.last': today },
    },
    { returnDocument: 'after' },
  ).lean<Member>();
  return noted ?? member;
}
