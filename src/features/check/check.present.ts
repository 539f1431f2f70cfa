import {
  type ScamFinding,
  type ScamSignal,
  type ScamSignalId,
  isScamSignalId,
} from '../../language/scam-signals.ts';
import type { Viewer } from '../accounts/accounts.http.ts';

/** A longer address is refused by browsers and proxies, and by the way back after signing in. */
const LONGEST_QUERY = 1500;

/** A signal: its name, why it is one, when the same is honest, and the words that showed it, where they are known. */
const presentSignal = ({ id, matched }: { id: ScamSignalId; matched: string | null }, { t }: Viewer) => ({
  name: t(`scam.signals.${id}.name`),
  why: t(`scam.signals.${id}.why`),
  honest: t(`scam.signals.${id}.honest`),
  matched,
});

/** Signals that were found, with the words that show them. */
export const presentSignals = (signals: readonly ScamSignal[], viewer: Viewer) =>
  signals.map((signal) => presentSignal(signal, viewer));

/** Signals that were found earlier, of which the names are kept. */
export const presentKeptSignals = (ids: readonly string[], viewer: Viewer) =>
  ids.filter(isScamSignalId).map((id) => presentSignal({ id, matched: null }, viewer));

/** What was found in an offer: how serious it is, and for each signal the words and a plain explanation. */
export function presentFinding({ action, signals }: ScamFinding, viewer: Viewer) {
  const some = signals.length > 0 ? 'some' : 'none';
  const level = action === 'none' ? some : action === 'notice' ? 'notice' : 'review';
  return {
    level,
    headline: viewer.t(`check.levels.${level}`),
    signals: presentSignals(signals, viewer),
  };
}

/** The offer, or as much of its beginning as an address can carry, encoded for it. */
export function offerInAddress(offer: string): { address: string; isCut: boolean } {
  const whole = encodeURIComponent(offer);
  if (whole.length <= LONGEST_QUERY) return { address: whole, isCut: false };
  let address = '';
  for (const letter of offer) {
    const next = address + encodeURIComponent(letter);
    if (next.length > LONGEST_QUERY) break;
    address = next;
  }
  return { address: address + encodeURIComponent('…'), isCut: true };
}

/** A question about an offer, for the form of a new thread: the offer stands in it as a quotation. */
export const offerQuestion = (offer: string, { t }: Viewer): Record<string, string> => ({
  title: t('check.question.title'),
  body: t('check.question.body', { offer: offer.replace(/^/gm, '> ') }),
  tags: '',
});
