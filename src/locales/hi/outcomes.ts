import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const outcomes: Texts<typeof en.outcomes> = {
  tried_one: '{{formatted}} ने आज़माया:',
  tried_other: '{{formatted}} ने आज़माया:',
  counts: {
    worked_one: '{{formatted}} का काम बना',
    worked_other: '{{formatted}} का काम बना',
    'did-not-work_one': '{{formatted}} का नहीं बना',
    'did-not-work_other': '{{formatted}} का नहीं बना',
    'lost-money_one': '{{formatted}} के पैसे डूबे',
    'lost-money_other': '{{formatted}} के पैसे डूबे',
  },
  results: {
    worked: { name: 'काम बन गया', about: 'जैसा जवाब में लिखा था, वैसा हुआ' },
    'did-not-work': { name: 'काम नहीं बना', about: 'समय गया, पर पैसे नहीं' },
    'lost-money': { name: 'पैसे डूब गए', about: 'पैसे लगे और वापस नहीं मिले' },
  },
  mine: {
    worked: 'आपने बताया: काम बन गया।',
    'did-not-work': 'आपने बताया: काम नहीं बना।',
    'lost-money': 'आपने बताया: पैसे डूब गए।',
  },
  ask: 'आपने आज़माया?',
  change: 'बदलें',
  title: 'आज़माने वालों के साथ क्या हुआ',
  'form-title': 'आपने आज़माया: क्या हुआ?',
  'form-lead': 'यहाँ जो बताएँगे, आपके नाम के साथ दिखेगा। इससे अगले को फ़ैसला करने में मदद मिलती है।',
  'result-legend': 'नतीजा क्या रहा?',
  'tried-label': 'कब आज़माया?',
  'tried-long-ago': 'और पहले, या याद नहीं',
  'note-label': 'आपने क्या किया और क्या हुआ?',
  'note-hint': 'कितने दिन लगे, कितने पैसे लगे, कहाँ अटके। फ़ोन नंबर न लिखें।',
  send: 'सबको बताएँ',
  'tried-in': '{{month}} में आज़माया',
  'answer-by': '{{name}} का जवाब',
  empty: 'अभी किसी ने नहीं बताया',
  'empty-text': 'आपने यह जवाब आज़माया हो तो बताइए क्या हुआ।',
};
