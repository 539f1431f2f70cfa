import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const searchlog: Texts<typeof en.searchlog> = {
  title: 'जिन खोजों में बात नहीं बनी',
  lead: 'सिर्फ़ शब्द रखे जाते हैं, 90 दिन तक; किसने खोजा, यह नहीं। जिनमें किसी का नंबर या पता हो, वे भी नहीं। हर व्यक्ति दिन में एक ही बार गिना जाता है।',
  show: 'कौन-सी खोजें',
  lists: {
    nothing: {
      name: 'कुछ नहीं मिला',
      about: 'जो बार-बार पूछा गया और यहाँ नहीं है, उस पर गाइड लिखेंगे तो लोग पढ़ेंगे।',
      empty: 'किसी की खोज खाली नहीं गई',
      'empty-text': 'लोग जो ढूँढेंगे और नहीं मिलेगा, वह यहाँ दिखेगा।',
    },
    slow: {
      name: 'धीमी खोजें',
      about: 'इनमें 0.1 सेकंड से ज़्यादा लगा, या समय पर जवाब ही नहीं आया। सर्वर चलाने वाले को बताइए।',
      empty: 'कोई खोज धीमी नहीं रही',
      'empty-text': 'जिस खोज में 0.1 सेकंड से ज़्यादा लगेगा, वह यहाँ दिखेगी।',
    },
  },
  times_one: '{{formatted}} बार',
  times_other: '{{formatted}} बार',
  seconds: '{{seconds}} सेकंड',
  'given-up_one': '{{formatted}} बार जवाब नहीं आया',
  'given-up_other': '{{formatted}} बार जवाब नहीं आया',
  last: 'पिछली बार',
  languages: { hi: 'हिंदी', 'hi-Latn': 'हिंग्लिश', en: 'अंग्रेज़ी या कोई और' },
};
