/** The boards, by earning topic, in the order of the home page. Synced into the database at every start. */
export const boards = [
  {
    slug: 'freelancing',
    icon: 'laptop',
    hue: 'neel',
    name: { hi: 'फ्रीलांसिंग', en: 'Freelancing' },
    description: {
      hi: 'क्लाइंट ढूँढना, रेट तय करना, वर्चुअल असिस्टेंट, डिज़ाइन, लेखन और कोडिंग का काम',
      en: 'Finding clients, setting rates, virtual assistance, design, writing and coding work',
    },
  },
  {
    slug: 'blogging',
    icon: 'feather',
    hue: 'neem',
    name: { hi: 'ब्लॉगिंग', en: 'Blogging' },
    description: {
      hi: 'ब्लॉग शुरू करना, पढ़ने वाले लाना, विज्ञापन और एफ़िलिएट से कमाई',
      en: 'Starting a blog, finding readers, earning from ads and affiliate links',
    },
  },
  {
    slug: 'ecommerce',
    icon: 'shopping-bag',
    hue: 'haldi',
    name: { hi: 'ई-कॉमर्स', en: 'E-commerce' },
    description: {
      hi: 'अपना सामान ऑनलाइन बेचना: पहले ग्राहक, दाम, डिलीवरी, रिटर्न और GST',
      en: 'Selling your own products online: first customers, prices, delivery, returns and GST',
    },
  },
  {
    slug: 'youtube',
    icon: 'circle-play',
    hue: 'majith',
    name: { hi: 'यूट्यूब', en: 'YouTube' },
    description: {
      hi: 'वीडियो बनाना, दर्शक जुटाना, मोनेटाइज़ेशन और कॉपीराइट',
      en: 'Making videos, gathering viewers, monetisation and copyright',
    },
  },
] as const;
