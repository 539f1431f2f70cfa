export const tags = {
  title: 'टैग',
  about: '{{tag}} से जुड़े थ्रेड',
  empty: 'इस टैग का कोई थ्रेड नहीं है',
  also: 'ऐसे भी लिखते हैं:',
};
