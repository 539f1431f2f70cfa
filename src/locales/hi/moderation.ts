import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const moderation: Texts<typeof en.moderation> = {
  queue: 'मॉडरेटर के लिए रुकी पोस्टें',
  'queue-lead': 'रिपोर्ट की गई पोस्टें, सबसे भारी पहले। आपका हर फ़ैसला सबको दिखने वाले लॉग में रहेगा।',
  'queue-empty': 'कुछ नहीं रुका है',
  'queue-empty-text': 'चाय पीजिए। रिपोर्टें यहाँ आएँगी।',
  log: 'मॉडरेटरों के फ़ैसले',
  'log-lead': 'हर फ़ैसला, वजह के साथ। यहाँ से बाद में न कुछ बदलता है, न हटता है।',
  'log-empty': 'अभी कोई फ़ैसला नहीं',
  'log-empty-text': 'जब मॉडरेटर किसी रिपोर्ट पर फ़ैसला करेंगे, तो वह यहाँ दिखेगा।',
  flags: 'रिपोर्टें',
  signals: 'ठगी में आम बातें',
  honest: 'ठीक कब:',
  earlier: 'पहले के फ़ैसले',
  weight: 'वज़न',
  record: 'रेप्यूटेशन {{reputation}}, लेवल {{trust}}, {{since}} से',
  decision: 'आपका फ़ैसला',
  reason: 'वजह',
  'reason-hint': 'लिखने वाले और पढ़ने वालों को दिखेगी।',
  source: 'बेहतर सोर्स',
  'better-source': 'सही बात यहाँ:',
  decide: 'फ़ैसला करें',
  kinds: {
    'bad-advice': {
      name: 'ग़लत सलाह',
      about: 'पोस्ट चेतावनी के पीछे रहेगी; उससे कुछ नहीं मिलेगा और वह चुना हुआ जवाब नहीं रहेगी',
      done: 'ग़लत सलाह बताई गई:',
    },
    remove: { name: 'हटाएँ', about: 'सिर्फ़ लिखने वाले और मॉडरेटरों को दिखेगी', done: 'हटाई गई:' },
    restore: { name: 'कुछ ग़लत नहीं', about: 'पोस्ट पहले जैसी रहेगी; रिपोर्टें सही नहीं थीं', done: 'वापस लाई गई:' },
  },
  states: {
    ok: 'कोई सवाल नहीं',
    disputed: 'सवाल उठे हैं',
    'bad-advice': 'ग़लत सलाह',
    visible: 'दिख रही है',
    pending: 'रुकी हुई है',
    removed: 'हटाई गई',
    withdrawn: 'लिखने वाले ने वापस ली',
  },
};
