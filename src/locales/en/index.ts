import { accounts } from './accounts.ts';
import { boards } from './boards.ts';
import { errors } from './errors.ts';
import { forms } from './forms.ts';
import { guides } from './guides.ts';
import { layout } from './layout.ts';
import { outcomes } from './outcomes.ts';
import { profiles } from './profiles.ts';
import { refusals } from './refusals.ts';
import { saved } from './saved.ts';
import { threads } from './threads.ts';
import { votes } from './votes.ts';

export const en = {
  accounts,
  boards,
  errors,
  forms,
  guides,
  layout,
  outcomes,
  profiles,
  refusals,
  saved,
  threads,
  votes,
};
