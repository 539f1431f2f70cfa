import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const search: Texts<typeof en.search> = {
  title: 'खोजें',
  'title-of': 'खोज: {{text}}',
  label: 'आप क्या ढूँढ रहे हैं?',
  example: 'घर बैठे कमाई',
  button: 'खोजें',
  board: 'बोर्ड',
  'all-boards': 'सभी बोर्ड',
  kind: 'किस तरह का',
  about: 'जैसे बोलते हैं वैसे लिखें: हिन्दी, Hinglish या English. तीनों एक-दूसरे को ढूँढ लेते हैं।',
  guides: 'इस बारे में गाइड',
  count_one: '{{formatted}} थ्रेड मिला',
  count_other: '{{formatted}} थ्रेड मिले',
  others_one: 'इसमें {{formatted}} और पोस्ट',
  others_other: 'इसमें {{formatted}} और पोस्ट',
  nothing: 'कुछ नहीं मिला',
  help: {
    spelling: 'शब्द जैसा सुनाई देता है वैसा लिखें, या दूसरी लिपि में: paise, पैसे।',
    fewer: 'कम शब्द लिखकर देखें, जो सबसे ज़रूरी हैं।',
    everywhere: 'सभी बोर्ड पर, हर तरह के थ्रेड में खोजें',
  },
  unreadable: 'इसमें कोई शब्द नहीं है',
  'unreadable-text': 'कोई शब्द या नंबर लिखकर खोजें।',
  'given-up': 'इसमें बहुत समय लग गया',
  'given-up-text': 'कुछ अलग शब्दों से, या किसी एक बोर्ड पर फिर खोजें।',
  ask: 'नहीं मिला? पूछ लीजिए',
  'ask-text': 'आपके शब्द सवाल का शीर्षक बन जाएँगे। किस बोर्ड पर पूछें?',
};
