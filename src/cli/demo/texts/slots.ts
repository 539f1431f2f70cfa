/** What the slots of the demo texts can stand for, by language. */
import type { ContentLang } from '../../../language/language-of.ts';

type Values = Readonly<Record<ContentLang, readonly string[]>>;

const list = (words: string): string[] => words.split(',').map((word) => word.trim());

const named = (hi: string, latin: string, en = latin): Values => ({
  hi: list(hi),
  'hi-Latn': list(latin),
  en: list(en),
});

const everywhere = (values: readonly string[]): Values => ({ hi: values, 'hi-Latn': values, en: values });

const numbers = (from: number, to: number, step = 1): string[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) =>
    (from + i * step).toLocaleString('en-IN'),
  );

const rupees = (from: number, to: number, step: number): Values =>
  everywhere(numbers(from, to, step).map((number) => `₹${number}`));

const dollars = (from: number, to: number, step: number): Values =>
  everywhere(numbers(from, to, step).map((number) => `$${number}`));

const cities = named(
  'पटना, जयपुर, इंदौर, लखनऊ, कानपुर, राँची, भोपाल, नागपुर, वाराणसी, गोरखपुर, रायपुर, देहरादून, सूरत, जोधपुर, मेरठ, ग्वालियर, कोटा, जबलपुर, धनबाद, उदयपुर, आगरा, बरेली, हिसार, मुज़फ़्फ़रपुर',
  'Patna, Jaipur, Indore, Lucknow, Kanpur, Ranchi, Bhopal, Nagpur, Varanasi, Gorakhpur, Raipur, Dehradun, Surat, Jodhpur, Meerut, Gwalior, Kota, Jabalpur, Dhanbad, Udaipur, Agra, Bareilly, Pune, Hisar, Muzaffarpur, Siliguri',
  'Patna, Jaipur, Indore, Lucknow, Pune, Nagpur, Kochi, Coimbatore, Guwahati, Bhubaneswar, Mysuru, Hubballi, Vizag, Surat, Madurai, Siliguri, Nashik, Ranchi, Chandigarh, Shillong, Thrissur, Warangal, Vadodara, Imphal',
);

const skills = named(
  'लोगो डिज़ाइन, कंटेंट राइटिंग, वीडियो एडिटिंग, कैनवा डिज़ाइन, अनुवाद, वॉइस ओवर, सोशल मीडिया संभालने, एक्सेल, वर्डप्रेस, ट्रांसक्रिप्शन, थंबनेल बनाने, प्रूफ़रीडिंग, रेज़्यूमे लिखने, ऑनलाइन रिसर्च',
  'logo design, content writing, video editing, Canva design, translation, voice over, social media, Excel, WordPress, transcription, thumbnail design, proofreading, resume writing, lead research, Shopify, React, email marketing, bookkeeping, reels editing, product listing',
  'logo design, blog writing, video editing, Canva design, translation, voice-over, social media, Excel, WordPress, transcription, thumbnail design, proofreading, CV writing, lead research, Shopify, React, newsletter, bookkeeping, subtitling, illustration',
);

const niches = named(
  'रसोई, बागवानी, घरेलू बजट, सरकारी परीक्षा, यात्रा, मोबाइल रिव्यू, बच्चों की परवरिश, फिटनेस, खेती, सिलाई-कढ़ाई, लोकगीत, इतिहास, कविता, स्किन केयर, गणित, शेयर बाज़ार, योग, पशुपालन',
  'cooking, gardening, personal finance, exam preparation, travel, mobile review, parenting, fitness, kheti-kisani, silai, bhakti, history, shayari, skin care, maths, share market, yoga, bike vlog, interior, cyber safety, English speaking, street food',
  'cooking, terrace gardening, personal finance, exam prep, budget travel, phone reviews, parenting, fitness, farming, tailoring, local history, book reviews, skin care, school maths, yoga, motorcycling, home decor, cyber safety, street food, photography',
);

