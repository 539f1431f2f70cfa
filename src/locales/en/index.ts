import { accounts } from './accounts.ts';
import { appeals } from './appeals.ts';
import { boards } from './boards.ts';
import { check } from './check.ts';
import { digests } from './digests.ts';
import { duplicates } from './duplicates.ts';
import { errors } from './errors.ts';
import { flags } from './flags.ts';
import { forms } from './forms.ts';
import { guides } from './guides.ts';
import { layout } from './layout.ts';
import { mails } from './mails.ts';
import { moderation } from './moderation.ts';
import { notifications } from './notifications.ts';
import { outcomes } from './outcomes.ts';
import { profiles } from './profiles.ts';
import { readmarks } from './readmarks.ts';
import { refusals } from './refusals.ts';
import { saved } from './saved.ts';
import { scam } from './scam.ts';
import { search } from './search.ts';
import { searchlog } from './searchlog.ts';
import { subscriptions } from './subscriptions.ts';
import { tags } from './tags.ts';
import { threads } from './threads.ts';
import { trust } from './trust.ts';
import { votes } from './votes.ts';

export const en = {
  accounts,
  appeals,
  boards,
  check,
  digests,
  duplicates,
  errors,
  flags,
  forms,
  guides,
  layout,
  mails,
  moderation,
  notifications,
  outcomes,
  profiles,
  readmarks,
  refusals,
  saved,
  scam,
  search,
  searchlog,
  subscriptions,
  tags,
  threads,
  trust,
  votes,
};
