import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const profiles: Texts<typeof en.profiles> = {
  roles: { moderator: 'मॉडरेटर', admin: 'एडमिन' },
  since: '{{month}} से सदस्य',
  reputation: 'रेप्यूटेशन',
  show: 'क्या देखें',
  threads: 'थ्रेड',
  posts: 'पोस्ट',
  accepted: 'चुना हुआ',
  'no-threads': 'अभी कोई थ्रेड शुरू नहीं किया',
  'no-posts': 'अभी कुछ लिखा नहीं',
  block: 'ब्लॉक करें',
  'block-note': 'इनकी पोस्ट आपके लिए बंद रहेंगी। इन्हें पता नहीं चलेगा।',
  blocked: 'आपने इस सदस्य को ब्लॉक किया है। इनकी पोस्ट आपके लिए बंद रहती हैं, और ये आपका नाम लेकर आपको बुला नहीं सकते।',
  'empty-text': '{{name}} जो लिखेंगे वह यहाँ दिखेगा।',
};
