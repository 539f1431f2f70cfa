/** The languages the site speaks. Hindi comes first: it is taken where nothing else is known. */
export const LANGUAGES = ['hi', 'en'] as const;

export type Lang = (typeof LANGUAGES)[number];

/** True for the code of a language that the site speaks. */
export const isLang = (value: unknown): value is Lang => LANGUAGES.some((lang) => lang === value);

/** The language that an `Accept-Language` header asks for; Hindi when it is unclear. */
export function langFromHeader(header: string | undefined): Lang {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const q = params.find((param) => param.trim().startsWith('q='))?.trim();
      return { lang: tag.trim().toLowerCase().split('-')[0], q: q ? Number(q.slice(2)) : 1 };
    })
    .filter(({ lang, q }) => isLang(lang) && q > 0)
    .sort((a, b) => b.q - a.q)[0]?.lang;
  return isLang(wanted) ? wanted : 'hi';
}