const products = named(
  'कुर्ती, जूट बैग, अचार, मोमबत्ती, मसाले, चादर, मिट्टी के दीये, हर्बल साबुन, लकड़ी के खिलौने, चिकनकारी कुर्ते, राखी, पापड़, ऊनी टोपी, कान की बाली, मधुबनी पेंटिंग, बच्चों के कपड़े, डायरी',
  'kurti, jute bag, achaar, candle, masale, bedsheet, diya, handmade soap, wooden toys, chikankari kurta, rakhi, papad, crochet toys, earrings, Madhubani painting, kids wear, diary, mobile cover, resin art, macrame, leather wallet, banana chips',
  'kurtis, jute bags, pickles, scented candles, spices, bedsheets, clay lamps, handmade soap, wooden toys, chikankari kurtas, crochet toys, silver earrings, Madhubani paintings, kids’ clothes, notebooks, phone covers, resin coasters, macrame hangers, leather wallets, banana chips',
);

// What has sizes, and what breaks: so that no complaint sounds odd.
const wear = named(
  'कुर्ती, चिकनकारी कुर्ते, बच्चों के कपड़े, साड़ी, दुपट्टे, टी-शर्ट, जूती, ब्लाउज़, लहंगे',
  'kurti, chikankari kurta, kids wear, saree, dupatta, T-shirt, jutti, blouse, lehenga, night suit, jeans',
  'kurtis, chikankari kurtas, kids’ clothes, sarees, dupattas, T-shirts, juttis, blouses, lehengas, night suits',
);

const fragile = named(
  'मिट्टी के दीये, मोमबत्ती, अचार, काँच की चूड़ियाँ, कुल्हड़, रेज़िन की घड़ी',
  'diya, scented candle, achaar ki bottle, kaanch ki chudi, kulhad mug, resin clock, terracotta pot',
  'clay lamps, scented candles, pickle jars, glass bangles, pottery mugs, resin clocks, terracotta pots',
);

const courses = named(
  'बी.कॉम, बी.ए., बी.एससी., पॉलिटेक्निक, बी.टेक, एम.ए., बी.एड., नर्सिंग',
  'B.Com, B.A., B.Sc, BCA, B.Tech, M.Com, polytechnic, B.Ed, nursing, MBA',
);

const jobs = named(
  'प्राइवेट जॉब, स्कूल की नौकरी, दुकान का काम, बैंक की नौकरी, अस्पताल की ड्यूटी, कॉल सेंटर की शिफ़्ट',
  'private job, school ki job, dukaan ka kaam, bank ki naukri, hospital duty, call centre shift, coaching me padhane ka kaam',
  'a bank job, a teaching job, a hospital job, a call centre shift, an accounts job, a job in a small shop, a factory job',
);

/** Slot name to its values. `subjects` are what a thread is about. */
export const slots: Readonly<Record<string, Values>> = {
  city: cities,
  skill: skills,
  niche: niches,
  product: products,
  wear,
  fragile,
  course: courses,
  job: jobs,
  site: everywhere(list('Fiverr, Upwork, Freelancer.com, PeoplePerHour, Guru, Contra')),
  market: everywhere(list('Meesho, Amazon, Flipkart, Snapdeal, JioMart, Etsy')),
  months: everywhere(numbers(2, 11)),
  years: everywhere(numbers(2, 7)),
  weeks: everywhere(numbers(2, 9)),
  days: everywhere(numbers(3, 28)),
  hours: everywhere(numbers(2, 5)),
  few: everywhere(numbers(2, 6)),
  count: everywhere(numbers(7, 60)),
  hundreds: everywhere(numbers(120, 980, 10)),
  thousands: everywhere(numbers(1100, 9800, 100)),
  percent: everywhere(numbers(6, 45)),
  most: everywhere(numbers(55, 95)),
  phone: everywhere(numbers(6, 19)),
  price: rupees(149, 1999, 50),
  fee: rupees(199, 4999, 100),
  small: rupees(300, 3000, 100),
  income: rupees(2500, 48000, 500),
  rate: rupees(100, 1200, 50),
  low: rupees(60, 300, 10),
  big: rupees(2500, 9500, 500),
  under: everywhere(numbers(1100, 3900, 100)), // watch hours, short of the 4,000 that YouTube asks for
  dollars: dollars(10, 95, 5),
  hourly: dollars(4, 30, 1),
  payout: dollars(101, 290, 3), // AdSense pays from $100
};

/** Slots that mean the same in all posts of a thread. */
export const subjects = ['site', 'skill', 'niche', 'product', 'wear', 'fragile', 'market'] as const;
