export const readmarks = {
  new: 'नया',
  jump: 'पहली नई पोस्ट पर जाएँ',
  count_one: '{{formatted}} नया',
  count_other: '{{formatted}} नए',
};
