import type { ScamFinding } from '../../language/scam-signals.ts';
import type { Viewer } from '../accounts/accounts.http.ts';

/** A longer address is refused by browsers and proxies, and by the way back after signing in. */
const LONGEST_QUERY = 1500;

/** What was found in an offer: how serious it is, and for each signal the words and a plain explanation. */
export function presentFinding({ action, signals }: ScamFinding, { t }: Viewer) {
  const some = signals.length > 0 ? 'some' : 'none';
  const level = action === 'none' ? some : action === 'notice' ? 'notice' : 'review';
  return {
    level,
    headline: t(`check.levels.${level}`),
    signals: signals.map(({ id, matched }) => ({
      name: t(`scam.signals.${id}.name`),
      why: t(`scam.signals.${id}.why`),
      matched,
    })),
  };
}

/** The offer, or as much of its beginning as an address can carry, encoded for it. */
export function offerInAddress(offer: string): string {
  const whole = encodeURIComponent(offer);
  if (whole.length <= LONGEST_QUERY) return whole;
  let address = '';
  for (const letter of offer) {
    const next = address + encodeURIComponent(letter);
    if (next.length > LONGEST_QUERY) break;
    address = next;
  }
  return address + encodeURIComponent('…');
}

/** A question about an offer, for the form of a new thread: the offer stands in it as a quotation. */
export const offerQuestion = (offer: string, { t }: Viewer): Record<string, string> => ({
  title: t('check.question.title'),
  body: t('check.question.body', { offer: offer.replace(/^/gm, '> ') }),
  tags: '',
});
