import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const tags: Texts<typeof en.tags> = {
  title: 'टैग',
  lead: 'लोग किस बारे में पूछते और बात करते हैं। टैग किसी भी लिपि और स्पेलिंग में लिखें, एक ही रहता है।',
  none: 'अभी तक किसी ने कोई टैग नहीं लगाया',
  'none-text': 'टैग थ्रेड के साथ लगते हैं: पाँच तक शब्द, जिनसे दूसरे आपका थ्रेड ढूँढ पाएँ।',
  threads_one: '{{formatted}} थ्रेड',
  threads_other: '{{formatted}} थ्रेड',
  about: '{{tag}} से जुड़े थ्रेड',
  empty: 'इस टैग का कोई थ्रेड नहीं है',
  also: 'दूसरे नाम:',
  popular: 'लोग इन पर बात कर रहे हैं',
  all: 'सारे टैग',
  'used-here': 'इस बोर्ड पर अक्सर:',
  decide: 'यह टैग बदलें',
};
