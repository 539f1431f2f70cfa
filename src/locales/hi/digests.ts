import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const digests: Texts<typeof en.digests> = {
  plan: '10 मिनट',
  'plan-lead': 'अभी आपके लिए',
  minutes_one: '{{count}} मिनट',
  minutes_other: '{{count}} मिनट',
  more_one: '{{count}} और',
  more_other: '{{count}} और',
  question: 'किसी ने जवाब नहीं दिया · {{board}}',
  guide: 'गाइड, {{day}} को जाँची गई',
  empty: 'अभी आपके लिए कुछ बाकी नहीं है।',
  'empty-text': 'कोई सवाल खुला नहीं है, और सारी गाइड आप पढ़ चुके हैं।',
};
