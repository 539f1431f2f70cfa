import type { Migration } from './platform/database/migrate.ts';

/** Changes to data that older versions wrote, by ascending id; each is run once. The first version needs none. */
export const migrations: readonly Migration[] = [];
