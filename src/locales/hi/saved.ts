import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const saved: Texts<typeof en.saved> = {
  title: 'सेव किए हुए',
  lead: 'यह सिर्फ़ आपको दिखता है।',
  remove: 'सेव है: हटाएँ',
  empty: 'अभी कुछ सेव नहीं है',
  'empty-text': 'किसी पोस्ट के नीचे “सेव करें” दबाएँ, वह यहाँ मिलेगी।',
};
