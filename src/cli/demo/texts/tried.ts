/** What members of the demo say who tried an answer: each fits whatever the answer was. */
import type { Result } from '../../../features/outcomes/outcome.rules.ts';
import type { ContentLang } from '../../../language/language-of.ts';
import type { Template } from '../topic.ts';

export const triedTexts: Readonly<Record<ContentLang, Readonly<Record<Result, readonly Template[]>>>> = {
  'hi-Latn': {
    worked: [
      'Bilkul yahi kiya, {days} din me result dikhne laga.',
      'Kaam kar gaya. Sabar chahiye, mujhe {weeks} hafte lage.',
      'Pehle {few} din kuch nahi hua, phir ho gaya. [Shukriya|Thanks] bhai.',
      'Jaisa likha hai waisa hi hua, roz {hours} ghante diye.',
      'Ek rupaya bhi nahi laga, sirf time laga.',
      '<Dar raha tha/Dar rahi thi> ki nahi hoga, par ho gaya.',
      'Mere liye bhi chal gaya, bas ek do jagah apne hisaab se badla.',
      'Mobile se kiya aur ho gaya, laptop ki zaroorat nahi padi.',
    ],
    'did-not-work': [
      '{weeks} hafte try kiya, mere case me kuch nahi badla.',
      'Ab ye tareeka nahi chalta, lagta hai rules badal gaye.',
      'Sirf mobile hai mere paas, shayad isliye nahi hua.',
      'Aadha hua, uske baad atak <gaya/gayi>. Support ne bhi jawab nahi diya.',
      '{days} din roz {hours} ghante diye, result zero.',
    ],
    'lost-money': [
      '{small} lag gaye, wapas kuch nahi aaya.',
      'Jaldi me {fee} de diye, baad me pata chala ki zaroorat hi nahi thi.',
      'Kharcha {small} ka hua, kamai zero. Pehle chhote se shuru karna.',
    ],
  },
  hi: {
    worked: [
      'बिल्कुल यही किया, {days} दिन में फ़र्क दिखने लगा।',
      'काम बन गया। सब्र चाहिए, मुझे {weeks} हफ़्ते लगे।',
      'जैसा लिखा है वैसा ही हुआ, रोज़ {hours} घंटे दिए।',
      'एक रुपया नहीं लगा, बस समय लगा। [धन्यवाद|शुक्रिया]।',
      '<डर रहा था/डर रही थी> कि नहीं होगा, पर हो गया।',
      'मोबाइल से ही किया, लैपटॉप की ज़रूरत नहीं पड़ी।',
    ],
    'did-not-work': [
      '{weeks} हफ़्ते आज़माया, मेरे यहाँ कुछ नहीं बदला।',
      'लगता है नियम बदल गए हैं, अब यह तरीका नहीं चलता।',
      'आधा हुआ, फिर अटक <गया/गई>। आगे का रास्ता नहीं मिला।',
      '{days} दिन रोज़ {hours} घंटे दिए, नतीजा कुछ नहीं।',
    ],
    'lost-money': [
      '{small} लगे, वापस कुछ नहीं आया।',
      'जल्दी में {fee} दे दिए, बाद में पता चला कि ज़रूरत ही नहीं थी।',
      '{small} का ख़र्च हुआ, कमाई कुछ नहीं। पहले छोटा शुरू करें।',
    ],
  },
  en: {
    worked: [
      'Did exactly this and saw a difference in {days} days.',
      'Worked for me. Be patient, it took {weeks} weeks.',
      'Nothing for the first {few} days, then it worked. [Thanks|Thank you].',
      'Went just as written; I gave it {hours} hours a day.',
      'Cost me nothing but time.',
      'Worked from my phone too, with small changes.',
    ],
    'did-not-work': [
      'Tried it for {weeks} weeks and nothing changed for me.',
      'I think the rules have changed, this no longer works.',
      'Got halfway and then got stuck. Support never replied.',
      '{days} days, {hours} hours each, no result.',
    ],
    'lost-money': [
      'Spent {small} and got nothing back.',
      'Paid {fee} in a hurry and found out later that there was no need to.',
      'It cost me {small} and earned nothing. Start smaller than I did.',
    ],
  },
};
