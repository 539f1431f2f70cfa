import type { Request } from 'express';
import { type Lang, isLang, langFromHeader } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Express types are extended this way
  namespace Express {
    /** A signed-in member; the accounts room says what one is. */
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the accounts room
    interface Member {}
    interface Request {
      viewer: Viewer;
      /** The viewer as views see them. */
      presentedViewer: object;
    }
  }
}

/** Who reads: every request has one. */
export interface Viewer {
  /** Null for a guest. */
  readonly member: Express.Member | null;
  readonly lang: Lang;
  readonly t: Translate;
}

/** The language of a guest: the one they chose by the switch before, or else the one their browser asks for. */
export function guestLang(req: Pick<Request, 'headers'>): Lang {
  const chosen = /(?:^|;\s*)lang=(\w+)/.exec(req.headers.cookie ?? '')?.[1];
  return isLang(chosen) ? chosen : langFromHeader(req.headers['accept-language']);
}
