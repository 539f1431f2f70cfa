export const saved = {
  title: 'Saved',
  lead: 'Only you see these.',
  remove: 'Saved: remove',
  empty: 'Nothing saved yet',
  'empty-text': 'Press “Save” under a post and you will find it here.',
};
