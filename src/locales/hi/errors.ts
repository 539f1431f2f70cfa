import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const errors: Texts<typeof en.errors> = {
  missing: 'यह रास्ता कहीं नहीं जाता',
  refused: 'यह नहीं हो पाया',
  failed: 'हमारी तरफ़ से कुछ गड़बड़ हो गई',
  'to-boards': 'बोर्ड पर जाएँ',
  'to-guides': 'गाइड देखें',
  'go-there': 'वहाँ जाएँ',
  code: 'हमें लिखें तो यह नंबर बताएँ:',
  'your-words': 'आपका लिखा हुआ यहाँ है',
  'send-again': 'फिर भेजें',
  'send-elsewhere': 'आप इसे कॉपी कर सकते हैं, या फिर से भेज सकते हैं:',
};
