import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const boards: Texts<typeof en.boards> = {
  'home-title': 'ऑनलाइन कमाई की सच्ची बातें, अपने लोगों के बीच',
  lead: 'चौपाल पर वे लोग मिलते हैं जो ऑनलाइन पार्ट-टाइम कमाते हैं। पूछिए, सीखिए, और जो सीखा वह बताइए: हिंदी, Hinglish या English में।',
  'read-first': 'पहली गाइड पढ़ें',
  'point-guides': 'जाँची हुई गाइड।',
  'point-guides-text': 'हर एक पर लिखा है कि कब जाँची गई।',
  'point-answers': 'चुने हुए जवाब।',
  'point-answers-text': 'पूछने वाला खुद बताता है कि किससे काम बना।',
  'point-free': 'कोई फ़ीस नहीं।',
  'point-free-text': 'यहाँ काम देने के बदले पैसे माँगना मना है।',
  title: 'बोर्ड',
  threads_one: '{{formatted}} थ्रेड',
  threads_other: '{{formatted}} थ्रेड',
  posts_one: '{{formatted}} पोस्ट',
  posts_other: '{{formatted}} पोस्ट',
  'guides-title': 'पहले यह पढ़ें',
  'all-guides_one': 'इस बोर्ड की गाइड',
  'all-guides_other': 'इस बोर्ड की सभी {{count}} गाइड',
  latest: 'पिछली हलचल',
  empty: 'अभी यहाँ कोई बैठा नहीं है।',
  'empty-ask': 'पहला सवाल पूछें',
  active: 'अभी इन पर बात हो रही है',
};
