/** The choices of the page for mail settings. Pure. */
import { type FormState, blankForm } from '../../platform/http/request.ts';
import type { Viewer } from '../../platform/http/viewer.ts';
import { formatHour, formatWeekday } from '../../platform/i18n/format.ts';
import { HOURS, WEEKDAYS } from './mail-settings.form.ts';
import { DIGESTS, MINUTES, NOTICES } from './mail-settings.model.ts';
import type { Member } from './member.model.ts';

/** The form as it stands before anybody changes it: what the member chose before. */
export const settingsForm = ({ mail }: Pick<Member, 'mail'>): FormState => {
  const { kinds, digest, hour, weekday, minutes } = mail;
  const values = { digest, hour: String(hour), weekday: String(weekday), minutes: String(minutes) };
  return blankForm(values, { kinds: [...kinds] });
};

/** What can be chosen, in the reader's language. */
export const presentChoices = ({ t, lang }: Viewer) => ({
  kinds: NOTICES.map((kind) => ({ value: kind, name: t(`mails.kinds.${kind}`) })),
  digests: DIGESTS.map((digest) => ({
    value: digest,
    name: t(`mails.digests.${digest}`),
    about: t(`mails.digest-abouts.${digest}`),
  })),
  hours: HOURS.map((hour) => ({
    value: String(hour),
    name: t('mails.o-clock', { hour: formatHour(hour, lang) }),
  })),
  weekdays: WEEKDAYS.map((day) => ({ value: String(day), name: formatWeekday(day, lang) })),
  minutes: MINUTES.map((minutes) => ({
    value: String(minutes),
    name: t('mails.minutes-of', { minutes }),
  })),
});
