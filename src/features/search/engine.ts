/** The search engine of this process, on the index of its host. */
import path from 'node:path';
import { config } from '../../platform/config.ts';
import { openSearchEngine } from '../../platform/search/fts-engine.ts';
import { fileInUse } from '../../platform/search/index-files.ts';

/** Where the files of the index are. */
export const indexFolder = (): string => path.resolve(config.DATA_DIR);

export const searchEngine = openSearchEngine(() => fileInUse(indexFolder()));
