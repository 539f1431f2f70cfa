import { nameKey } from '../../language/names.ts';

/** Names that would speak for the site or read as a part of an address. Compared by their name key. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  `about account accounts admin administrator anonymous api chaupal check deleted everyone feed founder guest guides help
  home here login logout mod moderator moderators notifications official opportunities owner people privacy rates register
  robots root rules saved search security staff support system tags team user you
  एडमिन चौपाल टीम मदद मॉडरेटर सपोर्ट`
    .split(/\s+/)
    .map(nameKey),
);
