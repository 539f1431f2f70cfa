/**
 * Texts in the reader's language. Every text lives in src/locales; a key without a text does not compile,
 * and outside production it throws when a view asks for it.
 */
import i18next from 'i18next';
import { LRUCache } from 'lru-cache';
import type { TextKey } from '../../locales/keys.ts';
import { en } from '../../locales/en/index.ts';
import { hi } from '../../locales/hi/index.ts';
import { isProduction } from '../config.ts';
import { log } from '../log.ts';
import type { Lang } from './languages.ts';

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

const MOST_FOUND = 5000;

const i18n = i18next.createInstance();
void i18n.init({
  initAsync: false,
  resources: { en: { translation: en }, hi: { translation: hi } },
  fallbackLng: 'en',
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (_languages, _namespace, key) => {
    if (!isProduction) throw new Error(`There is no text "${key}" in src/locales`);
    log.error({ key }, 'missing text');
  },
});

const translatorOf = (lang: Lang): Translate => {
  const text = i18n.getFixedT(lang);
  // A page asks for hundreds of texts, and the next one for mostly the same.
  const found = new LRUCache<string, string>({ max: MOST_FOUND });
  return (key, values) => {
    const id = values ? `${key} ${Object.entries(values).flat().join(' ')}` : key;
    const known = found.get(id) ?? text(key, values ?? {});
    found.set(id, known);
    return known;
  };
};

const translators: Record<Lang, Translate> = { en: translatorOf('en'), hi: translatorOf('hi') };

/** The translator of a language: `t('threads.reply')`, `t('threads.replies', { count: 3 })`. */
export const translate = (lang: Lang): Translate => translators[lang];
